import { addDays, type Day } from '@entente/model'
import type { Act } from '../act.ts'

/**
 * How many of the acts that are given have their clock day in the window of `days` days that ends on `day`, included. `name`
 * is a kind or the id of a rule or pattern.
 */
export function windowCount(acts: readonly Act[], name: string, days: number, day: Day): number {
  const first = addDays(day, 1 - days)
  return acts.filter(({ clockDay, kind, rule }) => {
    return first <= clockDay && clockDay <= day && (kind === name || rule === name)
  }).length
}
