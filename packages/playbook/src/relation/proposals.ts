import { CLARIFICATION, NO_ACTION } from '../instruments/catalogue.ts'
import type { RelationProgram } from './program.ts'
import type { OpenProposal, ProposalType } from './state.ts'
import type { Choice, Closing, Produced, Turn } from './turn.ts'

/** The choice that ends a standing measure. */
export const LIFT = 'lift'

/** Days for what has no `within` of its own. */
export const USUAL_WITHIN = 3

/** Rule 22: in front of an answer stand "no action" and "ask for clarification". */
export function answerChoices(instruments: readonly string[]): readonly string[] {
  return [...new Set([NO_ACTION, CLARIFICATION, ...instruments])]
}

/** In front of an offer or an initiative stands "no action"; nothing is there to be clarified. */
export function friendlyChoices(instruments: readonly string[]): readonly string[] {
  return [...new Set([NO_ACTION, ...instruments])]
}

export interface Draft {
  readonly type: ProposalType
  /** What its id is made from. */
  readonly anchor: readonly (string | number)[]
  readonly step: number | null
  readonly choices: readonly string[]
  /** Days. */
  readonly within: number
  /** Days; default within. */
  readonly expires?: number
}

/** Rule 22: proposed on this day, due `within` days later, open for `expires` days. */
export function proposalOf({ identify }: RelationProgram, on: number, draft: Draft): OpenProposal {
  const { type, anchor, step, choices, within, expires = within } = draft
  return {
    type,
    id: identify(type, anchor),
    on,
    due: on + within,
    expires: on + Math.max(within, expires),
    step,
    choices,
  }
}

export function tellProposed(
  turn: Turn,
  proposal: OpenProposal,
  told: Partial<Omit<Extract<Produced, { kind: 'proposed' }>, 'kind' | 'proposal'>>,
): void {
  turn.made.push({ kind: 'proposed', proposal, response: null, because: [], follows: null, lifts: null, ...told })
}

export function tellClosed(
  turn: Turn,
  proposal: OpenProposal | null,
  as: Closing,
  decision: Choice | null = null,
): void {
  if (proposal !== null) turn.made.push({ kind: 'closed', proposal: proposal.id, as, decision })
}

/** Rule 22: one that is still undecided lapses at the first tick after its last day; null then. */
export function unlessLapsed<P extends OpenProposal>(turn: Turn, proposal: P | null): P | null {
  if (proposal === null || turn.state.day <= proposal.expires) return proposal
  tellClosed(turn, proposal, 'lapsed')
  return null
}
