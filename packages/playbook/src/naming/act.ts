import type { ActorCode, Day } from '@entente/model'
import type { Kind } from '../normal-form/kinds.ts'

/** Settled incidents that one rule names on one day of occurrence. */
export interface Act {
  /** `partner:rule:day of occurrence`. */
  readonly key: string
  readonly partner: ActorCode
  /** Id of the rule; `otherwise` where none was true. */
  readonly rule: string
  readonly kind: Kind
  readonly points: number
  readonly occurredOn: Day
  /** UTC day on which the first of its incidents settled, or was confirmed. */
  readonly clockDay: Day
  readonly feed: string
  /** Of that first incident. */
  readonly firstReportedAt: string
  /** Keys of its incidents, in the order in which they settled: by (settlesAt, firstReportedAt, feed, key), by byte. */
  readonly incidents: readonly string[]
}
