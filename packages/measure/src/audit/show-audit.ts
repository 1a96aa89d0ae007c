import type { Author } from '@entente/model'
import type { Store } from '@entente/store'
import type { AuditFrame, Judgement, Reader } from './audit.ts'
import { type AuditResults, auditResults, isDone, readersOf } from './audit-results.ts'
import { AUDITS, type AuditState } from './audits-fold.ts'
import { findAudit, maySit } from './judge.ts'

export interface AuditSummary extends Omit<AuditFrame, 'items' | 'strata'> {
  readonly begunAt: string
  /** Number of its items. */
  readonly n: number
  /** How many items each reader has judged. */
  readonly judged: readonly number[]
  readonly done: boolean
}

export interface AuditView extends AuditSummary {
  readonly reader: Reader
  /** Whether who asks may answer as this reader. */
  readonly mayAnswer: boolean
  readonly strata: AuditFrame['strata']
  /** With what this reader said of each; another's answers are hidden until all is judged. */
  readonly items: readonly {
    readonly item: number
    readonly key: string
    readonly stratum: string
    readonly verdict: Judgement | null
    /** What the other reader said; null until all is judged, and where there is no other. */
    readonly other: Judgement | null
  }[]
  /** Null until all is judged. */
  readonly results: AuditResults | null
}

/** All audits, the latest first. */
export function listAudits(store: Store): AuditSummary[] {
  return [...store.journal.view(AUDITS).audits.values()].map(summarise).toReversed()
}

/**
 * One audit as one of its readers sees it.
 * @throws EntenteError `no-such-audit`.
 */
export function showAudit(store: Store, author: Pick<Author, 'officer'>, id: string, reader: Reader = 1): AuditView {
  const audit = findAudit(store, id)
  const done = isDone(audit)
  const mayAnswer = readersOf(audit).includes(reader) && maySit(audit, reader, author)
  const own = done || mayAnswer ? audit.seats.get(reader)?.answers : undefined
  const other = done ? audit.seats.get(reader === 1 ? 2 : 1)?.answers : undefined
  return {
    ...summarise(audit),
    reader,
    mayAnswer,
    strata: audit.strata,
    items: audit.items.map(({ key, stratum }, at) => ({
      item: at + 1,
      key,
      stratum,
      verdict: own?.get(at + 1) ?? null,
      other: other?.get(at + 1) ?? null,
    })),
    results: auditResults(audit) ?? null,
  }
}

function summarise(audit: AuditState): AuditSummary {
  const { id, source, target, feed, by, from, to, asOf, readers, seed, begunAt, items } = audit
  return {
    id,
    source,
    target,
    feed,
    by,
    from,
    to,
    asOf,
    readers,
    seed,
    begunAt,
    n: items.length,
    judged: readersOf(audit).map((reader) => audit.seats.get(reader)?.answers.size ?? 0),
    done: isDone(audit),
  }
}
