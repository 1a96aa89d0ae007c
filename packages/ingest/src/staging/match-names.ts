import { crosswalk, type CrosswalkRow, findActor, normaliseName, resolveActor } from '@entente/model'
import type { EngineSession } from '@entente/store'
import type { Feed } from '../feed.ts'
import { loadCrosswalk } from './load-lookups.ts'
import { takeRejects } from './structural-rejects.ts'

/**
 * Adds the spellings of a mapped file to the session's crosswalk: names are matched without case, accents and
 * punctuation. Only the different spellings pass through here, not the rows.
 */
export async function matchNames(session: EngineSession, feed: Feed, raw: string): Promise<void> {
  const { draft } = feed
  if (feed.named !== true || typeof draft === 'string') return
  const columns = [...draft.source.keys, ...draft.target.keys].filter((key) => key.vocabulary === 'name')
  if (columns.length === 0) return
  const found = await session.all<{ given: string | null }>(
    `SELECT DISTINCT unnest([${columns.map((key) => `CAST(${key.given} AS VARCHAR)`).join(', ')}]) AS given FROM ${raw}`,
  )
  await takeRejects(session, 'rejects')
  const names = crosswalk('name')
  const literal = new Set(names.map((row) => row.given))
  const known = Map.groupBy(names, (row) => normaliseName(row.given))
  const spellings = found.flatMap(({ given }) => (given === null || literal.has(given) ? [] : [given]))
  await loadCrosswalk(
    session,
    spellings.flatMap((given) => respell(known.get(normaliseName(given)) ?? known.get(nameOf(given)), given)),
  )
}

/** The usual name, normalised, of the actor that a less usual form of a name resolves to. */
function nameOf(given: string): string {
  const resolution = resolveActor(given, { vocabulary: 'name' })
  return resolution.kind === 'actor' ? normaliseName(findActor(resolution.code)?.name ?? '') : ''
}

/** The rows of the first spelling that is known, under another one. */
function respell(rows: readonly CrosswalkRow[] | undefined, given: string): CrosswalkRow[] {
  const spelling = rows?.at(0)?.given
  return (rows ?? []).filter((row) => row.given === spelling).map((row) => ({ ...row, given }))
}
