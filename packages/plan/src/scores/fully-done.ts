import type { Day } from '@entente/model'
import { completionLevel } from './completion.ts'
import { isDone, type ScoredCommitment } from './scored-commitment.ts'
import { type Share, shareOf } from './share.ts'

/** Share of commitments that are complete, of those of which anything is known: without step and verdict is left out. */
export function fullyDone(list: readonly ScoredCommitment[], day: Day): Share {
  const levels = list.map((commitment) => completionLevel(commitment, day)).filter((level) => level !== 'no-evidence')
  return shareOf(levels.filter((level) => level === 'complete').length, levels.length)
}

/** Share of steps done, of all steps. Dropped ones stay in the whole as not done, so dropping never raises it. */
export function stepsDone(list: readonly ScoredCommitment[], day: Day): Share {
  const steps = list.flatMap((commitment) => commitment.steps)
  return shareOf(steps.filter((step) => isDone(step, day)).length, steps.length)
}
