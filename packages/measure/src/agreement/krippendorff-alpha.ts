import { EntenteError } from '@entente/model'

/**
 * How far apart two ratings are: `nominal` (same or not), `ordinal` (by how many ratings lie between them), `interval`
 * (square of the difference). The last two take numbers.
 */
export type Metric = 'nominal' | 'ordinal' | 'interval'
export type Rating = string | number

export interface Alpha {
  /** 1 is full agreement, 0 chance; below 0 readers disagree more than by chance. Null where it is not defined. */
  readonly value: number | null
  /** `no-pairs`: no unit was rated twice. `one-category`: all ratings that can be paired are the same. */
  readonly reason: 'no-pairs' | 'one-category' | null
  /** Units with two or more ratings; others are left out. */
  readonly units: number
  /** Ratings in these units. */
  readonly ratings: number
}

/**
 * Krippendorff's alpha of any number of readers. One row a unit, one rating a reader, null where a reader did not rate it:
 * α = 1 - (n - 1) Σ_{c<k} o_ck δ²_ck / Σ_{c<k} n_c n_k δ²_ck, with o_ck the pairs of ratings c and k within units, each
 * weighted by 1 / (ratings of the unit - 1), n_c its row sums and n their sum. δ² is 1 (nominal), (c - k)² (interval), or
 * (Σ_{g=c..k} n_g - (n_c + n_k) / 2)² (ordinal). A unit with a single rating tells nothing of agreement and is left out.
 * Source: Krippendorff, K. (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania.
 * @throws EntenteError `bad-rating` when a rating is not a finite number and the metric needs one.
 */
export function krippendorffAlpha(units: readonly (readonly (Rating | null)[])[], metric: Metric): Alpha {
  const pairable = units
    .map((unit) => unit.filter((rating): rating is Rating => rating !== null))
    .filter((unit) => unit.length > 1)
  const values = sortedValues(pairable.flat(), metric)
  const ratings = pairable.reduce((sum, unit) => sum + unit.length, 0)
  const size = { units: pairable.length, ratings }
  if (ratings === 0) return { value: null, reason: 'no-pairs', ...size }
  if (values.length === 1) return { value: null, reason: 'one-category', ...size }

  const place = new Map(values.map((value, at) => [value, at]))
  const counted = pairable.map((unit) => counts(unit, place))
  const totals = values.map((_, at) => counted.reduce((sum, unit) => sum + (unit.get(at) ?? 0), 0))
  const distance = distances(values, totals, metric)
  let observed = 0
  for (const [at, unit] of counted.entries()) {
    const weight = 1 / ((pairable[at]?.length ?? 2) - 1)
    for (const [c, timesC] of unit) {
      for (const [k, timesK] of unit) if (c < k) observed += weight * timesC * timesK * distance(c, k)
    }
  }
  let expected = 0
  for (const [c, timesC] of totals.entries()) {
    for (let k = c + 1; k < totals.length; k += 1) expected += timesC * (totals[k] ?? 0) * distance(c, k)
  }
  return { value: 1 - ((ratings - 1) * observed) / expected, reason: null, ...size }
}

/** How often each value, by its place, occurs in a unit. */
function counts(unit: readonly Rating[], place: ReadonlyMap<Rating, number>): Map<number, number> {
  const times = new Map<number, number>()
  for (const rating of unit) {
    const at = place.get(rating) ?? 0
    times.set(at, (times.get(at) ?? 0) + 1)
  }
  return times
}

function sortedValues(ratings: readonly Rating[], metric: Metric): Rating[] {
  const values = [...new Set(ratings)]
  if (metric === 'nominal') return values
  return values.map(finite).toSorted((a, b) => a - b)
}

function finite(rating: Rating): number {
  if (typeof rating === 'number' && Number.isFinite(rating)) return rating
  throw new EntenteError('bad-rating', 'a rating is not a number', {
    help: 'ordinal and interval ratings are numbers; use nominal for names',
  })
}

/** δ² of two values by their places. */
function distances(
  values: readonly Rating[],
  totals: readonly number[],
  metric: Metric,
): (c: number, k: number) => number {
  if (metric === 'nominal') return (c, k) => (c === k ? 0 : 1)
  if (metric === 'interval') return (c, k) => (Number(values[c]) - Number(values[k])) ** 2
  let below = 0
  const middles = totals.map((total) => {
    below += total
    return below - total / 2
  })
  return (c, k) => ((middles[c] ?? 0) - (middles[k] ?? 0)) ** 2
}
