import type { ActorCode } from '@entente/model'
import type { Kind } from '@entente/playbook'
import type { Fold } from '@entente/store'

export const NOTICED = 'watch/noticed'

/** An incident that is still developing, as the playbook names it for now. */
export interface NoticedIncident {
  readonly key: string
  readonly rule: string
  readonly kind: Kind
  readonly points: number
  /** Rows so far, and owners of the domains that told of it; null where the feed gives no address. */
  readonly reports: number | null
  readonly publishers: number | null
}

/** What `watch/noticed` says. */
export interface Noticed {
  readonly partner: ActorCode
  readonly desk: string
  readonly incidents: readonly NoticedIncident[]
}

/** The last name under which each incident was noticed, by its key. */
export const NAMES_NOTICED: Fold<Map<string, string>> = {
  kinds: [NOTICED],
  empty: () => new Map(),
  apply: (names, { payload }) => {
    for (const { key, rule } of (payload as Noticed).incidents) names.set(key, rule)
  },
}
