import type { RelationProgram } from '../../relation/program.ts'
import type { DayNumber, RelationState } from '../../relation/state.ts'

/**
 * What of a relation can still make a difference to its answers, as a text that is the same for two states that go on alike
 * but for the calendar. Left out: what is proposed and never carried out (offers, lifting, initiatives, verifying), what is
 * in force, warmth, and the names of proposals.
 *
 * Days count from the day of the state. Some have no bound and are cut: `received` and `sent` are only ever held against
 * the first day of a run that goes on or against the day itself, so their order says all; `since(name)` is cut above every
 * number that conditions name.
 */
export function sideText(program: RelationProgram, state: RelationState, longestSince: number): string {
  const { day } = state
  const ago = (on: DayNumber | null): number | null => (on === null ? null : day - on)
  const signals = [...state.received, ...state.sent]
  const ranks = rankOf(signals, day)
  const responses = state.responses.map(({ last, run, open }) => [
    last === null ? null : [ago(last.on), last.points],
    // A run since a day is one since the first signal that it can still be asked about.
    run === null ? null : [ranks.firstSince(run.since), run.step],
    open?.type === 'answer' ? [ago(open.on), open.choices.join()] : null,
  ])
  const used = usedSince(state, signals)
  return JSON.stringify([
    state.strain,
    state.level,
    responses,
    state.silentSince.map(ago),
    state.tallies.map((tally) => tally.map(([on, count]) => [ago(on), count])),
    state.lastActs.map((on) => (on === null ? null : Math.min(day - on, longestSince))),
    program.quietDays === 0 ? null : [ago(state.lastHostile), ago(state.lastHostileByRule), ago(state.lastUncovered)],
    signals.map((on) => (on === null ? null : on >= used ? ranks.rank(on) : 'before')),
  ])
}

/** The earliest day from which a run that goes on asks for signals; after the day itself where none does. */
function usedSince({ responses, day }: RelationState, signals: readonly (DayNumber | null)[]): DayNumber {
  const earliest = Math.min(day, ...responses.flatMap(({ run }) => (run === null ? [] : [run.since])))
  return Math.min(day, ...signals.flatMap((on) => (on !== null && on >= earliest ? [on] : [])))
}

interface Ranks {
  rank(on: DayNumber): number
  firstSince(on: DayNumber): number
}

/** Signals before the day by their order, the latest first; 0 for the day itself. */
function rankOf(signals: readonly (DayNumber | null)[], day: DayNumber): Ranks {
  const earlier = [...new Set(signals.flatMap((on) => (on !== null && on < day ? [on] : [])))].toSorted((a, b) => b - a)
  return {
    rank: (on) => earlier.indexOf(on) + 1,
    firstSince: (since) => earlier.findLastIndex((on) => on >= since) + 1,
  }
}
