import { fits } from '../normal-form/fits.ts'
import { isHostile } from '../normal-form/kinds.ts'
import type { Act } from '../naming/act.ts'
import { admissible, stepUp } from './ladder.ts'
import type { PreparedResponse, RelationProgram } from './program.ts'
import { answerChoices, proposalOf, tellClosed, tellProposed, unlessLapsed } from './proposals.ts'
import type { ResponseState } from './state.ts'
import { setResponse, type Turn } from './turn.ts'

/** Rule 17: the place of the first response that an act fits at this level; -1 where there is none. */
export function responseTo({ responses }: RelationProgram, act: Pick<Act, 'kind' | 'points'>, level: number): number {
  return responses.findIndex(({ response, at }) => fits(response, act) && (at === null || at.has(level)))
}

/** Rules 17 to 22: an act, whose points are in, goes to one response, which proposes an answer, or takes it into its last. */
export function respond(turn: Turn, act: Act): void {
  const place = responseTo(turn.program, act, turn.state.level)
  const prepared = turn.program.responses[place]
  const state = turn.state.responses[place]
  if (prepared === undefined || state === undefined) {
    if (isHostile(act.kind)) turn.made.push({ kind: 'finding', code: 'no-response', response: null, act: act.key })
    return
  }
  const { response } = prepared
  if (response.answer.kind === 'none') return
  const joins = joined(turn, prepared, state, act)
  if (joins !== null) turn.made.push({ kind: 'joined', proposal: joins, act: act.key })
  else propose(turn, place, prepared, state, act)
}

/** Rule 19: under the cool-down an act with no more points than the opening act is added to the reasons of that answer. */
function joined(
  { state: { day } }: Turn,
  { response }: PreparedResponse,
  { last }: ResponseState,
  act: Act,
): string | null {
  return last !== null && day - last.on < response.cooldown && act.points <= last.points ? last.id : null
}

function propose(turn: Turn, place: number, { response }: PreparedResponse, before: ResponseState, act: Act): void {
  const { program, state } = turn
  const step = stepUp(response.answer, before.run?.step ?? null)
  const allowed = admissible(program.playbook, response.answer, step, act.points)
  if (allowed.length === 0) {
    turn.made.push({ kind: 'finding', code: 'no-admissible-answer', response: response.id, act: act.key })
    return
  }
  const proposal = proposalOf(program, state.day, {
    type: 'answer',
    anchor: [response.id, act.key],
    step: response.answer.kind === 'ladder' ? step + 1 : null,
    choices: answerChoices(allowed),
    within: response.within,
    expires: response.expires,
  })
  tellClosed(turn, before.open, 'superseded')
  tellProposed(turn, proposal, { response: response.id, because: [act.key] })
  setResponse(turn, place, {
    last: { id: proposal.id, on: state.day, points: act.points },
    run: { id: before.run?.id ?? proposal.id, since: before.run?.since ?? state.day, step },
    open: proposal,
  })
}

/** Rules 18, 20 and 22, at ticks: what is undecided lapses, and a run ends `window` days after its last answer. */
export function tickResponse(turn: Turn, place: number, { response, window }: PreparedResponse): void {
  const before = turn.state.responses[place]
  if (before === undefined || (before.last ?? before.open ?? before.verify) === null) return
  const { day } = turn.state
  const sinceLast = before.last === null ? Infinity : day - before.last.on
  const run = sinceLast < window ? before.run : null
  if (before.run !== null && run === null) turn.made.push({ kind: 'run-ended', response: response.id, by: 'window' })
  const last = run !== null || sinceLast < response.cooldown ? before.last : null
  const [open, verify] = [unlessLapsed(turn, before.open), unlessLapsed(turn, before.verify)]
  if (run !== before.run || last !== before.last || open !== before.open || verify !== before.verify) {
    setResponse(turn, place, { run, last, open, verify })
  }
}
