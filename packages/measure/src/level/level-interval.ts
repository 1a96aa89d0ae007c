import { quantile } from '../quantile.ts'
import { type Random, seeded } from '../random/random.ts'

export interface Interval {
  readonly low: number
  readonly high: number
}

/** How often what is counted is right: `right` of `judged` in an audit, or a share of which no sample is known. */
export type CoderShare = { readonly right: number; readonly judged: number } | { readonly share: number }

const DRAWS = 400
const LEVEL = 0.9
/** Days with anything in them are drawn one by one up to so many; above that neighbouring ones together. */
const MOST_PIECES = 1000

interface IntervalQuestion {
  /** How many events make up each value; without them one. */
  readonly counts?: ArrayLike<number>
  /** In days; see `decayedMean`. */
  readonly halfLife: number
  readonly seed: string
  /** With it the interval is of what is rightly coded: the level times that share. */
  readonly coder?: CoderShare
}

/**
 * 90 % interval of a decayed mean: the events are drawn anew, each with a weight of mean 1 (exponential: the Bayesian bootstrap of Rubin, D. B. (1981),
 * Annals of Statistics 9(1), for a number that is itself random; those of a day together, with a shape that makes them vary as they would one by one), and one event more of the
 * record's usual size, which makes thin relations wide and keeps silent ones from certainty. With `coder` every draw is multiplied with a
 * share drawn from the audit (Beta with a half more on either side), or with a published share as it is.
 * Null where no day is covered or the record never holds anything.
 * @param values one a day, 0 or more, the last day last; NaN where the day is not covered.
 */
export function levelInterval(values: ArrayLike<number>, question: IntervalQuestion): Interval | null {
  const decay = 0.5 ** (1 / question.halfLife)
  let [weight, covered, squares] = [1, 0, 0]
  const pieces: Piece[] = []
  const sizes: number[] = []
  for (let day = values.length - 1; day >= 0; day -= 1, weight *= decay) {
    const value = values[day] ?? Number.NaN
    if (Number.isNaN(value)) continue
    covered += weight
    squares += weight ** 2
    if (value === 0) continue
    const count = Math.max(1, question.counts?.[day] ?? 1)
    pieces.push({ sum: value * weight, size: value, count })
    sizes.push(value / count)
  }
  if (sizes.length === 0) return null
  const random = seeded(question.seed)
  const spread = unevenness(pieces)
  const drawn = gathered(pieces).map(({ sum, count }) => ({ sum, shape: count === 1 ? 1 : count / spread }))
  const usual = squares / covered
  const draws = Array.from({ length: DRAWS }, () => {
    let sum = random.gamma(1) * (sizes[random.below(sizes.length)] ?? 0) * usual
    for (const { sum: of, shape } of drawn)
      sum += shape === 1 ? -of * Math.log1p(-random.uniform()) : (of * random.gamma(shape)) / shape
    return (sum / covered) * shareOf(question.coder, random)
  }).toSorted((one, other) => one - other)
  const tail = (1 - LEVEL) / 2
  return { low: quantile(draws, tail), high: quantile(draws, 1 - tail) }
}

/** What is drawn together. */
interface Piece {
  readonly sum: number
  /** Before decay. */
  readonly size: number
  readonly count: number
}

function shareOf(coder: CoderShare | undefined, random: Random): number {
  if (coder === undefined) return 1
  if ('share' in coder) return coder.share
  const [right, wrong] = [random.gamma(coder.right + 0.5), random.gamma(coder.judged - coder.right + 0.5)]
  return right / (right + wrong)
}

function gathered(pieces: readonly Piece[]): Piece[] {
  const many = Math.ceil(pieces.length / MOST_PIECES)
  return Array.from({ length: Math.ceil(pieces.length / many) }, (_, at) =>
    pieces
      .slice(at * many, (at + 1) * many)
      .reduce(
        (all, { sum, size, count }) => ({ sum: all.sum + sum, size: all.size + size, count: all.count + count }),
        {
          sum: 0,
          size: 0,
          count: 0,
        },
      ),
  )
}

/** Mean square over squared mean of the sizes of single events; 1 where none stands alone. */
function unevenness(pieces: readonly Piece[]): number {
  const alone = pieces.filter(({ count }) => count === 1).map(({ size }) => size)
  if (alone.length === 0) return 1
  const [sum, squares] = [alone.reduce((all, size) => all + size, 0), alone.reduce((all, size) => all + size ** 2, 0)]
  return (squares * alone.length) / sum ** 2
}
