import { type ActorCode, type Day, HAND } from '@entente/model'
import { literal, type Store } from '@entente/store'
import { parseIncidentKey } from '../incidents/incident-key.ts'
import { incidentSql, type IncidentSelection } from '../incidents/incident-sql.ts'
import { listActs, type ListedAct } from './list-acts.ts'
import { VERDICTS } from './verdicts-fold.ts'

/** As the feed reports it, whoever has confirmed it or struck it out; or only what a person has confirmed. */
export const AS = ['reported', 'confirmed'] as const
export type As = (typeof AS)[number]

interface Dyad {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly from?: Day
  readonly to?: Day
}

/** What counts as confirmed of a directed dyad beside one feed. */
export interface Confirmed {
  /** Keys of the incidents of the feed that were confirmed, of all days, sorted. */
  readonly keys: readonly string[]
  /** Acts by hand within the days asked for that are about none of these incidents. */
  readonly acts: readonly ListedAct[]
}

export function confirmedOf(store: Store, { source, target, feed, from, to }: Dyad): Confirmed {
  const verdicts = store.journal.view(VERDICTS)
  const keys = new Set(
    [...verdicts.keys()].filter((key) => {
      const one = parseIncidentKey(key)
      const same = one.feed === feed && one.source === source && one.target === target
      return same && verdicts.get(key)?.verdict === 'confirmed'
    }),
  )
  const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
  const acts = listActs(store, { source, target, ...days })
  return {
    keys: [...keys].toSorted(),
    acts: acts.filter(({ incident }) => incident === undefined || !keys.has(incident)),
  }
}

/** SQL condition that a key is one of these; without any list it holds always. */
export function keyIn(keys: readonly string[] | undefined, key: string = 'key'): string {
  if (keys === undefined) return 'true'
  return keys.length === 0 ? 'false' : `${key} IN (${keys.map((one) => literal(one)).join(', ')})`
}

/** SQL of what is counted by incident: those of the feed; as confirmed, those of them and the acts by hand. */
export async function countedIncidents(
  store: Store,
  selection: IncidentSelection,
  confirmed: Confirmed | undefined,
): Promise<string> {
  const incidents = await incidentSql(store, selection)
  if (confirmed === undefined) return `SELECT *, false AS by_hand FROM (${incidents})`
  const columns = 'key, reports, CAST(goldstein AS DOUBLE) AS goldstein, quad, joint, occurred_on'
  // Whoever confirms an incident says that it happened on its day: it is no old news any more.
  const ofFeed = `SELECT ${columns}, false AS stale, false AS by_hand FROM (${incidents}) WHERE ${keyIn(confirmed.keys)}`
  const byHand = confirmed.acts.map(
    (act) => `SELECT ${literal(keyOfAct(act))}, 0, CAST(${act.goldstein ?? 'NULL'} AS DOUBLE), ${act.quad}, false,
      DATE ${literal(act.occurredOn)}, false, true`,
  )
  return [ofFeed, ...byHand].join(' UNION ALL ')
}

/** `hand:ARM:KAZ:cameo:111:2026-01-05:A7`: as the key of an incident, with its id, since a day may bring two alike. */
function keyOfAct({ source, target, cameo, occurredOn, id }: ListedAct): string {
  return [HAND, source, target, 'cameo', cameo, occurredOn, id].join(':')
}
