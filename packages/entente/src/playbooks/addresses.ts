import { HAND } from '@entente/model'
import { parseIncidentKey } from '@entente/measure'
import { literal } from '@entente/store'
import type { Workspace } from '../workspace/open-workspace.ts'

/** Addresses of the reports of incidents, by the incident's key, each once; acts by hand have none. */
export async function addressesOf(
  { store }: Workspace,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  const reported = [...new Set(keys)].filter((key) => !key.startsWith(`${HAND}:`))
  for (const [feed, ofFeed] of Map.groupBy(reported, (key) => parseIncidentKey(key).feed)) {
    const wanted = ofFeed.map((key) => {
      const { source, target, scheme, code, occurredOn } = parseIncidentKey(key)
      return `(${[key, source, target, scheme, code, occurredOn].map((one) => literal(one)).join(', ')})`
    })
    const rows = await store.engine.all<{ key: string; url: string }>(
      `SELECT DISTINCT w.key, r.url FROM (VALUES ${wanted.join(', ')}) AS w(key, source, target, scheme, code, day)
       JOIN (SELECT * FROM ${await store.reports({ feed })} WHERE feed = ${literal(feed)}) AS r
         ON r.source = w.source AND r.target = w.target AND r.scheme = w.scheme AND r.code = w.code
         AND r.occurred_on = CAST(w.day AS DATE)
       WHERE r.url IS NOT NULL ORDER BY w.key, r.url`,
    )
    for (const { key, url } of rows) found.set(key, [...(found.get(key) ?? []), url])
  }
  return found
}
