import { type RecentChange, stretchMeans } from './recent-change.ts'

const YEAR = 365
/** Years over which a slide is looked for: up to two may fall out of line. */
const YEARS = 8

/**
 * Whether the last eight years rise or fall one after the other: Kendall's number of inversions among their means, with its exact chance where every
 * order is as likely (Mann, H. B. (1945), Econometrica 13(3)). A slow change has no last stretch that leaps out; this is what finds it.
 * `last` is the last year, `before` the mean of the seven before it; `p` is null unless each of the eight is covered by half.
 * @param values one a day, 0 or more, the last day last; NaN where the day is not covered.
 */
export function slowChange(values: ArrayLike<number>): RecentChange {
  const years = stretchMeans(values, YEAR).slice(0, YEARS)
  const known = years.filter((mean) => mean !== null)
  const [last, ...earlier] = years
  const before = earlier.filter((mean) => mean !== null)
  return {
    stretches: known.length,
    last: last ?? null,
    before: before.length === 0 ? null : before.reduce((sum, mean) => sum + mean, 0) / before.length,
    p: known.length < YEARS ? null : chanceOfOrder(known),
  }
}

function chanceOfOrder(values: readonly number[]): number {
  let [rises, falls] = [0, 0]
  for (const [at, one] of values.entries())
    for (const other of values.slice(at + 1)) {
      if (other > one) rises += 1
      if (other < one) falls += 1
    }
  const counts = inversions(values.length)
  const all = counts.reduce((sum, count) => sum + count, 0)
  // Of years that are alike neither comes first, so both tails grow and the chance with them.
  const pairs = (values.length * (values.length - 1)) / 2
  const fewest = Math.min(pairs - rises, pairs - falls)
  const tail = counts.slice(0, fewest + 1).reduce((sum, count) => sum + count, 0)
  return Math.min(1, (2 * tail) / all)
}

/** How many orders of n things have 0, 1, 2, ... inversions (Mahonian numbers). */
function inversions(n: number): number[] {
  let counts = [1]
  for (let size = 2; size <= n; size += 1) {
    const shorter = counts
    counts = Array.from({ length: shorter.length + size - 1 }, (_, many) => {
      let sum = 0
      for (let at = Math.max(0, many - size + 1); at <= Math.min(many, shorter.length - 1); at += 1)
        sum += shorter[at] ?? 0
      return sum
    })
  }
  return counts
}
