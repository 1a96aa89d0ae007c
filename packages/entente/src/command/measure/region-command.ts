import type { RegionStanding } from '@entente/measure'
import { parseDay } from '@entente/model'
import type { Command } from 'commander'
import { regionOfWorkspace, type Stress, stressOfWorkspace } from '../../figures/region-of-workspace.ts'
import { statesArgument } from '../../figures/states-argument.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from '../command-group.ts'
import { table } from '../table.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'

interface RegionFlags extends DeskFlags {
  readonly feed?: string
  readonly among?: string
  readonly on?: string
}

/** `entente measure region`: all relations of a region on a day. */
export function registerRegion(measure: Command, { terminal, finish }: CommandGroup): void {
  reading(measure.command('region'))
    .summary('who moved most in a region, which three states are out of balance, what worsens together')
    .option('--feed <name>', 'the feed to show (default: that of the workspace)')
    .option('--among <codes>', 'the states of the region (default: ourselves and our partners)')
    .option('--on <day>', 'the day on which one stands (default: the last that the feed covers)')
    .addHelpText('after', example('entente measure region --on 2024-06-30'))
    .action((flags: RegionFlags) => finish(regionCommand(flags, terminal)))
}

function regionCommand(flags: RegionFlags, terminal: Terminal): Promise<ExitCode> {
  const question = { feed: flags.feed, among: statesArgument(flags.among) }
  const on = flags.on === undefined ? undefined : parseDay(flags.on)
  return inWorkspace(flags, terminal, async (workspace) => {
    const standing = await regionOfWorkspace(workspace, { ...question, on })
    const stress = await stressOfWorkspace(workspace, question)
    if (flags.json === true) terminal.out(`${JSON.stringify({ standing, stress })}\n`)
    else terminal.out(told(standing, stress, workspace.config?.marking))
    return EXIT.done
  })
}

function told(standing: RegionStanding, stress: Stress, marking: string | undefined): string {
  const { actors, feed, on, movers, dataHash, method } = standing
  const lines = [
    `${actors.length} states, ${feed}, reports and not confirmed acts${on === null ? ', nothing is covered' : `, on ${on}`}${marking === undefined ? '' : `, ${marking}`}`,
    ...movers.map(moversTold),
    triadsTold(standing),
    stressTold(stress),
    `Means a covered day. data ${dataHash.slice(0, 12)}, method ${method}`,
  ]
  return `${lines.join('\n\n')}\n`
}

function moversTold({ span, covered, days, movers }: RegionStanding['movers'][number]): string {
  if (movers === null)
    return `The ${span}: no basis, ${covered.last} and ${covered.before} days are covered of ${days} each`
  return `Moved most, this ${span} against the one before:\n\n${table(movers.slice(0, 5), [
    { title: 'source', value: ({ source }) => source },
    { title: 'target', value: ({ target }) => target },
    { title: 'cooperation', value: ({ cooperation }) => cooperation.last.toFixed(3), align: 'right' },
    { title: 'before', value: ({ cooperation }) => cooperation.before.toFixed(3), align: 'right' },
    { title: 'conflict', value: ({ conflict }) => conflict.last.toFixed(3), align: 'right' },
    { title: 'before', value: ({ conflict }) => conflict.before.toFixed(3), align: 'right' },
  ]).trimEnd()}`
}

function triadsTold({ triads }: RegionStanding): string {
  const { known, unbalanced, expected, signed, negative } = triads
  if (expected === null) return `Triads: none has three relations with a sign (${signed} have one)`
  const listed = unbalanced.map(
    (triad) =>
      `  ${triad.states.join(' ')}: negative between ${triad.negative.map((side) => side.join(' and ')).join(', ')}`,
  )
  return [
    `Triads: ${unbalanced.length} of ${known} are out of balance, ${expected.toFixed(1)} by chance (${negative} of ${signed} relations are negative)`,
    ...listed,
  ].join('\n')
}

function stressTold({ together, months, relations, tested, rules }: Stress): string {
  if (together === null)
    return `Worsening together: no basis, ${relations} relations and ${months} months (${rules.leastRelations} and ${rules.leastMonths} are needed)`
  const listed = together.map(
    ({ one, other, r, p }) => `  ${one.join('-')} and ${other.join('-')}: r ${r.toFixed(2)}, p ${p.toFixed(3)}`,
  )
  return [`Worsening together beyond what all feel: ${together.length} of ${tested} pairs`, ...listed].join('\n')
}
