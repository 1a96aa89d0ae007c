import type { Act } from '../naming/act.ts'
import type { RelationProgram } from './program.ts'
import type {
  DayNumber,
  InitiativeState,
  OpenProposal,
  RelationState,
  ResponseState,
  StandingMeasure,
} from './state.ts'

/** Why a proposal is no longer open. */
export type Closing = 'lapsed' | 'superseded' | 'withdrawn' | 'decided'

export type LiftCause = 'off-ramp' | 'condition' | 'review'

/** What a person settled; null for an instrument where only the proposal was settled. */
export interface Choice {
  readonly day: DayNumber
  readonly instrument: string | null
}

/** What a step brought about, in order. */
export type Produced =
  | {
      readonly kind: 'proposed'
      readonly proposal: OpenProposal
      /** Id of the response or initiative that it comes from; null for lifting what was only recorded as sent. */
      readonly response: string | null
      /** Keys of acts. */
      readonly because: readonly string[]
      /** The answer whose reasons are the reasons of this one too; null where there is none. */
      readonly follows: string | null
      readonly lifts: { readonly instrument: string; readonly cause: LiftCause } | null
    }
  /** An act was added to the reasons of a proposal. */
  | { readonly kind: 'joined'; readonly proposal: string; readonly act: string }
  | { readonly kind: 'closed'; readonly proposal: string; readonly as: Closing; readonly decision: Choice | null }
  /** Places of levels; null for the act where the bucket drained. */
  | { readonly kind: 'level'; readonly from: number; readonly to: number; readonly act: string | null }
  | { readonly kind: 'pattern-act'; readonly act: Act }
  | { readonly kind: 'measure-begun'; readonly measure: StandingMeasure }
  | { readonly kind: 'measure-ended'; readonly instrument: string }
  | { readonly kind: 'run-ended'; readonly response: string; readonly by: 'off-ramp' | 'window' }
  | { readonly kind: 'finding'; readonly code: FindingCode; readonly response: string | null; readonly act: string }

export type FindingCode =
  /** Limits leave no answer to this act (rule 21). */
  | 'no-admissible-answer'
  /** A hostile act that no response takes at the level that it led to (rule 17). */
  | 'no-response'

export interface Step {
  readonly state: RelationState
  readonly made: readonly Produced[]
}

/** One step while it is being made: the state so far, replaced and never changed in place, and what it brought about. */
export interface Turn {
  readonly program: RelationProgram
  state: RelationState
  readonly made: Produced[]
}

/** Makes a step; the given state stays as it was. */
export function step(program: RelationProgram, state: RelationState, work: (turn: Turn) => void): Step {
  const turn: Turn = { program, state, made: [] }
  work(turn)
  return { state: turn.state, made: turn.made }
}

export function setResponse(turn: Turn, place: number, changed: Partial<ResponseState>): void {
  const responses = turn.state.responses.map((one, at) => (at === place ? { ...one, ...changed } : one))
  turn.state = { ...turn.state, responses }
}

export function setInitiative(turn: Turn, place: number, changed: InitiativeState): void {
  turn.state = { ...turn.state, initiatives: turn.state.initiatives.with(place, changed) }
}

/** Null takes the measure out of the register. */
export function setMeasure(turn: Turn, instrument: string, changed: Partial<StandingMeasure> | null): void {
  const standing = turn.state.standing.flatMap((one) =>
    one.instrument !== instrument ? [one] : changed === null ? [] : [{ ...one, ...changed }],
  )
  turn.state = { ...turn.state, standing }
}
