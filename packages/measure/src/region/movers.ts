import type { ActorCode } from '@entente/model'

/** Mean a day of a stretch and of the one of the same length before it. */
interface Moved {
  readonly last: number
  readonly before: number
}

interface Mover {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly cooperation: Moved
  /** Never above 0. */
  readonly conflict: Moved
  /** The larger of the two changes, as a difference of square roots. */
  readonly size: number
}

export interface Movers {
  readonly span: string
  readonly days: number
  /** Covered days of the last stretch and of the one before; with fewer than half of either nothing is compared. */
  readonly covered: { readonly last: number; readonly before: number }
  /** The largest first; null: no basis. */
  readonly movers: readonly Mover[] | null
}

/** Sums of one directed dyad over both stretches. */
export interface StretchSums {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly cooperation: Moved
  readonly conflict: Moved
}

const SHOWN = 10
const ENOUGH_COVERED = 0.5

/**
 * The relations that moved most: means a day of two stretches side by side, in the order of the larger difference of square roots, which makes
 * counts of any size comparable (Anscombe, F. J. (1948), Biometrika 35). It is an order, and says nothing of chance; the verdicts on horizons do.
 */
export function moversOf(
  { span, days, covered }: Pick<Movers, 'span' | 'days' | 'covered'>,
  sums: readonly StretchSums[],
): Movers {
  const enough = Math.min(covered.last, covered.before) >= ENOUGH_COVERED * days
  if (!enough) return { span, days, covered, movers: null }
  const mean = ({ last, before }: Moved): Moved => ({ last: last / covered.last, before: before / covered.before })
  const movers = sums.map(({ source, target, cooperation, conflict }): Mover => {
    const [warm, sharp] = [mean(cooperation), mean(conflict)]
    return { source, target, cooperation: warm, conflict: sharp, size: Math.max(change(warm), change(sharp)) }
  })
  return {
    span,
    days,
    covered,
    movers: movers
      .filter(({ size }) => size > 0)
      .toSorted((one, other) => other.size - one.size)
      .slice(0, SHOWN),
  }
}

function change({ last, before }: Moved): number {
  return Math.abs(Math.sqrt(Math.abs(last)) - Math.sqrt(Math.abs(before)))
}
