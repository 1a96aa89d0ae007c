import { crosswalk, type CrosswalkRow, normaliseName } from '@entente/model'
import type { EngineSession } from '@entente/store'
import type { Feed } from '../feed.ts'
import { addToCrosswalk } from './load-lookups.ts'
import { takeRejects } from './structural-rejects.ts'

/**
 * Adds the spellings of a mapped file to the session's crosswalk: names are matched without case, accents and
 * punctuation. Only the different spellings pass through here, not the rows.
 */
export async function matchNames(session: EngineSession, feed: Feed, raw: string): Promise<void> {
  const { draft } = feed
  if (feed.named !== true || draft === 'archived') return
  const known = Map.groupBy(crosswalk('name'), (row) => normaliseName(row.given))
  for (const side of ['source', 'target'] as const) {
    for (const key of draft[side].keys.filter((candidate) => candidate.vocabulary === 'name')) {
      const spellings = await session.all<{ given: string }>(
        `SELECT DISTINCT CAST(${key.given} AS VARCHAR) AS given FROM ${raw} WHERE ${key.given} IS NOT NULL
         EXCEPT SELECT given FROM crosswalk WHERE vocabulary = 'name'`,
      )
      await takeRejects(session, 'rejects')
      const rows = spellings.flatMap(({ given }) => respell(known.get(normaliseName(given)), given))
      await addToCrosswalk(session, 'name', rows)
    }
  }
}

/** The rows of the first spelling that is known, under another one. */
function respell(rows: readonly CrosswalkRow[] | undefined, given: string): CrosswalkRow[] {
  const spelling = rows?.at(0)?.given
  return (rows ?? []).filter((row) => row.given === spelling).map((row) => ({ ...row, given }))
}
