import type { WriterRole } from '@entente/model'
import type { DecisionContext } from './decision-context.ts'

/** From this rung who decides has looked at the evidence, and a second role signs [G5]. */
const RUNG_OF_SECOND_LOOK = 4
/** From this rung the instrument is typed once more. */
const RUNG_OF_TYPING = 7

/** What stands between a choice and its effect; it grows with the rung, and nothing is chosen by default. */
export interface Friction {
  /** Whether who decides has to have opened any of the evidence. */
  readonly evidence: boolean
  /** Whether its id is typed once more. */
  readonly typed: boolean
  /** The role that has to sign; null where one is enough. */
  readonly toSign: WriterRole | null
}

/**
 * The friction of an instrument of a rung, 1 to 10, or 0 for one that has none; what exceeds the playbook's limits is signed
 * whatever its rung.
 */
export function frictionOf({ limits }: Pick<DecisionContext, 'limits'>, rung: number, beyond: boolean): Friction {
  const above = Math.min(limits.signOff?.above ?? Infinity, RUNG_OF_SECOND_LOOK - 1)
  return {
    evidence: rung >= RUNG_OF_SECOND_LOOK,
    typed: rung >= RUNG_OF_TYPING,
    toSign: beyond || rung > above ? (limits.signOff?.by ?? 'head-of-desk') : null,
  }
}
