import type { Day } from '@entente/model'
import { completionLevel } from './completion.ts'
import type { CompletionLevel, ScoredCommitment } from './scored-commitment.ts'

/**
 * Score of one commitment in the manner of the G7 and G20 Research Groups (University of Toronto): 1 full compliance,
 * 0 partial or in progress, -1 none. Their analysts judge by guidelines written for each commitment; ours is a rule:
 * complete is 1; something done is 0; nothing done is -1 once a step has passed its due day or all were dropped, and
 * 0 before that. Null where nothing is recorded.
 */
export function complianceScore(
  commitment: ScoredCommitment,
  day: Day,
  level: CompletionLevel = completionLevel(commitment, day),
): -1 | 0 | 1 | null {
  const { steps } = commitment
  switch (level) {
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

/** What a commitment counts as, by its score. */
export const COMPLIANCE_COUNTS = ['full', 'partial', 'none', 'unscored'] as const
export type ComplianceCount = (typeof COMPLIANCE_COUNTS)[number]

export function complianceCount(score: -1 | 0 | 1 | null): ComplianceCount {
  if (score === null) return 'unscored'
  return score === 1 ? 'full' : score === 0 ? 'partial' : 'none'
}

/** Mean score of a list. It has no interval: three values a rule sets are no sample. */
export function compliance({ full, partial, none, unscored }: Readonly<Record<ComplianceCount, number>>): Compliance {
  const scored = full + partial + none
  return { full, partial, none, unscored, mean: scored === 0 ? null : (full - none) / scored }
}
