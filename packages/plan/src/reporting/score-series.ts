import { cohenKappa, type Kappa, krippendorffAlpha, type Alpha } from '@entente/measure'
import { type Day } from '@entente/model'
import type { Journal } from '@entente/store'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
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

/**
 * Both series of a frozen list over days in rising order, none before the day it is for. The current list of a day is what the
 * journal said at the end of it (UTC); days must not lie after today.
 */
export function scoreSeries(journal: Journal, list: FrozenList, days: readonly Day[]): ScoresOfDay[] {
  const state = FOLLOW_UP.empty()
  const entries = journal.entries({ kinds: FOLLOW_UP.kinds })
  let next = 0
  return days.map((day) => {
    for (let entry = entries[next]; entry !== undefined && entry.at.slice(0, 10) <= day; entry = entries[next]) {
      if (entry.payload !== null) FOLLOW_UP.apply(state, entry)
      next += 1
    }
    const current = listed(state.commitments.values(), list.partner, day).map(toScored)
    return { day, ...compareLists(list.commitments, current, day) }
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
