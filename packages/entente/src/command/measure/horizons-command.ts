import { type Interval, type RelationHorizon, type Unit, UNITS } from '@entente/measure'
import { displayName, parseDay } from '@entente/model'
import { type Command, Option } from 'commander'
import { actorArgument } from '../../figures/actor-argument.ts'
import { horizonsOfDyad } from '../../figures/horizons-of-dyad.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from '../command-group.ts'
import { table } from '../table.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'

interface HorizonsFlags extends DeskFlags {
  readonly source: string
  readonly target: string
  readonly feed?: string
  readonly unit: Unit
  readonly on?: string
}

/** `entente measure horizons`: one direction over a week, a month, a year and five years. */
export function registerHorizons(measure: Command, { terminal, finish }: CommandGroup): void {
  reading(measure.command('horizons'))
    .summary('how one actor treats another over a week, a month, a year and five years')
    .requiredOption('--source <actor>', 'who acts: a code or a name')
    .requiredOption('--target <actor>', 'toward whom')
    .option('--feed <name>', 'the feed to show (default: that of the workspace, or the one with the most reports)')
    .addOption(new Option('--unit <name>', 'what is counted').choices(UNITS).default('incident' satisfies Unit))
    .option('--on <day>', 'the day on which one stands (default: the last that the feed covers)')
    .addHelpText('after', example('entente measure horizons --source ARM --target KAZ --on 2024-06-30'))
    .action((flags: HorizonsFlags) => finish(horizonsCommand(flags, terminal)))
}

function horizonsCommand(flags: HorizonsFlags, terminal: Terminal): Promise<ExitCode> {
  const source = actorArgument(flags.source)
  const target = actorArgument(flags.target)
  const on = flags.on === undefined ? {} : { on: parseDay(flags.on) }
  return inWorkspace(flags, terminal, async (workspace) => {
    const found = await horizonsOfDyad(workspace, { source, target, feed: flags.feed, unit: flags.unit, ...on })
    const { feed, horizons, to, said, turn } = found
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(found)}\n`)
      return EXIT.done
    }
    const marking = workspace.config?.marking
    terminal.out(
      `${displayName(source)} (${source}) toward ${displayName(target)} (${target}), ${feed}, ${found.unit}s and not confirmed acts${to === null ? '' : `, to ${to}`}${marking === undefined ? '' : `, ${marking}`}\n\n${said}${turn === null ? '' : ` (${turn})`}\n\n`,
    )
    terminal.out(
      table(horizons, [
        { title: 'horizon', value: ({ name }) => name },
        { title: 'events', value: ({ events }) => figure(events), align: 'right' },
        { title: 'cooperation', value: ({ cooperation }) => figure(cooperation), align: 'right' },
        { title: '90 %', value: ({ intervals }) => between(intervals.cooperation.reported) },
        { title: 'conflict', value: ({ conflict }) => figure(conflict), align: 'right' },
        { title: '90 %', value: ({ intervals }) => between(intervals.conflict.reported) },
        { title: 'stretches', value: ({ changes }) => changes.conflict.stretches, align: 'right' },
        {
          title: 'p cooperation',
          value: (row: RelationHorizon) => figure(row.changes.cooperation.p, 4),
          align: 'right',
        },
        { title: 'p conflict', value: (row: RelationHorizon) => figure(row.changes.conflict.p, 4), align: 'right' },
        { title: 'verdict', value: ({ verdict }) => verdict },
      ]),
    )
    for (const { name, verdict, carrying } of horizons)
      if (carrying.length > 0)
        terminal.out(
          `\nCarry "${verdict}" over the ${name}:\n${carrying.map(({ occurredOn, label, code, goldstein, reports }) => `  ${occurredOn}  ${label ?? code} (${goldstein}, ${reports} reports)\n`).join('')}`,
        )
    const other = found.ways.filter(({ verdicts }) => verdicts.some((said, at) => said !== horizons[at]?.verdict))
    for (const { way, verdicts } of other)
      terminal.out(`\nCounted as ${way}: ${verdicts.map((said, at) => `${horizons[at]?.name} ${said}`).join(', ')}\n`)
    terminal.out(
      `\nA day, decayed with the horizon as half-life; p: the last stretch of that length against those before it. data ${found.dataHash.slice(0, 12)}, method ${found.method}\n`,
    )
    return EXIT.done
  })
}

function between(interval: Interval | null): string | null {
  return interval === null ? null : `${interval.low.toFixed(2)} to ${interval.high.toFixed(2)}`
}

function figure(value: number | null, digits: number = 3): string | null {
  return value === null ? null : value.toFixed(digits)
}
