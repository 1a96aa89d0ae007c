import { type ActorCode, isActorCode } from '@entente/model'
import { parseIncidentKey, timestampLiteral } from '@entente/measure'
import { type ArrivedSince, type Entry, literal, literalList, type Store } from '@entente/store'
import { ITEMS } from '@entente/watch'
import type { PlaybookInUse } from './playbooks-in-use.ts'

/** Relations about which something was reported in files that came, either way. */
export async function affectedByFiles(
  store: Store,
  { feeds }: ArrivedSince,
  playbooks: readonly PlaybookInUse[],
): Promise<readonly PlaybookInUse[]> {
  const perspective = playbooks[0]?.playbook.perspective
  if (perspective === undefined || feeds.length === 0) return []
  const parties = literalList(partiesOf(playbooks))
  const heard = new Set<string>()
  for (const { feed, from } of feeds) {
    const since = from === null ? '' : ` AND reported_at >= ${timestampLiteral(from)}`
    const rows = await store.engine.all<{ other: string }>(
      `SELECT DISTINCT CASE WHEN source = ${literal(perspective)} THEN target ELSE source END AS other
       FROM ${await store.reports({ feed })} WHERE feed = ${literal(feed)}${since}
         AND (source = ${literal(perspective)} OR target = ${literal(perspective)})
         AND (list_contains(${parties}, source) OR list_contains(${parties}, target))`,
    )
    for (const { other } of rows) heard.add(other)
  }
  return playbooks.filter(({ partner, playbook }) => [partner, ...playbook.actsThrough].some((one) => heard.has(one)))
}

function partiesOf(playbooks: readonly PlaybookInUse[]): readonly ActorCode[] {
  return [...new Set(playbooks.flatMap(({ partner, playbook }) => [partner, ...playbook.actsThrough]))]
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
  const about = new Set(moving.map((row) => partnerOf(journal, row)))
  if (about.has(undefined)) return playbooks
  return playbooks.filter(({ partner, playbook }) => [partner, ...playbook.actsThrough].some((one) => about.has(one)))
}

function partnerOf(journal: Store['journal'], { payload }: Entry): ActorCode | undefined {
  const { partner, item, key, source } = (payload ?? {}) as Readonly<Record<string, unknown>>
  if (typeof partner === 'string' && isActorCode(partner)) return partner
  if (typeof item === 'string') return journal.view(ITEMS).get(item)?.partner
  if (typeof key === 'string') return parseIncidentKey(key).source
  if (typeof source === 'string' && isActorCode(source)) return source
  return undefined
}
