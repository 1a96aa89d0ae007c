import { cohenKappa, type Kappa, krippendorffAlpha, type Alpha } from '@entente/measure'
import { type Day } from '@entente/model'
import { ERASED, type Journal } from '@entente/store'
import { FOLLOW_UP, type FollowUp } from '../follow-up/follow-up.ts'
import { compareLists, type ListChanges } from '../scores/compare-lists.ts'
import type { Scores } from '../scores/scores.ts'
import { type FrozenList, READ_VALUES, type SchemeRead } from './frozen-list.ts'
import { listed, type ReadItem, toScored } from './write-reporting.ts'

/** Scores at the end of one day, over the list as it was frozen and as it was on that day [T12]. */
export interface ScoresOfDay {
  readonly day: Day
  readonly frozen: Scores
  readonly current: Scores
  readonly changes: ListChanges
}

/** Scores that were computed, by list and day, with the last row and the number of erasures they follow from. */
interface Known {
  readonly last: number
  readonly erasures: number
  readonly scores: ScoresOfDay
}

const KNOWN = new WeakMap<Journal, Map<string, Known>>()

/**
 * Both series of a frozen list over days in rising order, none before the day it is for. The current list of a day is what the
 * journal said at the end of it (UTC); days must not lie after today. What was computed is kept while its rows stay the same.
 */
export function scoreSeries(journal: Journal, list: FrozenList, days: readonly Day[]): ScoresOfDay[] {
  const known = KNOWN.get(journal) ?? new Map<string, Known>()
  KNOWN.set(journal, known)
  const erasures = journal.count(ERASED)
  const stateAt = folding(journal)
  return days.map((day) => {
    const key = `${list.id} ${day}`
    const last = journal.lastBy(day)
    const before = known.get(key)
    if (before?.last === last && before.erasures === erasures) return before.scores
    const current = listed(stateAt(last).commitments.values(), list.partner, day).map(toScored)
    const scores = { day, ...compareLists(list.commitments, current, day) }
    known.set(key, { last, erasures, scores })
    return scores
  })
}

/** The state after a row, for rows in rising order; the journal is read only where the state of now will not do. */
function folding(journal: Journal): (last: number) => FollowUp {
  const now = journal.head()?.seq ?? 0
  const state = FOLLOW_UP.empty()
  let entries: ReturnType<Journal['entries']> | undefined
  let next = 0
  return (last) => {
    if (last === now) return journal.view(FOLLOW_UP)
    entries ??= journal.entries({ kinds: FOLLOW_UP.kinds })
    for (let entry = entries[next]; entry !== undefined && entry.seq <= last; entry = entries[next]) {
      if (entry.payload !== null) FOLLOW_UP.apply(state, entry)
      next += 1
    }
    return state
  }
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
