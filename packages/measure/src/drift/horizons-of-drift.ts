/** Years over which a change is told. */
export const DRIFT_YEARS = [1, 5, 10, 20] as const

/** Change per year over one span; null where the first or the last year is missing. */
export interface DriftChange {
  readonly years: number
  readonly from: number
  readonly to: number
  readonly perYear: number | null
}

/**
 * (value at `to` - value at `to` - h) / h for each horizon h of `DRIFT_YEARS`, in the measure's unit per year. `to` is the
 * last year with a value. A year between is not needed; a missing end is never replaced by a neighbour.
 */
export function driftChanges(values: ReadonlyMap<number, number | null>): readonly DriftChange[] {
  const known = [...values].flatMap(([year, value]) => (value === null ? [] : [year]))
  if (known.length === 0) return []
  const to = Math.max(...known)
  const last = values.get(to) ?? null
  return DRIFT_YEARS.map((years) => {
    const first = values.get(to - years) ?? null
    return { years, from: to - years, to, perYear: first === null || last === null ? null : (last - first) / years }
  })
}
