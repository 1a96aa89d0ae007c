import type { ActorCode, Day } from '@entente/model'
import { literal, type Store } from '@entente/store'

export interface HashedReports {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  readonly from?: Day
  readonly to?: Day
}

/**
 * Hash of the reports behind a figure: SHA-256 of the lines `feed|id|day|code|weight`, sorted by byte and joined by line
 * feeds, in lower-case hexadecimal. It does not depend on the order in which files were taken in.
 */
export async function reportsHash(store: Store, reports: HashedReports): Promise<string> {
  const bounds = [
    ...(reports.from === undefined ? [] : [`AND occurred_on >= DATE ${literal(reports.from)}`]),
    ...(reports.to === undefined ? [] : [`AND occurred_on <= DATE ${literal(reports.to)}`]),
  ]
  const rows = await store.engine.all<{ hash: string }>(
    `SELECT sha256(coalesce(string_agg(line, chr(10) ORDER BY line), '')) AS hash FROM (
       SELECT concat_ws('|', feed, id, occurred_on, code, coalesce(CAST(goldstein AS VARCHAR), '')) AS line
       FROM ${await store.reports({ feed: reports.feed })} WHERE feed = ? AND source = ? AND target = ? ${bounds.join(' ')})`,
    [reports.feed, reports.source, reports.target],
  )
  return rows.at(0)?.hash ?? ''
}
