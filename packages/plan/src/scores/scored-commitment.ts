import { type Day, EntenteError } from '@entente/model'

/** The five completion levels of the Independent Reporting Mechanism of the Open Government Partnership, lowest first. */
export const COMPLETION_LEVELS = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const
export type CompletionLevel = (typeof COMPLETION_LEVELS)[number]

export interface ScoredStep {
  /** Unique within its commitment. */
  readonly id: string
  /** Null where no day was agreed. */
  readonly due: Day | null
  readonly state: 'open' | 'done' | 'dropped'
  /** When it was done; null where that is not known, or it is not done. */
  readonly doneOn: Day | null
}

/** What the scores look at. Days are those of the steps as the list has them: frozen or current. */
export interface ScoredCommitment {
  readonly id: string
  /** Announced, signed ... ended; no score looks at it. */
  readonly status: string
  readonly steps: readonly ScoredStep[]
  /** A person's verdict; it goes before what follows from the steps, from the day it was given. */
  readonly completion?: { readonly level: CompletionLevel; readonly judgedOn: Day }
}

/** Whether a step was done by the end of a day. One without a day of doing counts as done whatever the day. */
export function isDone(step: ScoredStep, day: Day): boolean {
  return step.state === 'done' && (step.doneOn === null || step.doneOn <= day)
}

/** @throws EntenteError `listed-twice` when two commitments, or two steps of one, have the same id. */
export function checkList(list: readonly ScoredCommitment[]): void {
  for (const ids of [list.map(({ id }) => id), ...list.map(({ steps }) => steps.map(({ id }) => id))]) {
    if (new Set(ids).size < ids.length) {
      throw new EntenteError('listed-twice', 'two commitments, or two steps of one commitment, have the same id', {
        help: 'list each commitment and each of its steps once',
      })
    }
  }
}
