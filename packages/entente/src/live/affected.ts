import type { ActorCode } from '@entente/model'
import { parseIncidentKey, timestampLiteral } from '@entente/measure'
import { type ArrivedSince, type Entry, literal, literalList, type Store } from '@entente/store'
import { ITEMS } from '@entente/watch'
import type { RelationRecord } from '../playbooks/relation-record.ts'
import type { PlaybookInUse } from './playbooks-in-use.ts'

/** What of its feed a relation hangs on besides its own reports, as it was at the last look. */
export interface Hanging {
  readonly feed: string | null
  /** The moment at which the first of its developing incidents settles; null where none develops. */
  readonly settles: string | null
  /** Its covered days, as one text. */
  readonly covered: string
}

export function hangingOf({ feed, covered, developing }: RelationRecord): Hanging {
  const settles = developing.map(({ settlesAt }) => settlesAt).toSorted()[0] ?? null
  return { feed, settles, covered: JSON.stringify(covered) }
}

/**
 * Relations that files which came can have moved: those about which something was reported, either way; those whose
 * developing incidents settled, because their feed has come farther; and all of a feed that covers other days than before,
 * since days drain strain.
 */
export async function affectedByFiles(
  store: Store,
  { feeds }: ArrivedSince,
  playbooks: readonly PlaybookInUse[],
  hanging: ReadonlyMap<ActorCode, Hanging>,
): Promise<readonly PlaybookInUse[]> {
  if (playbooks.length === 0) return []
  const affected = new Set<PlaybookInUse>()
  for (const { feed, from } of feeds) {
    const { heard, latest } = await reportedSince(store, feed, from, playbooks)
    const covered = JSON.stringify(await store.coverage(feed))
    for (const one of playbooks) {
      const on = hanging.get(one.partner)
      const moved =
        on === undefined ||
        on.feed === null ||
        (on.feed === feed &&
          (on.covered !== covered || (on.settles !== null && latest !== null && on.settles <= latest)))
      if (moved || actorsOf(one).some((actor) => heard.has(actor))) affected.add(one)
    }
  }
  return [...affected]
}

/** Who was heard of beside us in what a feed published since a moment, and its last moment. */
async function reportedSince(
  store: Store,
  feed: string,
  from: string | null,
  playbooks: readonly PlaybookInUse[],
): Promise<{ readonly heard: ReadonlySet<string>; readonly latest: string | null }> {
  const us = literal(playbooks[0]?.playbook.perspective ?? '')
  const parties = literalList([...new Set(playbooks.flatMap(actorsOf))])
  const since = from === null ? '' : ` AND reported_at >= ${timestampLiteral(from)}`
  const [found] = await store.engine.all<{ heard: readonly string[] | null; latest: string | null }>(
    `SELECT max(reported_at) AS latest,
       list(DISTINCT CASE WHEN source = ${us} THEN target ELSE source END) FILTER (
         (source = ${us} AND list_contains(${parties}, target)) OR (target = ${us} AND list_contains(${parties}, source))
       ) AS heard
     FROM ${await store.reports({ feed })} WHERE feed = ${literal(feed)}${since}`,
  )
  const latest = found?.latest ?? null
  return { heard: new Set(found?.heard ?? []), latest: latest === null ? null : new Date(latest).toISOString() }
}

function actorsOf({ partner, playbook }: PlaybookInUse): readonly ActorCode[] {
  return [partner, ...playbook.actsThrough]
}

/** Parts of the kinds of rows that a relation follows from; what the program writes itself is none of them. */
const MOVING = /^(?:incident|act|decision|own-act)\//

/** Relations that rows of the journal are about; all of them where a row does not say. */
export function affectedByRows(
  { journal }: Store,
  rows: readonly Entry[],
  playbooks: readonly PlaybookInUse[],
): readonly PlaybookInUse[] {
  const moving = rows.filter(({ kind }) => MOVING.test(kind))
  const about = moving.map((row) => partiesOf(journal, row))
  if (about.includes(undefined)) return playbooks
  const parties = new Set(about.flatMap((some) => some ?? []))
  return playbooks.filter((one) => actorsOf(one).some((actor) => parties.has(actor)))
}

/** Whom a row is about, on whichever side; undefined where it does not say, as a correction does not say of whom the act was before. */
function partiesOf(journal: Store['journal'], { kind, payload }: Entry): readonly string[] | undefined {
  const { partner, item, key, source, target } = (payload ?? {}) as Readonly<Record<string, unknown>>
  if (typeof partner === 'string') return [partner]
  if (typeof item === 'string') {
    const of = journal.view(ITEMS).get(item)?.partner
    return of === undefined ? undefined : [of]
  }
  if (typeof key === 'string') {
    const incident = parseIncidentKey(key)
    return [incident.source, incident.target]
  }
  const added = kind === 'act/added' && typeof source === 'string' && typeof target === 'string'
  return added ? [source, target] : undefined
}
