import { type Day, dayNumber } from '@entente/model'
import type { Act } from './acts.ts'
import { dayOf } from './days.ts'
import type { Episode } from './episodes/episode.ts'
import { episodes } from './episodes/episodes.ts'
import type { Feed } from './feed.ts'
import { NOISE, OUTSIDE } from './noise-rates.ts'
import { FIRST_DAY, LAST_DAY } from './region.ts'
import { type Fault, FAULTS, type Report } from './report.ts'

/** Faults that leave both actors, or the code, as they are in the act. */
const ACTORS_RIGHT: ReadonlySet<Fault> = new Set<Fault>(['none', 'wrong-code', 'duplicate', 'old-news'])
const CODE_RIGHT: ReadonlySet<Fault> = new Set<Fault>(['none', 'wrong-actor', 'mirror', 'duplicate', 'old-news'])

interface Shares {
  readonly actorsRight: number
  readonly codesRight: number
  readonly notBetweenStates: number
  /** Of the rows between states. */
  readonly faults: Readonly<Record<string, number>>
}

/** What is true of the sample region: what later measurements are held against. */
export interface Truth {
  readonly simulated: true
  readonly generator: string
  readonly seed: string
  /** SHA-256 of all rows in order, each with its line end. */
  readonly sha256: string
  readonly span: { readonly from: Day; readonly to: Day }
  readonly rows: number
  readonly rowsByYear: Readonly<Record<string, number>>
  readonly acts: { readonly all: number; readonly reported: number; readonly byYear: Readonly<Record<string, number>> }
  readonly missingDays: readonly { readonly from: Day; readonly to: Day }[]
  /** Rows of storms are left out here and counted below. */
  readonly noise: {
    readonly intended: Shares
    readonly realised: Shares
    readonly counts: Readonly<Record<string, number>>
  }
  /** Rows between states under roots 18 to 20, and how many of them tell of such an act between that pair. */
  readonly useOfForce: { readonly rows: number; readonly right: number }
  readonly stormRows: number
  readonly episodes: readonly (Omit<Episode, 'acts'> & { readonly acts: readonly KeyActTruth[] })[]
}

/** An act of an episode under its id. */
interface KeyActTruth extends Pick<Act, 'id' | 'source' | 'target' | 'code' | 'words'> {
  readonly on: Day
}

/** Sums up a feed. Counting is all it does, so that it can be checked against the files. */
export function truthOf(seed: string, generator: string, sha256: string, { acts, missing, reports }: Feed): Truth {
  const calm = reports.filter(({ storm }) => !storm)
  const between = calm.filter(({ fault }) => fault !== 'not-between-states')
  const force = reports.filter(({ code, fault }) => /^(18|19|20)/.test(code) && fault !== 'not-between-states')
  const told = new Set(reports.map(({ act }) => act))
  const share = (faults: ReadonlySet<Fault>): number =>
    rounded(between.filter(({ fault }) => faults.has(fault)).length / between.length)

  return {
    simulated: true,
    generator,
    seed,
    sha256,
    span: { from: FIRST_DAY, to: LAST_DAY },
    rows: reports.length,
    rowsByYear: byYear(reports),
    acts: { all: acts.length, reported: acts.filter(({ id }) => told.has(id)).length, byYear: byYear(acts) },
    missingDays: spans([...missing].sort((a, b) => a - b)),
    noise: {
      intended: { actorsRight: 0.79, codesRight: 0.81, notBetweenStates: OUTSIDE, faults: NOISE },
      realised: {
        actorsRight: share(ACTORS_RIGHT),
        codesRight: share(CODE_RIGHT),
        notBetweenStates: rounded(1 - between.length / calm.length),
        faults: Object.fromEntries(Object.keys(NOISE).map((fault) => [fault, share(new Set([fault as Fault]))])),
      },
      counts: Object.fromEntries(FAULTS.map((name) => [name, calm.filter(({ fault }) => fault === name).length])),
    },
    useOfForce: {
      rows: force.length,
      right: force.filter(({ fault }) => fault === 'none' || fault === 'duplicate').length,
    },
    stormRows: reports.length - calm.length,
    episodes: episodes.map((episode) => ({ ...episode, acts: keyActs(episode, acts) })),
  }
}

function keyActs(episode: Episode, acts: readonly Act[]): KeyActTruth[] {
  return episode.acts.flatMap(({ on, source, target, code, words }) => {
    const act = acts.find((one) => one.words === words && one.day === dayNumber(on as Day) && one.source === source)
    return act === undefined ? [] : [{ id: act.id, on: on as Day, source, target, code, words }]
  })
}

function byYear(things: readonly (Pick<Report, 'day'> | Pick<Act, 'day'>)[]): Record<string, number> {
  const years: Record<string, number> = {}
  for (const { day } of things) {
    const year = dayOf(day).slice(0, 4)
    years[year] = (years[year] ?? 0) + 1
  }
  return years
}

function spans(days: readonly number[]): { from: Day; to: Day }[] {
  const starts = days.filter((day, i) => days[i - 1] !== day - 1)
  const ends = days.filter((day, i) => days[i + 1] !== day + 1)
  return starts.map((start, i) => ({ from: dayOf(start), to: dayOf(ends[i] ?? start) }))
}

function rounded(share: number): number {
  return Math.round(share * 10_000) / 10_000
}
