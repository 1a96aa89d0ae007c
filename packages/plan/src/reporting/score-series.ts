import { cohenKappa, type Kappa, krippendorffAlpha, type Alpha } from '@entente/measure'
import type { ActorCode, Day } from '@entente/model'
import type { Journal } from '@entente/store'
import { FOLLOW_UP, type FollowUp, type Progress } from '../follow-up/follow-up.ts'
import { type ListChanges, listChanges, withProgress } from '../scores/compare-lists.ts'
import type { ScoredCommitment } from '../scores/scored-commitment.ts'
import { type Scores, scoresOf } from '../scores/scores.ts'
import { sumOf, type Tally } from '../scores/tally.ts'
import { type Course, talliesOverDays } from '../scores/tallies-over-days.ts'
import { type FrozenList, READ_VALUES, type SchemeRead } from './frozen-list.ts'
import type { ReadItem } from './write-reporting.ts'

type PastRows = Pick<Journal, 'view' | 'lastBy' | 'head'>

/** Scores at the end of one day, over the list as it was frozen and as it was on that day [T12]. */
export interface ScoresOfDay {
  readonly day: Day
  readonly frozen: Scores
  readonly current: Scores
}

/**
 * Both series of a frozen list over days in rising order, none before the day it is for. The current list of a day is what the
 * journal said at the end of it (UTC); days must not lie after today.
 */
export function scoreSeries(journal: PastRows, list: FrozenList, days: readonly Day[]): readonly ScoresOfDay[] {
  const question = JSON.stringify([journal.head()?.hash, days])
  const before = KEPT.get(list)
  if (before?.question === question) return before.series
  const series = reckon(journal, list, days)
  KEPT.set(list, { question, series })
  return series
}

/** The last series of a list, for as long as nothing is written: it is looked at more often than anything changes. */
const KEPT = new WeakMap<FrozenList, { readonly question: string; readonly series: readonly ScoresOfDay[] }>()

function reckon(journal: PastRows, list: FrozenList, days: readonly Day[]): readonly ScoresOfDay[] {
  const { unchanged, frozen, current } = bothLists(journal, list, days)
  const [same, old, now] = [unchanged, frozen, current].map((courses) => talliesOverDays(courses, days))
  return days.map((day, place) => {
    const scoresWith = (part: readonly Tally[] | undefined): Scores =>
      scoresOf(sumOf([same?.[place], part?.[place]].filter((tally) => tally !== undefined)), day)
    return { day, frozen: scoresWith(old), current: scoresWith(now) }
  })
}

interface BothLists {
  /** Commitments for which the list still says what it said when it was frozen: most of them, and counted once for both. */
  readonly unchanged: readonly Course[]
  /** The others, as frozen with what was done since. */
  readonly frozen: readonly Course[]
  /** The others as they are, with those that were added. */
  readonly current: readonly Course[]
}

function bothLists(journal: PastRows, list: FrozenList, days: readonly Day[]): BothLists {
  const lasts = days.map((day) => journal.lastBy(day))
  const current = ofPartner(journal.view(FOLLOW_UP), list.partner).map((progress) => courseOf(progress, lasts))
  const byId = new Map(current.map((course) => [course[0]?.commitment.id, course]))
  const frozen = list.commitments.map((commitment) => asFrozen(commitment, byId.get(commitment.id) ?? []))
  const unchanged = new Set(frozen.filter((course) => byId.get(course[0]?.commitment.id) === course))
  const others = (courses: readonly Course[]): Course[] => courses.filter((course) => !unchanged.has(course))
  return { unchanged: [...unchanged], frozen: others(frozen), current: others(current) }
}

/** The course of a commitment in the frozen list: the current one itself where nothing of the list was changed. */
function asFrozen(frozen: ScoredCommitment, current: Course): Course {
  const before = current[0]?.from === 0 ? [] : [{ from: 0, commitment: frozen }]
  const after = current.map(({ from, commitment }) => ({ from, commitment: withProgress(frozen, commitment) }))
  const same = before.length === 0 && after.every(({ commitment }, at) => commitment === current[at]?.commitment)
  return same ? current : [...before, ...after]
}

/** What of a list was another at the end of a day than when it was frozen. */
export function changesSince(journal: PastRows, list: FrozenList, day: Day): ListChanges {
  const question = JSON.stringify([journal.head()?.hash, day])
  const before = KEPT_CHANGES.get(list)
  if (before?.question === question) return before.changes
  const lasts = [journal.lastBy(day)]
  const current = ofPartner(journal.view(FOLLOW_UP), list.partner).flatMap((progress) =>
    courseOf(progress, lasts).map(({ commitment }) => commitment),
  )
  const changes = listChanges(list.commitments, current)
  KEPT_CHANGES.set(list, { question, changes })
  return changes
}

/** The same for changes. */
const KEPT_CHANGES = new WeakMap<FrozenList, { readonly question: string; readonly changes: ListChanges }>()

/** The progress of all commitments of one partner, or of all, in the order in which they were made. */
function ofPartner({ commitments, progress }: FollowUp, partner: ActorCode | null): (readonly Progress[])[] {
  return [...commitments.values()].flatMap((one) =>
    partner === null || one.partner === partner ? [progress.get(one.id) ?? []] : [],
  )
}

/** How a commitment stands on days whose last rows are given: after the last row of each that changed it. */
function courseOf(progress: readonly Progress[], lasts: readonly number[]): Course {
  return progress.flatMap((after, at) => {
    const from = lasts.findIndex((last) => after.seq <= last)
    const next = progress[at + 1]
    const outdated = next !== undefined && next.seq <= (lasts[from] ?? 0)
    return from === -1 || outdated ? [] : [{ from, commitment: after.commitment }]
  })
}

/** How far two readers of a list agree, over the commitments that both have read. */
export interface ReaderAgreement {
  readonly scheme: SchemeRead
  readonly both: number
  readonly same: number
  readonly open: number
  readonly kappa: Kappa
  /** Ordinal: a neighbouring level is a smaller difference than a far one. */
  readonly alpha: Alpha
}

export function readerAgreement(scheme: SchemeRead, items: readonly ReadItem[]): ReaderAgreement {
  const both = items.flatMap(({ first, second }) =>
    first === null || second === null ? [] : [[first, second] as const],
  )
  const ranks = READ_VALUES[scheme]
  return {
    scheme,
    both: both.length,
    same: both.filter(([first, second]) => first === second).length,
    open: items.filter(({ value }) => value === null).length,
    kappa: cohenKappa(both),
    alpha: krippendorffAlpha(
      both.map((pair) => pair.map((value) => ranks.indexOf(value))),
      'ordinal',
    ),
  }
}
