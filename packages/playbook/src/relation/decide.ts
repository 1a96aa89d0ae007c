import { LIFT, tellClosed } from './proposals.ts'
import type { RelationProgram } from './program.ts'
import { beginMeasure, lasts } from './standing.ts'
import type { RelationState } from './state.ts'
import { setInitiative, setMeasure, setResponse, type Step, step, type Turn } from './turn.ts'

export interface Decision {
  /** Id of a proposal. */
  readonly proposal: string
  /** Id of an instrument; `no-action` is a decision too; null where the proposal asks for none. */
  readonly instrument: string | null
  /** What a proposal that is no longer open was of, so that what was decided still counts: its response, or what it lifts. */
  readonly about?: { readonly response: string | null; readonly lifts: string | null }
}

/**
 * A person's decision, on the day of the state. It closes the proposal where that is open, moves no timer (rule 18), begins
 * a standing measure where the instrument lasts, and ends one where lifting was decided (rule 23).
 */
export function decide(program: RelationProgram, state: RelationState, decision: Decision): Step {
  return step(program, state, (turn) => {
    const { proposal, instrument, about } = decision
    const lifts = state.standing.find((one) => one.open?.id === proposal || one.instrument === about?.lifts)
    const found = state.responses.findIndex(({ last, open }) => last?.id === proposal || open?.id === proposal)
    close(turn, decision)
    if (lifts !== undefined) {
      if (instrument !== LIFT) return
      setMeasure(turn, lifts.instrument, null)
      turn.made.push({ kind: 'measure-ended', instrument: lifts.instrument })
    } else if (instrument !== null && lasts(turn, instrument)) {
      beginMeasure(turn, instrument, {
        response: program.responses[found]?.response.id ?? about?.response ?? null,
        run: state.responses[found]?.run?.id ?? null,
        origin: proposal,
      })
    }
  })
}

function close(turn: Turn, { proposal, instrument }: Decision): void {
  const { day, responses, initiatives, standing } = turn.state
  const decision = { day, instrument }
  for (const [place, { open, verify }] of responses.entries()) {
    if (open?.id === proposal) {
      tellClosed(turn, open, 'decided', decision)
      setResponse(turn, place, { open: null })
    }
    if (verify?.id === proposal) {
      tellClosed(turn, verify, 'decided', decision)
      setResponse(turn, place, { verify: null })
    }
  }
  for (const [place, before] of initiatives.entries()) {
    if (before.open?.id !== proposal) continue
    tellClosed(turn, before.open, 'decided', decision)
    setInitiative(turn, place, { ...before, open: null })
  }
  for (const { open, instrument: lasting } of standing) {
    if (open?.id !== proposal) continue
    tellClosed(turn, open, 'decided', decision)
    setMeasure(turn, lasting, { open: null })
  }
}
