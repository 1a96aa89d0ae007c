import { type By, type Day, isBy, isDay } from '../../periods/period.ts'

/** What of a dyad page is in its address, so that a link shows another person the same. */
export interface DyadSearch {
  /** Length of a period; a month where it is not given. */
  readonly by?: By | undefined
  /** What is counted and listed; reports where it is not given. */
  readonly unit?: 'incident' | undefined
  /** As reported where it is not given. */
  readonly as?: 'confirmed' | undefined
  readonly feed?: string | undefined
  /** First and last day of the range; all that the feed covers where not given. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** A day of the period whose reports are listed. */
  readonly at?: Day | undefined
}

export const DEFAULT_BY: By = 'month'

/** The part of an address that is understood; anything else in it is left out. */
export function readDyadSearch(search: Record<string, unknown>): DyadSearch {
  const { by, unit, as, feed, from, to, at } = search
  return {
    ...(isBy(by) && by !== DEFAULT_BY ? { by } : {}),
    ...(unit === 'incident' || as === 'confirmed' ? { unit: 'incident' } : {}),
    ...(as === 'confirmed' ? { as } : {}),
    ...(typeof feed === 'string' && feed !== '' ? { feed } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(isDay(at) ? { at } : {}),
  }
}

/** What the server is asked for. */
export function toQuestion(params: { readonly source: string; readonly target: string }, search: DyadSearch) {
  const { by = DEFAULT_BY, unit, as, feed, from, to } = search
  return { source: params.source, target: params.target, by, unit, as, feed, from, to }
}
