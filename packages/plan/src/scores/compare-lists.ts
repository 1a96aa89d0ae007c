import type { Day } from '@entente/model'
import type { ScoredCommitment, ScoredStep } from './scored-commitment.ts'
import { type Scores, scores } from './scores.ts'

export interface StepPlace {
  readonly commitment: string
  readonly step: string
}

/** What became another since a list was frozen. Ids in the order of the lists. */
export interface ListChanges {
  readonly commitmentsAdded: readonly string[]
  readonly commitmentsRemoved: readonly string[]
  /** In commitments that both lists have. */
  readonly stepsAdded: readonly StepPlace[]
  readonly stepsRemoved: readonly StepPlace[]
  readonly stepsDropped: readonly StepPlace[]
  readonly dueMoved: readonly (StepPlace & { readonly from: Day | null; readonly to: Day | null })[]
}

export interface ListComparison {
  readonly changes: ListChanges
  /** Scores over commitments, steps and due days as frozen, with what has been done since. */
  readonly frozen: Scores
  /** Scores over the list as it is now. */
  readonly current: Scores
}

/**
 * Holds a list of commitments against the one that was frozen for a reporting date, and scores both at one day [T12]. In
 * the frozen series progress is that of the current list, while what was added since does not count, what was removed stays
 * as it stood when frozen, and due days are the frozen ones: so no change of the list can raise it.
 * @throws EntenteError `listed-twice`.
 */
export function compareLists(
  frozen: readonly ScoredCommitment[],
  current: readonly ScoredCommitment[],
  day: Day,
): ListComparison {
  const now = byId(current)
  return {
    changes: listChanges(frozen, current),
    frozen: scores(
      frozen.map((commitment) => withProgress(commitment, now.get(commitment.id))),
      day,
    ),
    current: scores(current, day),
  }
}

/** What differs between a list as it was frozen and a later one. */
export function listChanges(frozen: readonly ScoredCommitment[], current: readonly ScoredCommitment[]): ListChanges {
  const before = byId(frozen)
  const now = byId(current)
  const both = current.flatMap((commitment) => {
    const old = before.get(commitment.id)
    // Of most nothing was changed: they are passed over at once.
    if (old === undefined || (sameList(old, commitment) && !commitment.steps.some(isDropped))) return []
    return [{ id: commitment.id, old, new: commitment }]
  })

  const steps = stepPairs(both)
  return {
    commitmentsAdded: current.filter(({ id }) => !before.has(id)).map(({ id }) => id),
    commitmentsRemoved: frozen.filter(({ id }) => !now.has(id)).map(({ id }) => id),
    stepsAdded: both.flatMap((pair) => missing(pair.id, pair.new.steps, pair.old.steps)),
    stepsRemoved: both.flatMap((pair) => missing(pair.id, pair.old.steps, pair.new.steps)),
    stepsDropped: steps
      .filter(({ old, step }) => step.state === 'dropped' && old.state !== 'dropped')
      .map(({ commitment, step }) => ({ commitment, step: step.id })),
    dueMoved: steps
      .filter(({ old, step }) => step.due !== old.due)
      .map(({ commitment, old, step }) => ({ commitment, step: step.id, from: old.due, to: step.due })),
  }
}

/** A frozen commitment with what was done since; membership and due days stay. The current one itself where they are its own. */
export function withProgress(frozen: ScoredCommitment, current: ScoredCommitment | undefined): ScoredCommitment {
  if (current === undefined) return frozen
  if (sameList(frozen, current)) return current
  const find = finder(current.steps)
  return {
    ...current,
    steps: frozen.steps.map((step, at) => ({ ...(find(step.id, at) ?? step), due: step.due })),
  }
}

/** Whether a commitment has the same steps with the same due days as before. */
function sameList(before: ScoredCommitment, { steps }: ScoredCommitment): boolean {
  if (before.steps.length !== steps.length) return false
  return before.steps.every(({ id, due }, at) => id === steps[at]?.id && due === steps[at].due)
}

function isDropped({ state }: ScoredStep): boolean {
  return state === 'dropped'
}

interface Pair {
  readonly id: string
  readonly old: ScoredCommitment
  readonly new: ScoredCommitment
}

function stepPairs(pairs: readonly Pair[]): { commitment: string; old: ScoredStep; step: ScoredStep }[] {
  return pairs.flatMap((pair) => {
    const find = finder(pair.old.steps)
    return pair.new.steps.flatMap((step, at) => {
      const old = find(step.id, at)
      return old === undefined ? [] : [{ commitment: pair.id, old, step }]
    })
  })
}

/** Steps of the first list that the second has not. */
function missing(commitment: string, steps: readonly ScoredStep[], others: readonly ScoredStep[]): StepPlace[] {
  const find = finder(others)
  return steps.filter(({ id }, at) => find(id, at) === undefined).map(({ id }) => ({ commitment, step: id }))
}

/** Finds steps by id, at once where they stand in the same place, as most do: lists may have fifty thousand. */
function finder(steps: readonly ScoredStep[]): (id: string, at: number) => ScoredStep | undefined {
  let known: ReadonlyMap<string, ScoredStep> | undefined
  return (id, at) => {
    const here = steps[at]
    if (here?.id === id) return here
    known ??= byId(steps)
    return known.get(id)
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]))
}
