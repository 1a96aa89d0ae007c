import type { InitiativeState, OpenProposal, RelationState, ResponseState, StandingMeasure, Tally } from './state.ts'

/**
 * The same state so many days later (earlier where negative). A program that explores states moves each to day 0 and finds
 * those again that it has seen. Ids stay as they are: an `identify` that names no day makes them fit.
 */
export function shiftState(state: RelationState, by: number): RelationState {
  const day = (number: number | null): number | null => (number === null ? null : number + by)
  const open = <P extends OpenProposal>(one: P | null): P | null =>
    one === null ? null : { ...one, on: one.on + by, due: one.due + by, expires: one.expires + by }
  const response = ({ last, run, ...rest }: ResponseState): ResponseState => ({
    last: last === null ? null : { ...last, on: last.on + by },
    run: run === null ? null : { ...run, since: run.since + by },
    open: open(rest.open),
    verify: open(rest.verify),
  })
  const initiative = (one: InitiativeState): InitiativeState =>
    one.kind === 'yearly'
      ? { ...one, next: one.next + by, open: open(one.open) }
      : { ...one, last: day(one.last), since: day(one.since), open: open(one.open) }
  const measure = (one: StandingMeasure): StandingMeasure => ({
    ...one,
    since: one.since + by,
    reviewFrom: one.reviewFrom + by,
    open: open(one.open),
  })
  const tally = (one: Tally): Tally => one.map(([on, count]) => [on + by, count] as const)
  return {
    ...state,
    day: state.day + by,
    responses: state.responses.map(response),
    initiatives: state.initiatives.map(initiative),
    standing: state.standing.map(measure),
    silentSince: state.silentSince.map(day),
    tallies: state.tallies.map(tally),
    lastActs: state.lastActs.map(day),
    lastHostile: day(state.lastHostile),
    lastHostileByRule: day(state.lastHostileByRule),
    lastUncovered: day(state.lastUncovered),
    received: state.received.map(day),
    sent: state.sent.map(day),
  }
}
