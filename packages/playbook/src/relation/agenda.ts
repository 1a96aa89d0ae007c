import { type Day, dayNumber } from '@entente/model'
import type { Act } from '../naming/act.ts'
import type { Decision } from './decide.ts'
import type { DayNumber } from './state.ts'
import type { SentSignal, Signal } from './step.ts'

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day
  readonly to: Day
}

/** What came in on one day. */
export interface Agenda {
  /** In the order of rule 4. */
  readonly acts: { readonly act: Act; readonly confirmed: boolean }[]
  readonly received: Signal[]
  readonly sent: SentSignal[]
  readonly decisions: Pick<Decision, 'proposal' | 'instrument'>[]
}

export interface Happened {
  readonly acts: readonly Act[]
  readonly reported?: readonly Act[]
  readonly received?: readonly (Signal & { readonly day: Day })[]
  readonly sent?: readonly (SentSignal & { readonly day: Day })[]
  readonly decisions?: readonly (Agenda['decisions'][number] & { readonly day: Day })[]
}

/** Rule 4: what happens on which day, acts by (first reported, feed, key), by byte; signals and decisions by what they are. */
export function agendaOf({ acts, reported, received, sent, decisions }: Happened): ReadonlyMap<DayNumber, Agenda> {
  const agenda = new Map<DayNumber, Agenda>()
  const on = (day: Day): Agenda => {
    const number = dayNumber(day)
    const found = agenda.get(number) ?? { acts: [], received: [], sent: [], decisions: [] }
    agenda.set(number, found)
    return found
  }
  for (const act of acts) on(act.clockDay).acts.push({ act, confirmed: true })
  for (const act of reported ?? []) on(act.clockDay).acts.push({ act, confirmed: false })
  for (const { day, ...signal } of received ?? []) on(day).received.push(signal)
  for (const { day, ...signal } of sent ?? []) on(day).sent.push(signal)
  for (const { day, ...decision } of decisions ?? []) on(day).decisions.push(decision)
  for (const ofDay of agenda.values()) {
    ofDay.acts.sort((a, b) => byOrder(a.act, b.act))
    ofDay.received.sort((a, b) => byByte(`${a.cameo} ${a.tag}`, `${b.cameo} ${b.tag}`))
    ofDay.sent.sort((a, b) => byByte(`${a.cameo} ${a.instrument}`, `${b.cameo} ${b.instrument}`))
    ofDay.decisions.sort((a, b) => byByte(`${a.proposal} ${a.instrument}`, `${b.proposal} ${b.instrument}`))
  }
  return agenda
}

function byOrder(a: Act, b: Act): number {
  return byByte(a.firstReportedAt, b.firstReportedAt) || byByte(a.feed, b.feed) || byByte(a.key, b.key)
}

function byByte(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
