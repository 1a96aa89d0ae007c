import { listAudits, showAudit } from '@entente/measure'
import type { Store } from '@entente/store'
import type { AuditedShare } from './context.ts'
import type { RelationOf } from './daily-figures.ts'

/** What the latest finished audit of this feed says of the partner's acts toward us; null where there is none. */
export function auditedShare(store: Store, { us, them }: RelationOf, feed: string): AuditedShare | null {
  const last = listAudits(store).find(
    (audit) => audit.done && audit.feed === feed && audit.source === them && audit.target === us,
  )
  if (last === undefined) return null
  const all = showAudit(store, { officer: null }, last.id).results?.all
  if (all === undefined || all.sampled === 0) return null
  const { sampled, estimate, low, high } = all
  return estimate === null ? null : { sample: sampled, share: estimate, low, high }
}
