import { type ActorCode, addDays, type Day, dayNumber, EntenteError, findCode } from '@entente/model'
import type { Store } from '@entente/store'
import { reportedActs } from '../incidents/reported-acts.ts'
import { relations } from '../relations.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { dailyMeans } from './daily-means.ts'
import { FOLLOWED_RULES, type MatchedDifference, matchedDifference } from './what-followed.ts'

/** Raised whenever a figure would come out differently for the same reports. */
const FOLLOWED_METHOD = 'followed/1'

const HORIZONS = [30, 90, 365] as const
const LINES = ['cooperation', 'conflict'] as const
type FollowedLine = (typeof LINES)[number]

export interface FollowedQuestion {
  /** Whose acts, and toward whom: what followed is what the target did toward the source. */
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** Acts that the journal knows, by their instrument. */
  readonly instruments?: readonly { readonly instrument: string; readonly day: Day }[]
}

interface FollowedCell extends MatchedDifference {
  readonly line: FollowedLine
  readonly days: (typeof HORIZONS)[number]
  /** Share of false findings one accepts with it, over all cells of the answer. */
  readonly q: number
}

interface FollowedCase {
  readonly on: Day
  /** Means a covered day of the 90 days before and of those that followed; null where they are not known. */
  readonly before: Readonly<Record<FollowedLine, number | null>>
  readonly after: readonly ({ readonly days: number } & Readonly<Record<FollowedLine, number | null>>)[]
}

/** One kind of act of the source. */
export interface FollowedKind {
  /** From the feed, by the root of its code; or from the journal, by its instrument. */
  readonly known: 'reported' | 'journal'
  readonly kind: string
  /** Our words for the root; the instrument's id. */
  readonly label: string
  /** Acts, and cases: the first of those less than 30 days apart. */
  readonly acts: number
  readonly cases: number
  /** Null below eight cases, or where too few days are like those before them. */
  readonly cells: readonly FollowedCell[] | null
  /** What the same comparison finds in the 90 days before: what was under way already. */
  readonly placebo: readonly (MatchedDifference & { readonly line: FollowedLine })[] | null
  /** The cases themselves, where there are fewer than eight. */
  readonly list: readonly FollowedCase[] | null
}

export interface FollowedInRelation {
  readonly method: typeof FOLLOWED_METHOD
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly unit: 'incident'
  readonly rules: typeof FOLLOWED_RULES
  readonly from: Day | null
  readonly to: Day | null
  /** Cells over which the share of false findings is taken. */
  readonly tested: number
  readonly kinds: readonly FollowedKind[]
}

/**
 * What followed each kind of act within 30, 90 and 365 days, beside days that looked alike: associated with, never caused
 * (docs/methods/followed.md).
 * @throws EntenteError `same-actor`.
 */
export async function followedInRelation(store: Store, question: FollowedQuestion): Promise<FollowedInRelation> {
  const { source, target, feed, instruments = [] } = question
  if (source === target)
    throw new EntenteError('same-actor', `source and target are both ${source}`, { help: 'a relation has two sides' })
  const [acts, back] = await Promise.all([
    reportedActs(store, { source, target, feed }),
    relations(store, { source: target, target: source, feed, by: 'day', unit: 'incident' }),
  ])
  const { periods } = back
  const line = (name: FollowedLine): Float64Array =>
    Float64Array.from(periods, (day) => Math.abs(day[name] ?? Number.NaN))
  const values = { cooperation: line('cooperation'), conflict: line('conflict') }
  const first = periods.at(0)?.start ?? null
  const last = periods.at(-1)?.start ?? null
  const kinds = [
    ...grouped(acts, ({ root }) => root).map(([root, days]) => ({
      known: 'reported' as const,
      kind: root,
      label: findCode('cameo', root)?.label ?? root,
      days,
    })),
    ...grouped(instruments, ({ instrument }) => instrument).map(([id, days]) => ({
      known: 'journal' as const,
      kind: id,
      label: id,
      days,
    })),
  ]
  const found = first === null ? [] : kinds.map((kind) => ofKind(kind, values, first))
  const cells = found.flatMap((kind) => kind.cells ?? [])
  const q = benjaminiHochberg(cells.map(({ p }) => p))
  const adjusted = new Map(cells.map((cell, at) => [cell, q[at] ?? 1]))
  return {
    method: FOLLOWED_METHOD,
    source,
    target,
    feed,
    unit: 'incident',
    rules: FOLLOWED_RULES,
    from: first,
    to: last,
    tested: cells.length,
    kinds: found.map((kind) => ({
      ...kind,
      cells: kind.cells?.map((cell) => ({ ...cell, q: adjusted.get(cell) ?? 1 })) ?? null,
    })),
  }
}

interface Kind {
  readonly known: FollowedKind['known']
  readonly kind: string
  readonly label: string
  readonly days: readonly Day[]
}

type Lines = Readonly<Record<FollowedLine, Float64Array>>

function ofKind({ days, ...kind }: Kind, values: Lines, first: Day): FollowedKind {
  const places = days.map((day) => dayNumber(day) - dayNumber(first)).toSorted((one, other) => one - other)
  const cases: number[] = []
  for (const place of places) if (place - (cases.at(-1) ?? -Infinity) >= FOLLOWED_RULES.caseGap) cases.push(place)
  const counts = { ...kind, acts: days.length, cases: cases.length }
  if (cases.length < FOLLOWED_RULES.leastCases)
    return { ...counts, cells: null, placebo: null, list: cases.map((place) => caseOf(place, values, first)) }
  const seed = (...words: readonly unknown[]): string => [FOLLOWED_RULES.seed, kind.kind, ...words].join(' ')
  const cells = LINES.flatMap((line) =>
    HORIZONS.flatMap((horizon) => {
      const cell = matchedDifference(values[line], { cases, days: horizon, seed: seed(line, horizon) })
      return cell === null ? [] : { line, days: horizon, ...cell, q: 1 }
    }),
  )
  const earlier = cases.map((place) => place - FOLLOWED_RULES.window - 1)
  const placebo = LINES.flatMap((line) => {
    const cell = matchedDifference(values[line], {
      cases: earlier,
      days: FOLLOWED_RULES.window,
      seed: seed(line, 'placebo'),
    })
    return cell === null ? [] : { line, ...cell }
  })
  return { ...counts, cells: cells.length === 0 ? null : cells, placebo, list: null }
}

function caseOf(place: number, values: Lines, first: Day): FollowedCase {
  const means = { cooperation: dailyMeans(values.cooperation), conflict: dailyMeans(values.conflict) }
  const both = (from: number, until: number) => ({
    cooperation: means.cooperation.mean(from, until),
    conflict: means.conflict.mean(from, until),
  })
  return {
    on: addDays(first, place),
    before: both(place - FOLLOWED_RULES.window, place),
    after: HORIZONS.map((days) => ({ days, ...both(place + 1, place + 1 + days) })),
  }
}

function grouped<One extends { readonly day: Day }>(acts: readonly One[], by: (one: One) => string): [string, Day[]][] {
  return [...Map.groupBy(acts, by)]
    .map(([kind, ones]): [string, Day[]] => [kind, ones.map(({ day }) => day)])
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
}
