import type { Day } from '@entente/model'
import { type Completion, completion, fullyDone } from './completion.ts'
import { type Compliance, compliance } from './compliance.ts'
import { checkList, type ScoredCommitment } from './scored-commitment.ts'
import { type Share, shareOf } from './share.ts'
import { count, noTally, type Tally } from './tally.ts'
import { type Timeliness, timeliness } from './timeliness.ts'

/** Raised whenever a score would come out differently for the same list. */
export const SCORES_METHOD = 'scores/1'

/** All scores of one list at the end of one day. None of them is the right one; they are shown together. */
export interface Scores {
  readonly method: typeof SCORES_METHOD
  readonly day: Day
  readonly commitments: number
  readonly fullyDone: Share
  readonly steps: Share
  readonly compliance: Compliance
  readonly completion: Completion
  readonly timeliness: Timeliness
}

/**
 * Scores of a list of commitments at the end of a day, side by side. Formulas, sources and a worked example:
 * docs/methods/scores.md. A score whose whole is empty is null, never 0.
 * @throws EntenteError `listed-twice`.
 */
export function scores(list: readonly ScoredCommitment[], day: Day): Scores {
  checkList(list)
  const tally = noTally()
  for (const commitment of list) count(tally, commitment, day, 1)
  return scoresOf(tally, day)
}

export function scoresOf(tally: Tally, day: Day): Scores {
  return {
    method: SCORES_METHOD,
    day,
    commitments: tally.commitments,
    fullyDone: fullyDone(tally.levels),
    steps: shareOf(tally.done, tally.steps),
    compliance: compliance(tally.compliance),
    completion: completion(tally.levels),
    timeliness: timeliness(tally.due, day),
  }
}
