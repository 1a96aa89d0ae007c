import { literal, type Store } from '@entente/store'
import { type IncidentSelection, selectedReports } from './incidents/incident-sql.ts'

/**
 * Hash of the reports behind a figure: SHA-256 of the lines `feed|id|day|code|weight`, sorted by byte and joined by line
 * feeds, in lower-case hexadecimal. It does not depend on the order in which files were taken in.
 */
export async function reportsHash(store: Store, selection: IncidentSelection): Promise<string> {
  const line = ['feed', 'id', 'occurred_on', 'code', WEIGHT_TEXT]
  return hashOf(store, line, await selectedReports(store, selection))
}

/**
 * Hash of incidents, the stale ones too: of the lines `key|reports|weight|joint|stale`, the last two `true` or `false`. As
 * confirmed, of what is counted then (docs/methods/verdicts.md).
 */
export async function incidentsHash(store: Store, counted: string): Promise<string> {
  const line = ['key', 'reports', WEIGHT_TEXT, 'joint', 'stale']
  return hashOf(store, line, `(${counted})`)
}

const WEIGHT_TEXT = `coalesce(CAST(goldstein AS VARCHAR), ${literal('')})`

async function hashOf(store: Store, cells: readonly string[], relation: string): Promise<string> {
  const rows = await store.engine.all<{ hash: string }>(
    `SELECT sha256(coalesce(string_agg(line, chr(10) ORDER BY line), '')) AS hash
     FROM (SELECT concat_ws('|', ${cells.join(', ')}) AS line FROM ${relation})`,
  )
  return rows.at(0)?.hash ?? ''
}
