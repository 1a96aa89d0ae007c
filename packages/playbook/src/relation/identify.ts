import { hashOf } from '../hash.ts'
import type { ProposalType } from './state.ts'

/** Gives a proposal its id, from what makes it the one that it is. */
export type Identify = (type: ProposalType, anchor: readonly (string | number)[]) => string

/** Digits of a hash that are enough to tell proposals apart. */
const DIGITS = 16

/**
 * Rule 26: the hash of (response, key of the opening act) for an answer; for others the hash of their type and of what
 * they hang on, none of which moves when a late report makes the relation be recomputed: see docs/methods/relation.md.
 */
export function identifyByHash(type: ProposalType, anchor: readonly (string | number)[]): string {
  return hashOf(type === 'answer' ? anchor : [type, ...anchor]).slice(0, DIGITS)
}
