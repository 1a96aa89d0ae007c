import { type As, coveredByPeriod, type Relations, relations, type RelationsPeriod, type Unit } from '@entente/measure'
import { addDays, displayName, nextPeriod, parseDay, type Period } from '@entente/model'
import { actorArgument } from '../figures/actor-argument.ts'
import { chooseFeed } from '../figures/choose-feed.ts'
import { feedCompleteness } from '../figures/feed-completeness.ts'
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface RelationsFlags {
  readonly workspace?: string
  readonly source: string
  readonly target: string
  readonly by: Period
  readonly unit?: Unit
  readonly as: As
  readonly feed?: string
  readonly from?: string
  readonly to?: string
  readonly json?: boolean
}

export async function relationsCommand(flags: RelationsFlags, terminal: Terminal): Promise<ExitCode> {
  const source = actorArgument(flags.source)
  const target = actorArgument(flags.target)
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd })
  try {
    const choice = await chooseFeed(workspace, { source, target }, flags.feed)
    const figures = await relations(workspace.store, {
      source,
      target,
      feed: choice.feed,
      by: flags.by,
      as: flags.as,
      ...(flags.unit === undefined ? {} : { unit: flags.unit }),
      ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
      ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
    })
    if (choice.others.length > 0) {
      const others = choice.others.map((other) => `${other.feed} (${grouped(other.reports)})`).join(', ')
      terminal.err(`shown from ${choice.feed}; feeds are never added up; others with this dyad: ${others}\n`)
    }
    if (flags.json === true) {
      terminal.out(`${JSON.stringify(figures)}\n`)
      return EXIT.done
    }
    const number = (value: number | null, digits: number): string | null =>
      value === null ? null : value.toFixed(digits)
    const whole = (value: number | null): string | null => (value === null ? null : grouped(value))
    const { coverage, unit } = figures
    const inPart = await daysInPart(workspace, figures)
    const ofIncidents = unit === 'incident'
    const what = figures.as === 'confirmed' ? 'act' : unit
    terminal.out(
      `${displayName(source)} (${source}) toward ${displayName(target)} (${target}), ${figures.feed}, ${figures.as === 'confirmed' ? 'incidents that a person has confirmed, and acts by hand' : `${unit}s and not confirmed acts`}\n` +
        `${coverage === null ? 'nothing is covered' : `covered from ${coverage.from} to ${coverage.to}`}${marking(workspace.config?.marking)}\n\n`,
    )
    terminal.out(
      table(figures.periods, [
        { title: flags.by, value: (row) => row.start.slice(0, SHOWN[flags.by]) },
        ...(figures.periods.some(isPartial)
          ? [
              {
                title: 'days',
                value: (row: RelationsPeriod) => `${row.coveredDays}/${row.days}`,
                align: 'right',
              } as const,
            ]
          : []),
        ...(inPart.size > 0
          ? [
              {
                title: 'in part',
                value: (row: RelationsPeriod) => (row.coveredDays === 0 ? null : (inPart.get(row.start) ?? 0)),
                align: 'right',
              } as const,
            ]
          : []),
        { title: `${what}s`, value: (row) => whole(row.events), align: 'right' },
        ...(ofIncidents
          ? ([
              { title: 'joint', value: (row: RelationsPeriod) => whole(row.joint ?? null), align: 'right' },
              { title: 'stale', value: (row: RelationsPeriod) => whole(row.stale ?? null), align: 'right' },
            ] as const)
          : []),
        ...(figures.as === 'confirmed'
          ? ([
              { title: 'by hand', value: (row: RelationsPeriod) => whole(row.byHand ?? null), align: 'right' },
            ] as const)
          : []),
        { title: 'mean', value: (row) => number(row.goldsteinMean, 2), align: 'right' },
        { title: `per ${what}`, value: (row) => number(row.goldsteinPerReport, 2), align: 'right' },
        { title: 'cooperation', value: (row) => number(row.cooperation, 1), align: 'right' },
        { title: 'conflict', value: (row) => number(row.conflict, 1), align: 'right' },
        { title: 'verbal coop', value: (row) => whole(row.verbalCooperation), align: 'right' },
        { title: 'material coop', value: (row) => whole(row.materialCooperation), align: 'right' },
        { title: 'verbal conf', value: (row) => whole(row.verbalConflict), align: 'right' },
        { title: 'material conf', value: (row) => whole(row.materialConflict), align: 'right' },
      ]),
    )
    if (figures.outsideCoverage > 0) {
      terminal.out(
        `\n${grouped(figures.outsideCoverage)} ${what}s bear a day in a period that no file covers${figures.as === 'confirmed' ? '' : ' (old news)'}\n`,
      )
    }
    terminal.out(
      `\ndays: covered of all; ${inPart.size > 0 ? PART_NOTE : ''}mean: over ${what}s whose code has a weight; per ${what}: over all. ${ofIncidents ? STALE_NOTE : ''}data ${figures.dataHash.slice(0, 16)}, method ${figures.method}\n`,
    )
    return EXIT.done
  } finally {
    await workspace.close()
  }
}

const PART_NOTE = 'in part: days of which files are missing (see status --days); '
const STALE_NOTE = 'joint: told in both directions; stale: old news, in no other figure. '

/** By first day of a period, how many of its days came in part; periods without any are left out. */
async function daysInPart(
  workspace: Workspace,
  { feed, by, periods }: Relations,
): Promise<ReadonlyMap<string, number>> {
  const starts = periods.map((period) => period.start)
  const [from, last] = [starts.at(0), starts.at(-1)]
  if (from === undefined || last === undefined) return new Map()
  const { runs } = await feedCompleteness(workspace, feed, { from, to: addDays(nextPeriod(last, by), -1) })
  const partial = runs.filter(({ state }) => state === 'partial')
  const days = coveredByPeriod(starts, by, partial).map(
    ({ coveredDays }, at) => [starts[at] ?? '', coveredDays] as const,
  )
  return new Map(days.filter(([, count]) => count > 0))
}

/** Whether a feed covers some days of a period and not others. */
function isPartial(period: RelationsPeriod): boolean {
  return period.coveredDays > 0 && period.coveredDays < period.days
}

/** Characters of a period's first day that name it. */
const SHOWN: Readonly<Record<Period, number>> = { day: 10, week: 10, month: 7, year: 4 }

function marking(text: string | undefined): string {
  return text === undefined ? '' : `, ${text}`
}
