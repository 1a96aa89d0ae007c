import type { Agreement } from '../../api/standing-queries.ts'

type Suspensions = Agreement['suspended']

/** The suspension that lasts: one without an end, else the one that ends last; undefined where there is none. */
export function lastingSuspension(suspended: Suspensions): Suspensions[number] | undefined {
  return suspended.toSorted((a, b) => (a.until ?? '9999').localeCompare(b.until ?? '9999')).at(-1)
}

/** The suspensions with one that begins on a day, or with the one that lasts ended on it. */
export function changeSuspensions(suspended: Suspensions, doing: 'suspend' | 'lift', day: string): Suspensions {
  if (doing === 'suspend') return [...suspended, { from: day, until: null }]
  const lasting = lastingSuspension(suspended)
  return suspended.map((one) => (one === lasting ? { ...one, until: day } : one))
}
