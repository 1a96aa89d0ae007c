import { wilsonInterval } from '@entente/measure'

/** A part of a whole; all null where the whole is empty, never 0. */
export interface Share {
  readonly count: number
  readonly of: number
  readonly share: number | null
  /** Wilson's 95 % interval, for reading the list as one of many that might have been (docs/methods/scores.md). */
  readonly low: number | null
  readonly high: number | null
}

export function shareOf(count: number, of: number): Share {
  if (of === 0) return { count, of, share: null, low: null, high: null }
  const { estimate, low, high } = wilsonInterval(count, of)
  return { count, of, share: estimate, low, high }
}
