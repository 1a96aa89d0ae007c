import { type ActorCode, type Author, type Day, EntenteError, WRITERS } from '@entente/model'
import type { Store } from '@entente/store'
import { type Incident, incidents } from '../incidents/incidents.ts'
import type { AuditFrame, StratifiedBy } from './audit.ts'
import { AUDITS } from './audits-fold.ts'
import { drawSample } from './draw-sample.ts'

export interface AuditQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** How many incidents are judged. Default 100. */
  readonly n?: number
  /** Default root: with a hundred items codes leave two for each. */
  readonly by?: StratifiedBy
  /** The rule that names an incident; needed where it is stratified by rule. */
  readonly ruleOf?: (incident: Incident) => string
  readonly from?: Day
  readonly to?: Day
  /** Default 1. */
  readonly readers?: 1 | 2
  /** Any text; the same seed draws the same incidents. Default: the id of the audit. */
  readonly seed?: string
}

/**
 * Begins an audit: draws the incidents that are to be judged, in proportion to their strata and two of each at least, and
 * writes them down, so that later reports change nothing. Drawn are incidents that figures count: settled and not stale.
 * @throws EntenteError `nothing-to-audit`, `bad-audit`, `bad-span`, `not-your-role`.
 */
export async function beginAudit(store: Store, author: Author, question: AuditQuestion): Promise<AuditFrame> {
  const { source, target, feed, n = 100, by = 'root', from, to, readers = 1, ruleOf } = question
  if (by === 'rule' && ruleOf === undefined) {
    throw new EntenteError('bad-audit', 'nobody says which rule names an incident', {
      help: 'write a playbook for the partner first',
    })
  }
  if (!Number.isSafeInteger(n) || n < 1 || n > MOST) {
    throw new EntenteError('bad-audit', `an audit has 1 to ${MOST} items`, {
      help: 'a hundred is a good number: --n 100',
    })
  }
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const { incidents: found, asOf } = await incidents(store, { source, target, feed, ...days })
  const drawn = found.filter((incident) => !incident.stale && incident.settlesAt <= (asOf ?? ''))
  if (drawn.length === 0 || asOf === null) {
    throw new EntenteError('nothing-to-audit', `${feed} holds no settled incident of ${source} toward ${target}`, {
      help: 'name another feed, other days, or another partner',
    })
  }
  const strata = Map.groupBy(
    drawn,
    (incident) => (by === 'rule' ? ruleOf?.(incident) : undefined) ?? stratumOf(incident, by),
  )
  const [entry] = await store.journal.append(author, WRITERS, () => {
    const id = `AU${store.journal.view(AUDITS).last + 1}`
    const seed = question.seed ?? id
    const sample = drawSample(
      [...strata].map(([name, list]) => ({ name, keys: list.map(({ key }) => key) })),
      n,
      seed,
    )
    const bounds = { from: from ?? null, to: to ?? null }
    const frame: AuditFrame = { id, source, target, feed, by, ...bounds, asOf, readers, seed, ...sample }
    return [{ kind: 'audit/begun', payload: frame }]
  })
  return entry?.payload as AuditFrame
}

const MOST = 2000

/** The stratum that an incident lies in: `cameo:042` or `cameo:04`; a code without a root stands for itself. */
export function stratumOf(
  { scheme, code, root }: { readonly scheme: string; readonly code: string; readonly root: string | null },
  by: StratifiedBy,
): string {
  return by === 'code' || root === null ? `${scheme}:${code}` : `cameo:${root}`
}
