import { type Bucket, drained, filled } from '../../relation/bucket.ts'

/** An act that may come on any day. */
interface Drop {
  readonly points: number
  /** Chance of it on a day. */
  readonly q: number
}

/** Chances by whole number, such as units or points; what is not there has none. */
type Distribution = ReadonlyMap<number, number>

/**
 * Chance that a bucket which is empty on the eve holds `from` units or more at some time in so many days: exact, by
 * convolution. A day drains first, then takes its acts.
 * @param from units; null where there is nothing to reach.
 */
export function chanceOfReaching(bucket: Bucket, from: number | null, drops: readonly Drop[], days: number): number {
  if (from === null) return 0
  const day = pointsOfADay(drops, Math.ceil(from / bucket.unitsPerPoint))
  let held: Distribution = new Map([[0, 1]])
  let reached = 0
  for (let passed = 0; passed < days; passed += 1) {
    const next = new Map<number, number>()
    for (const [units, chance] of held) {
      for (const [points, share] of day) {
        const now = filled(drained(units, bucket), points, bucket)
        if (now >= from) reached += chance * share
        else next.set(now, (next.get(now) ?? 0) + chance * share)
      }
    }
    held = next
  }
  return Math.min(1, reached)
}

/**
 * Points that all acts of a day bring together; which of them comes first makes no difference to what is reached. More than
 * `enough`, which reaches it from empty, count as that.
 */
function pointsOfADay(drops: readonly Drop[], enough: number): Distribution {
  return drops.reduce<Distribution>(
    (before, { points, q }) => {
      const after = new Map<number, number>()
      const add = (sum: number, chance: number): void => {
        if (chance > 0) after.set(sum, (after.get(sum) ?? 0) + chance)
      }
      for (const [sum, chance] of before) {
        add(sum, chance * (1 - q))
        add(Math.min(sum + points, enough), chance * q)
      }
      return after
    },
    new Map([[0, 1]]),
  )
}
