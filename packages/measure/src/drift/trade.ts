/** Trade of a state with a partner in one year, in one currency unit throughout; null is not known. */
export interface TradeFigures {
  /** Imports of the state from the partner plus its exports to it. */
  readonly bilateral: number | null
  /** The state's trade with everybody. */
  readonly total: number | null
  /** The partner's trade with everybody. */
  readonly partnerTotal: number | null
  /** Trade of all states with everybody (each flow counted at both ends). */
  readonly world: number | null
}

/** The partner's share of all trade of the state, 0 to 1; null where either is not known or the total is 0. */
export function tradeShare({ bilateral, total }: TradeFigures): number | null {
  return bilateral === null || total === null || total <= 0 ? null : bilateral / total
}

/**
 * Trade intensity: (bilateral / total) / (partnerTotal / (world - total)). 1: as much as the partner's weight in the rest
 * of the world would give; no unit, 0 and up. Null where anything is missing or a divisor is not positive.
 * Source: Kojima (1964), Hitotsubashi Journal of Economics 5, 16-36, in the form of the World Bank's trade indicators, on
 * imports and exports together.
 */
export function tradeIntensity(figures: TradeFigures): number | null {
  const share = tradeShare(figures)
  const { total, partnerTotal, world } = figures
  if (share === null || total === null || partnerTotal === null || world === null) return null
  const weight = partnerTotal / (world - total)
  return world > total && weight > 0 ? share / weight : null
}
