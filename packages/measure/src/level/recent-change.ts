import tCdf from '@stdlib/stats-base-dists-t-cdf'

/** How the last stretch of a series stands to the stretches of the same length before it. */
export interface RecentChange {
  /** Stretches of that length, the last one among them. */
  readonly stretches: number
  /** Mean a day of the last stretch, and of those before it; null where there is none. */
  readonly last: number | null
  readonly before: number | null
  /** Chance, two-sided, of a last stretch so far from the others where nothing has changed; null without basis. */
  readonly p: number | null
}

/** Share of its days that a stretch must have. */
const ENOUGH_COVERED = 0.5
/** From so many stretches on their ranks are fine enough to be the whole test. */
const BY_RANK_FROM = 400
/** Least number of stretches for any test: three before the last leave two degrees of freedom. */
const FEWEST = 4

/**
 * Whether the last `days` days differ from the stretches of `days` days before them. Stretches are cut backwards from the last day,
 * and each is the mean of its covered days; one with fewer than half of its days covered is left out.
 *
 * With 400 stretches or more the chance is that of the last one's rank, which holds for every stationary series, however its days hang together.
 * With fewer it is that of Student's t for one more draw, (last - mean) / (s sqrt(1 + 1/m)) with m - 1 degrees of freedom, on square roots, which
 * make counts nearly normal (method of batch means: Schmeiser, B. (1982), Operations Research 30(3); Anscombe, F. J. (1948), Biometrika 35).
 * @param values one a day, 0 or more, the last day last; NaN where the day is not covered.
 * @param days length of a stretch, 1 or more.
 */
export function recentChange(values: ArrayLike<number>, days: number): RecentChange {
  const means = stretchMeans(values, days)
  const [last, ...others] = means
  const known = others.filter((mean) => mean !== null)
  const before = known.length === 0 ? null : known.reduce((sum, mean) => sum + mean, 0) / known.length
  const stretches = known.length + (last === null || last === undefined ? 0 : 1)
  const p = last === null || last === undefined || stretches < FEWEST ? null : chance(last, known)
  return { stretches, last: last ?? null, before, p }
}

/** Means of stretches of so many days, the latest first; null where less than half of the days is covered. */
export function stretchMeans(values: ArrayLike<number>, days: number): (number | null)[] {
  const means: (number | null)[] = []
  for (let until = values.length; until >= days; until -= days) {
    let sum = 0
    let covered = 0
    for (let at = until - days; at < until; at += 1) {
      const value = values[at] ?? Number.NaN
      if (Number.isNaN(value)) continue
      sum += value
      covered += 1
    }
    means.push(covered >= ENOUGH_COVERED * days && covered > 0 ? sum / covered : null)
  }
  return means
}

function chance(last: number, before: readonly number[]): number {
  const above = before.filter((mean) => mean >= last).length
  const below = before.filter((mean) => mean <= last).length
  const byRank = Math.min(1, (2 * (1 + Math.min(above, below))) / (before.length + 1))
  if (before.length + 1 >= BY_RANK_FROM) return byRank
  const roots = before.map(Math.sqrt)
  const mean = roots.reduce((sum, root) => sum + root, 0) / roots.length
  const variance = roots.reduce((sum, root) => sum + (root - mean) ** 2, 0) / (roots.length - 1)
  const away = Math.abs(Math.sqrt(last) - mean)
  // Where all stretches before were the same there is no spread to hold the last one against: its rank alone speaks.
  if (variance === 0) return byRank
  const byDistance = 2 * (1 - tCdf(away / Math.sqrt(variance * (1 + 1 / roots.length)), roots.length - 1))
  // What was as high and as low before is no news, however the roots spread.
  return above > 0 && below > 0 ? Math.max(byDistance, byRank) : byDistance
}
