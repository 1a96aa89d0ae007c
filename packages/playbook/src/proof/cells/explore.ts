import type { Value } from './classes.ts'
import { type Mask, TRUE } from './mask.ts'
import type { Decider, Position, Variable } from './space.ts'

/** A rule that can be true, with its place in the playbook. */
export interface Candidate {
  readonly place: number
  readonly decides: Decider
}

/** How many leaves may still be visited. */
export interface Budget {
  left: number
}

/** Of rules in their order those that can name an incident there, up to one that surely does. */
export function candidatesAt(deciders: readonly Decider[], at: Position): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const [place, decides] of deciders.entries()) {
    const mask = decides(at)
    if ((mask & TRUE) !== 0) candidates.push({ place, decides })
    if (mask === TRUE) break
  }
  return candidates
}

/**
 * Visits every leaf: tries the candidates in order, and where one is not decided goes on with each value of what it waits
 * for. `visit` is told the place of the first that is true, -1 for none; what was chosen until then stands in `at`.
 * @returns false where the budget was spent before all was visited
 */
export function explore(
  candidates: readonly Candidate[],
  at: Position,
  budget: Budget,
  visit: (place: number) => void,
  from = 0,
): boolean {
  for (let next = from; next < candidates.length; next += 1) {
    const candidate = candidates[next]
    if (candidate === undefined) break
    at.waitsFor = undefined
    const mask = candidate.decides(at)
    if ((mask & TRUE) === 0) continue
    if (mask === TRUE) return leaf(budget, visit, candidate.place)
    const variable = waited(at, mask)
    const whole = variable.values.every((value) =>
      choosing(at, variable, value, () => explore(candidates, at, budget, visit, next)),
    )
    return whole
  }
  return leaf(budget, visit, -1)
}

function leaf(budget: Budget, visit: (place: number) => void, place: number): boolean {
  if (budget.left <= 0) return false
  budget.left -= 1
  visit(place)
  return true
}

function waited({ waitsFor }: Position, mask: Mask): Variable {
  if (waitsFor === undefined) throw new Error(`a condition that can be ${mask} waits for nothing`)
  return waitsFor
}

function choosing(at: Position, variable: Variable, value: Value, then: () => boolean): boolean {
  at.chosen.set(variable, value)
  const done = then()
  at.chosen.delete(variable)
  return done
}
