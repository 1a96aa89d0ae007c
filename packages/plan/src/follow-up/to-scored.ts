import type { ScoredCommitment } from '../scores/scored-commitment.ts'
import type { Commitment } from './commitment.ts'

/** A commitment as the scores look at it. */
export function toScored({ id, status, steps, outcome }: Commitment): ScoredCommitment {
  if (outcome === null) return { id, status, steps }
  return { id, status, steps, completion: { level: LEVELS[outcome.result], judgedOn: outcome.on } }
}

const LEVELS = { fulfilled: 'complete', partly: 'substantial', 'not-fulfilled': 'not-started' } as const
