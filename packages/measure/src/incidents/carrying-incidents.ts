import type { ActorCode, Day } from '@entente/model'
import type { Store } from '@entente/store'
import { incidents } from './incidents.ts'

/** An incident that stands behind a figure. */
export interface CarryingIncident {
  readonly key: string
  readonly occurredOn: Day
  readonly code: string
  /** What the code means, in our words. */
  readonly label: string | null
  readonly goldstein: number
  readonly reports: number
  readonly publishers: number | null
}

interface CarryingQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly from: Day
  readonly to: Day
  /** Of which sign. */
  readonly line: 'cooperation' | 'conflict'
  readonly most: number
}

/** The incidents of one sign that weigh most in a span: by the size of the weight, then by reports; neither old news nor struck out. */
export async function carryingIncidents(store: Store, question: CarryingQuestion): Promise<CarryingIncident[]> {
  const { source, target, feed, from, to, line, most } = question
  const found = await incidents(store, { source, target, feed, from, to })
  return found.incidents
    .flatMap(({ key, occurredOn, code, label, goldstein, reports, publishers, stale, status }) =>
      goldstein === null ||
      stale ||
      status === 'struck' ||
      goldstein === 0 ||
      goldstein > 0 !== (line === 'cooperation')
        ? []
        : [{ key, occurredOn, code, label, goldstein, reports, publishers }],
    )
    .toSorted(
      (one, other) =>
        Math.abs(other.goldstein) - Math.abs(one.goldstein) ||
        other.reports - one.reports ||
        (one.key < other.key ? -1 : 1),
    )
    .slice(0, most)
}
