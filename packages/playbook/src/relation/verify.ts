import type { Act } from '../naming/act.ts'
import { admissible, stepUp } from './ladder.ts'
import { proposalOf, tellClosed, tellProposed } from './proposals.ts'
import { responseTo } from './respond.ts'
import type { OpenVerify } from './state.ts'
import { levelIf } from './strain.ts'
import { setResponse, type Turn } from './turn.ts'

/**
 * Section 1: of what is only reported nothing is proposed but to verify it; one proposal a response, whose reasons grow.
 * None where the act, once confirmed, would get no answer. It changes neither strain nor level.
 */
export function verify(turn: Turn, act: Act): void {
  const { program, state } = turn
  const place = responseTo(program, act, levelIf(turn, act))
  const [response, before] = [program.responses[place]?.response, state.responses[place]]
  if (response === undefined || before === undefined) return
  const step = stepUp(response.answer, before.run?.step ?? null)
  if (admissible(program.playbook, response.answer, step, act.points).length === 0) return
  if (before.verify !== null) {
    turn.made.push({ kind: 'joined', proposal: before.verify.id, act: act.key })
    const awaiting = [...before.verify.awaiting, act.key]
    return setResponse(turn, place, { verify: { ...before.verify, awaiting } })
  }
  const proposal = proposalOf(program, state.day, {
    type: 'verify',
    anchor: [response.id, act.key],
    step: null,
    choices: [],
    within: response.within,
  })
  const opened: OpenVerify = { ...proposal, awaiting: [act.key] }
  tellProposed(turn, proposal, { response: response.id, because: [act.key] })
  setResponse(turn, place, { verify: opened })
}

/** An act that is taken is confirmed: where a proposal to verify waits for nothing else, that settles it. */
export function settleVerify(turn: Turn, key: string): void {
  for (const [place, { verify: open }] of turn.state.responses.entries()) {
    if (open === null || !open.awaiting.includes(key)) continue
    const awaiting = open.awaiting.filter((other) => other !== key)
    if (awaiting.length === 0) tellClosed(turn, open, 'decided', { day: turn.state.day, instrument: null })
    setResponse(turn, place, { verify: awaiting.length === 0 ? null : { ...open, awaiting } })
  }
}
