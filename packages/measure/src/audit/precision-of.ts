import { type ActorCode, rootOf, type Scheme } from '@entente/model'
import type { Store } from '@entente/store'
import { auditResults } from './audit-results.ts'
import { AUDITS } from './audits-fold.ts'
import { stratumOf } from './begin-audit.ts'

/** How often what a feed says is right. Shares are from 0 to 1. */
export type Precision =
  | {
      readonly basis: 'audit'
      readonly audit: string
      /** Of which stratum; null where it is over all of them. */
      readonly stratum: string | null
      /** Incidents that were judged and of which one could tell. */
      readonly n: number
      readonly estimate: number
      /** 95 %. */
      readonly low: number
      readonly high: number
    }
  | {
      /** A check by others, of rows of this family of feeds: no audit of the desk's own. */
      readonly basis: 'published'
      readonly actors: number
      readonly codes: number
    }

/** Fewer judged items of a stratum say too little: then all strata are taken together. */
const ENOUGH = 5
/** A hand check of GDELT: actors right in 79 % of rows, codes in 81 % (docs/methods/verdicts.md says what is known of it). */
const PUBLISHED = { basis: 'published', actors: 0.79, codes: 0.81 } as const

/**
 * How often a feed's incidents of a dyad are right: by the latest audit that is done, in the stratum of the code where at
 * least five were judged, else over all; without any audit a published default for GDELT, and null for other feeds.
 */
export function precisionOf(
  store: Store,
  question: {
    readonly source: ActorCode
    readonly target: ActorCode
    readonly feed: string
    readonly code?: { readonly scheme: Scheme; readonly code: string }
  },
): Precision | null {
  const { source, target, feed, code } = question
  const audits = [...store.journal.view(AUDITS).audits.values()].toReversed()
  for (const audit of audits) {
    if (audit.source !== source || audit.target !== target || audit.feed !== feed) continue
    const results = auditResults(audit)
    if (results === undefined) continue
    const name = code === undefined ? undefined : stratumOf({ ...code, root: rootOf(code.scheme, code.code) }, audit.by)
    const stratum = results.strata.find((one) => one.name === name)
    const chosen = stratum !== undefined && stratum.judged - stratum.cannotTell >= ENOUGH ? stratum : results.all
    if (chosen.estimate === null) continue
    const { estimate, low, high } = chosen
    const n = chosen === stratum ? stratum.judged - stratum.cannotTell : results.all.sampled
    return {
      basis: 'audit',
      audit: audit.id,
      stratum: chosen === stratum ? stratum.name : null,
      n,
      estimate,
      low,
      high,
    }
  }
  return feed.startsWith('gdelt') ? PUBLISHED : null
}
