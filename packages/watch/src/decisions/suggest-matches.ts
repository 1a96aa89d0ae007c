import { dayNumber, type Day } from '@entente/model'
import type { OwnAct } from './decision.ts'

/** Days to either side within which a feed may tell of what we did. */
export const MATCH_DAYS = 5

/** Owners of domains that tell of an incident, from which more add nothing. */
const ENOUGH_PUBLISHERS = 3

const WEIGHTS = { code: 0.6, near: 0.3, told: 0.1 }

/** What of an incident of ours toward the partner is looked at. */
export interface ReportedOwn {
  readonly key: string
  readonly occurredOn: Day
  /** Absent in feeds whose codes have no CAMEO counterpart. */
  readonly cameo: string | null
  readonly root: string | null
  /** Null where the feed gives no addresses. */
  readonly publishers: number | null
}

export interface SuggestedMatch {
  readonly incident: string
  /** 0 to 1. */
  readonly score: number
  /** 1: the instrument's code; 0.5: another of the same root. */
  readonly code: number
  /** 1 on the same day, less by a sixth for each day between. */
  readonly near: number
  /** Publishers up to three, as a share of three; 0 where the feed gives none. */
  readonly told: number
}

/**
 * Incidents of a feed that may be what we did, the likeliest first; a person says which, if any. The score is
 * 0.6 code + 0.3 near + 0.1 told (docs/methods/matching.md). None is suggested with another root, more than five days
 * away, or matched already.
 * @param cameo code under which a feed would report the instrument; null where none would: then nothing is suggested.
 */
export function suggestMatches(
  act: Pick<OwnAct, 'on'>,
  cameo: string | null,
  incidents: readonly ReportedOwn[],
  matched: ReadonlySet<string> = new Set(),
): readonly SuggestedMatch[] {
  if (cameo === null) return []
  return incidents
    .filter(({ key }) => !matched.has(key))
    .flatMap((incident) => {
      const days = Math.abs(dayNumber(incident.occurredOn) - dayNumber(act.on))
      const code = incident.cameo === cameo ? 1 : incident.root === cameo.slice(0, 2) ? 0.5 : 0
      if (days > MATCH_DAYS || code === 0) return []
      const near = 1 - days / (MATCH_DAYS + 1)
      const told = Math.min(incident.publishers ?? 0, ENOUGH_PUBLISHERS) / ENOUGH_PUBLISHERS
      const score = WEIGHTS.code * code + WEIGHTS.near * near + WEIGHTS.told * told
      return [{ incident: incident.key, score, code, near, told }]
    })
    .toSorted((a, b) => b.score - a.score || (a.incident < b.incident ? -1 : 1))
}
