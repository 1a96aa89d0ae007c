import { type ActorCode, type Day } from '@entente/model'
import { type Incident, incidents } from '@entente/measure'
import { compileCondition } from '@entente/playbook'
import type { Store } from '@entente/store'
import { checkEvidenceCondition } from './check-evidence-condition.ts'
import type { Commitment } from '../follow-up/commitment.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'

/** Incidents that may bear a promise out; a person accepts or rejects each. */
export interface ProposedEvidence {
  readonly commitment: string
  readonly feed: string
  /** First day that was looked at: that of the occasion, the document, or the entry. */
  readonly from: Day
  /** Latest day first, those not judged yet. */
  readonly matches: readonly Incident[]
  /** How many that match were accepted or rejected before. */
  readonly judged: number
}

/**
 * The incidents of a feed, in either direction between who promised and to whom, that satisfy the condition of a commitment;
 * nothing where it has none. What matches is as reported, and proves nothing by itself.
 * @throws EntenteError `bad-condition`.
 */
export async function proposeEvidence(store: Store, commitment: Commitment, feed: string): Promise<ProposedEvidence> {
  const from = firstDay(store, commitment)
  const { id, condition, evidence } = commitment
  if (condition === null) return { commitment: id, feed, from, matches: [], judged: 0 }
  const matches = compileCondition(checkEvidenceCondition(condition))
  const known = new Set(evidence.filter(({ kind }) => kind === 'act').map(({ reference }) => reference))
  const found: Incident[] = []
  for (const [source, target] of dyadsOf(commitment)) {
    const { incidents: rows } = await incidents(store, { source, target, feed, from })
    found.push(...rows.filter((row) => matches(row) === true))
  }
  const fresh = found.filter(({ key }) => !known.has(key))
  return {
    commitment: id,
    feed,
    from,
    matches: fresh.sort((a, b) =>
      a.occurredOn > b.occurredOn ? -1 : a.occurredOn < b.occurredOn ? 1 : a.key < b.key ? -1 : 1,
    ),
    judged: found.length - fresh.length,
  }
}

function firstDay(store: Store, { occasion, source, madeAt }: Commitment): Day {
  const { occasions } = store.journal.view(FOLLOW_UP)
  return occasions.get(occasion ?? '')?.day ?? source?.day ?? (madeAt.slice(0, 10) as Day)
}

function dyadsOf({ promisedBy, promisedTo }: Commitment): [ActorCode, ActorCode][] {
  const pairs = promisedBy.flatMap((by) => promisedTo.filter((to) => to !== by).map((to) => [by, to] as const))
  const both = pairs.flatMap(([by, to]): [ActorCode, ActorCode][] => [
    [by, to],
    [to, by],
  ])
  return [...new Map(both.map((pair) => [pair.join(), pair])).values()]
}
