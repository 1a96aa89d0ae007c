import type { Day } from '@entente/model'
import { completionLevel } from './completion.ts'
import type { ScoredCommitment } from './scored-commitment.ts'

/**
 * Score of one commitment in the manner of the G7 and G20 Research Groups (University of Toronto): 1 full compliance,
 * 0 partial or in progress, -1 none. Their analysts judge by guidelines written for each commitment; ours is a rule:
 * complete is 1; something done is 0; nothing done is -1 once a step has passed its due day or all were dropped, and
 * 0 before that. Null where nothing is recorded.
 */
export function complianceScore(commitment: ScoredCommitment, day: Day): -1 | 0 | 1 | null {
  const { steps } = commitment
  switch (completionLevel(commitment, day)) {
    case 'no-evidence':
      return null
    case 'complete':
      return 1
    case 'limited':
    case 'substantial':
      return 0
    case 'not-started': {
      const passed = steps.some((step) => step.due !== null && step.due < day)
      const givenUp = steps.length > 0 && steps.every((step) => step.state === 'dropped')
      return passed || givenUp ? -1 : 0
    }
  }
}

export interface Compliance {
  readonly full: number
  readonly partial: number
  readonly none: number
  /** Of which nothing is recorded; not in the mean. */
  readonly unscored: number
  /** -1 to 1; null where nothing is scored. Their percentage is (mean + 1) / 2. */
  readonly mean: number | null
}

/** Mean score of a list. It has no interval: three values a rule sets are no sample. */
export function compliance(list: readonly ScoredCommitment[], day: Day): Compliance {
  const scores = list.map((commitment) => complianceScore(commitment, day))
  const count = (score: number | null): number => scores.filter((other) => other === score).length
  const [full, partial, none] = [count(1), count(0), count(-1)]
  const scored = full + partial + none
  return { full, partial, none, unscored: count(null), mean: scored === 0 ? null : (full - none) / scored }
}
