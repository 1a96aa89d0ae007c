import type { Day } from '@entente/model'
import { type CompletionLevel, isDone, type ScoredCommitment } from './scored-commitment.ts'
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
  const done = steps.filter((step) => isDone(step, day)).length
  if (done === 0) return 'not-started'
  if (done === steps.length) return 'complete'
  return done / steps.length < SUBSTANTIAL ? 'limited' : 'substantial'
}

export interface Completion {
  readonly levels: Readonly<Record<CompletionLevel, number>>
  /** Substantial or complete, which the OGP counts as high completion, of those with evidence. */
  readonly high: Share
}

/** How many commitments stand on each level. */
export function completion(list: readonly ScoredCommitment[], day: Day): Completion {
  const found = list.map((commitment) => completionLevel(commitment, day))
  const levels = { ...NONE }
  for (const level of found) levels[level] += 1
  return { levels, high: shareOf(levels.substantial + levels.complete, found.length - levels['no-evidence']) }
}

const NONE: Record<CompletionLevel, number> = {
  'no-evidence': 0,
  'not-started': 0,
  limited: 0,
  substantial: 0,
  complete: 0,
}
