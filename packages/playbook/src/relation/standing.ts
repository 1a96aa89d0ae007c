import { dayFromNumber } from '@entente/model'
import { isTrue } from './history-answers.ts'
import { NO_ACTION } from '../instruments/catalogue.ts'
import { LIFT, proposalOf, tellProposed, unlessLapsed, USUAL_WITHIN } from './proposals.ts'
import type { StandingMeasure } from './state.ts'
import { type LiftCause, setMeasure, type Turn } from './turn.ts'

/** Rule 23: whether an instrument makes a standing measure. */
export function lasts({ program }: Turn, instrument: string): boolean {
  return program.playbook.instruments[instrument]?.lasts === true
}

/** Days to the review of a standing measure; never where none is foreseen. */
function reviewOf({ program }: Turn, instrument: string): number {
  return program.playbook.instruments[instrument]?.review ?? Infinity
}

/**
 * Rule 23: an instrument that lasts stands in the register once. Decided again while it is in force, it goes on in the
 * name of the later decision, and the time to its review begins anew.
 */
export function beginMeasure(
  turn: Turn,
  instrument: string,
  by: Pick<StandingMeasure, 'response' | 'run' | 'origin'>,
): void {
  const { day, standing } = turn.state
  const before = standing.find((one) => one.instrument === instrument)
  const measure: StandingMeasure = {
    instrument,
    ...by,
    since: before?.since ?? day,
    reviewFrom: day,
    asked: false,
    open: before?.open ?? null,
  }
  turn.state = { ...turn.state, standing: [...standing.filter((one) => one !== before), measure] }
  turn.made.push({ kind: 'measure-begun', measure })
}

/** An instrument that lasts and was only recorded as sent stands too, with no response to its name. */
export function noteSent(turn: Turn, instrument: string): void {
  const { day, standing } = turn.state
  if (!lasts(turn, instrument) || standing.some((one) => one.instrument === instrument)) return
  beginMeasure(turn, instrument, { response: null, run: null, origin: dayFromNumber(day) })
}

/** Rule 23: lifting is itself proposed, for one cause at a time; then the time to the next review begins. */
export function proposeLift(
  turn: Turn,
  measure: StandingMeasure,
  cause: LiftCause,
  anchor: readonly (string | number)[],
): void {
  const { day, responses } = turn.state
  const place = turn.program.responses.findIndex(({ response }) => response.id === measure.response)
  const response = turn.program.responses[place]?.response
  const asked = measure.asked || cause === 'condition'
  if (measure.open !== null) return setMeasure(turn, measure.instrument, { reviewFrom: day, asked })
  const open = proposalOf(turn.program, day, {
    type: 'lift',
    anchor: [cause, ...anchor],
    step: null,
    choices: [NO_ACTION, LIFT],
    within: response?.within ?? USUAL_WITHIN,
    expires: response?.expires ?? USUAL_WITHIN,
  })
  tellProposed(turn, open, {
    response: measure.response,
    follows: responses[place]?.last?.id ?? null,
    lifts: { instrument: measure.instrument, cause },
  })
  setMeasure(turn, measure.instrument, { open, reviewFrom: day, asked })
}

/** Rule 23, at ticks and after acts: where `lift` becomes true for a measure, lifting is proposed, once a measure. */
export function tryLifts(turn: Turn): void {
  for (const measure of turn.state.standing) {
    const lift = turn.program.responses.find(({ response }) => response.id === measure.response)?.lift ?? null
    if (measure.asked || lift === null) continue
    if (isTrue(turn, lift, { since: measure.since, byRulesOnly: false, occurredOn: null })) {
      proposeLift(turn, measure, 'condition', [measure.origin, measure.instrument])
    }
  }
}

/** Rule 23, at ticks: proposals to lift lapse, and a measure that was not asked about for its `review` days is. */
export function tickMeasures(turn: Turn): void {
  const { day } = turn.state
  for (const measure of turn.state.standing) {
    const open = unlessLapsed(turn, measure.open)
    if (open !== measure.open) setMeasure(turn, measure.instrument, { open })
    if (day - measure.reviewFrom < reviewOf(turn, measure.instrument)) continue
    proposeLift(turn, { ...measure, open }, 'review', [measure.origin, measure.instrument, day - measure.since])
  }
  tryLifts(turn)
}
