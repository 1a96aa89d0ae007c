import { detectOnline, normalGamma } from './online.ts'
import { scaledMonths } from './turns.ts'

/** What one who goes along with the months would have known of a turn. */
export interface SeenAsItCame {
  /** The highest posterior mass, over the two years after it, of a regime that began within a month of it. */
  readonly mass: number
  /** Months of the new regime after which that mass first passed one half; null where it never did. */
  readonly after: number | null
}

const WATCHED = 24

/**
 * How sure `detectOnline` was of a turn as the months came in, with a Normal-Gamma prior of one unit of the line's noise about the mean of its first
 * year (weight 0.1) and a chance of change of 1/100 a month.
 * @param values as for `turnsOf`.
 * @param at place of the turn among them, as `turnsOf` gives it.
 */
export function seenAsItCame(values: ArrayLike<number>, at: number): SeenAsItCame {
  const { places, roots } = scaledMonths(values)
  const turn = places.indexOf(at)
  const year = roots.slice(0, 12)
  const m = year.reduce((sum, root) => sum + root, 0) / year.length
  const { runLengths } = detectOnline(roots.slice(0, turn + WATCHED), normalGamma({ m, k: 0.1 }))
  const masses = runLengths.slice(turn).map((lengths, later) =>
    // Index 0 is a regime of one month, so one that began at the turn has index `later`.
    [later - 1, later, later + 1].reduce((sum, index) => sum + (lengths[index] ?? 0), 0),
  )
  const sure = masses.findIndex((mass) => mass > 0.5)
  return { mass: Math.max(0, ...masses), after: sure === -1 ? null : sure + 1 }
}
