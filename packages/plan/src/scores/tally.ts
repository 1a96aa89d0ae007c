import type { Day } from '@entente/model'
import { completionLevel } from './completion.ts'
import { COMPLIANCE_COUNTS, type ComplianceCount, complianceCount, complianceScore } from './compliance.ts'
import { COMPLETION_LEVELS, type CompletionLevel, isDone, type ScoredCommitment } from './scored-commitment.ts'
import { addDue, countDue, type DueCounts, noDueCounts } from './timeliness.ts'

/** The sums that all scores follow from. A commitment adds to them by itself, and can be taken away again. */
export interface Tally {
  commitments: number
  steps: number
  done: number
  readonly levels: Record<CompletionLevel, number>
  readonly compliance: Record<ComplianceCount, number>
  readonly due: DueCounts
}

export function noTally(): Tally {
  const levels = { 'no-evidence': 0, 'not-started': 0, limited: 0, substantial: 0, complete: 0 }
  const compliance = { full: 0, partial: 0, none: 0, unscored: 0 }
  return { commitments: 0, steps: 0, done: 0, levels, compliance, due: noDueCounts() }
}

/** Adds a commitment as it is at the end of a day (`times` 1), or takes away what it added on that day (-1). */
export function count(tally: Tally, commitment: ScoredCommitment, day: Day, times: 1 | -1): void {
  tally.commitments += times
  const level = completionLevel(commitment, day)
  tally.levels[level] += times
  tally.compliance[complianceCount(complianceScore(commitment, day, level))] += times
  for (const step of commitment.steps) {
    tally.steps += times
    // Dropped ones stay in the whole as not done, so dropping never raises the share.
    if (isDone(step, day)) tally.done += times
    countDue(tally.due, step, day, times)
  }
}

/** The tally of several lists that have no commitment in common. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = noTally()
  for (const { commitments, steps, done, levels, compliance, due } of tallies) {
    sum.commitments += commitments
    sum.steps += steps
    sum.done += done
    for (const level of COMPLETION_LEVELS) sum.levels[level] += levels[level]
    for (const score of COMPLIANCE_COUNTS) sum.compliance[score] += compliance[score]
    addDue(sum.due, due)
  }
  return sum
}
