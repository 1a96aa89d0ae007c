import { type Durability, type Lasting, LEAST_SPELLS, type Survival } from '@entente/measure'
import { displayName, parseDay } from '@entente/model'
import type { Command } from 'commander'
import { actorArgument } from '../../figures/actor-argument.ts'
import { durabilityOfDyad } from '../../figures/durability-of-dyad.ts'
import { statesArgument } from '../../figures/states-argument.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from '../command-group.ts'
import { table } from '../table.ts'
import { EXIT, type ExitCode, type Terminal } from '../terminal.ts'

interface DurabilityFlags extends DeskFlags {
  readonly source: string
  readonly target: string
  readonly feed?: string
  readonly among?: string
  readonly from?: string
  readonly to?: string
}

/** `entente measure durability`: how long calm and improved spells last. */
export function registerDurability(measure: Command, { terminal, finish }: CommandGroup): void {
  reading(measure.command('durability'))
    .summary('how long calm and improved spells last, beside other relations')
    .requiredOption('--source <actor>', 'who acts: a code or a name')
    .requiredOption('--target <actor>', 'toward whom')
    .option('--feed <name>', 'the feed to show (default: that of the workspace, or the one with the most reports)')
    .option('--among <codes>', 'states whose relations are compared with (default: ourselves and our partners)')
    .option('--from <day>', 'first day (default: the first that the feed covers)')
    .option('--to <day>', 'last day (default: the last that the feed covers)')
    .addHelpText('after', example('entente measure durability --source ARM --target KAZ'))
    .action((flags: DurabilityFlags) => finish(durabilityCommand(flags, terminal)))
}

function durabilityCommand(flags: DurabilityFlags, terminal: Terminal): Promise<ExitCode> {
  const question = {
    source: actorArgument(flags.source),
    target: actorArgument(flags.target),
    feed: flags.feed,
    among: statesArgument(flags.among),
    ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
    ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
  }
  return inWorkspace(flags, terminal, async (workspace) => {
    const found = await durabilityOfDyad(workspace, question)
    if (flags.json === true) terminal.out(`${JSON.stringify(found)}\n`)
    else terminal.out(told(found, workspace.config?.marking))
    return EXIT.done
  })
}

function told(found: Durability, marking: string | undefined): string {
  const { source, target, feed, unit, from, to, calm, improved } = found
  const span = from === null || to === null ? '' : `, ${from} to ${to}`
  const lines = [
    `${displayName(source)} (${source}) toward ${displayName(target)} (${target}), ${feed}, months of ${unit}s and not of confirmed acts${span}${marking === undefined ? '' : `, ${marking}`}`,
    '',
    table(
      [
        ...rows('calm', calm),
        ...rows('improved', improved),
        { name: 'by chance', outlasts: (months) => percent(found.byChance[months] ?? 0) },
      ],
      [
        { title: 'spells', value: ({ name }) => name },
        { title: 'of', value: ({ of }) => of ?? null },
        { title: 'n', value: ({ n }) => n ?? null, align: 'right' },
        { title: 'ended', value: ({ ended }) => ended ?? null, align: 'right' },
        { title: 'median', value: ({ median }) => median ?? null, align: 'right' },
        ...[3, 6, 12].map((months) => ({
          title: `> ${months} months`,
          value: ({ outlasts }: Row) => outlasts(months),
          align: 'right' as const,
        })),
      ],
    ),
    compared('calm', calm),
    compared('improved', improved),
    `Months, with ${found.rules.confidence * 100} % intervals; a gap in the record cuts a spell off without ending it. By chance: if months had nothing to do with each other. Compared with the other relations among ${found.among.join(', ')}. data ${found.dataHash.slice(0, 12)}, method ${found.method}`,
  ]
  return `${lines.filter((line) => line !== null).join('\n')}\n`
}

interface Row {
  readonly name: string
  readonly of?: string
  readonly n?: number
  readonly ended?: number
  readonly median?: string
  readonly outlasts: (months: number) => string | null
}

function rows(name: string, { spells, survival, others }: Lasting): Row[] {
  const count = others.table.reduce((sum, { ended, censored }) => sum + ended + censored, 0)
  const ended = others.table.reduce((sum, row) => sum + row.ended, 0)
  const told = (of: string, n: number, ends: number, curve: Survival | null): Row => ({
    name,
    of,
    n,
    ended: ends,
    median: medianOf(curve),
    outlasts: (months) => shareAt(curve, months),
  })
  return [
    told('this relation', spells.length, spells.filter((spell) => spell.ended).length, survival),
    told(`${others.dyads} others`, count, ended, others.survival),
  ]
}

function medianOf(survival: Survival | null): string {
  if (survival === null) return 'no basis'
  const { median, medianLow, medianHigh } = survival
  return `${median ?? 'not reached'} (${medianLow ?? 'not reached'} to ${medianHigh ?? 'not reached'})`
}

function shareAt(survival: Survival | null, months: number): string | null {
  if (survival === null) return null
  const last = survival.points.at(-1)
  // Beyond the longest spell that was watched nothing is known, unless none was left.
  if (last === undefined || (last.months < months && last.survival > 0)) return null
  const share = survival.points.findLast((point) => point.months <= months)?.survival ?? 1
  return percent(share)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}

function compared(name: string, { comparison, spells }: Lasting): string {
  if (comparison === null)
    return `${name}: no basis for a comparison (${spells.length} spells here; ${LEAST_SPELLS} are needed on both sides)`
  const { observed, expected, chiSquare, p, dyads, asDifferent } = comparison
  return `${name}: ${observed} ends here, ${expected.toFixed(1)} if it were like the others; log-rank ${chiSquare.toFixed(2)}, p ${p.toFixed(4)}; as unlike the rest are ${asDifferent} of ${dyads} relations`
}
