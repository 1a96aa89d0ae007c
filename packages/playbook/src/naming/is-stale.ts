import { HAND } from '@entente/model'
import type { Incident } from './incident.ts'

/**
 * Old news, or a day that had not come: first reported `stale` days or more after the day of the act, or before it. It is
 * named and makes no act, unless a person confirmed it. One whose age is not known is not stale.
 */
export function isStale({ lagDays, confirmed, feed }: Incident, stale: number): boolean {
  if (confirmed === true || feed === HAND || lagDays === null) return false
  return lagDays >= stale || lagDays < 0
}
