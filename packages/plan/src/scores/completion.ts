import type { Day } from '@entente/model'
import { COMPLETION_LEVELS, type CompletionLevel, isDone, type ScoredCommitment } from './scored-commitment.ts'
import { type Share, shareOf } from './share.ts'

/** From this share of steps on a commitment is substantially complete: a threshold of ours, not of the OGP. */
const SUBSTANTIAL = 0.5

/**
 * Level of one commitment at the end of a day: a person's verdict given by then, else from its steps, dropped ones
 * included: none recorded `no-evidence`, none done `not-started`, fewer than half `limited`, half or more `substantial`, all
 * `complete`. The names are those of the Open Government Partnership's IRM; its readers judge, the thresholds are ours.
 */
export function completionLevel(commitment: ScoredCommitment, day: Day): CompletionLevel {
  const { completion, steps } = commitment
  if (completion !== undefined && completion.judgedOn <= day) return completion.level
  if (steps.length === 0) return 'no-evidence'
  let done = 0
  for (const step of steps) if (isDone(step, day)) done += 1
  if (done === 0) return 'not-started'
  if (done === steps.length) return 'complete'
  return done / steps.length < SUBSTANTIAL ? 'limited' : 'substantial'
}

/** How many commitments stand on each level. */
export type Levels = Readonly<Record<CompletionLevel, number>>

export interface Completion {
  readonly levels: Levels
  /** Substantial or complete, which the OGP counts as high completion, of those with evidence. */
  readonly high: Share
}

export function completion(levels: Levels): Completion {
  return { levels: { ...levels }, high: shareOf(levels.substantial + levels.complete, withEvidence(levels)) }
}

/** Share of commitments that are complete, of those of which anything is known: without step and verdict is left out. */
export function fullyDone(levels: Levels): Share {
  return shareOf(levels.complete, withEvidence(levels))
}

function withEvidence(levels: Levels): number {
  return COMPLETION_LEVELS.reduce((sum, level) => sum + levels[level], 0) - levels['no-evidence']
}
