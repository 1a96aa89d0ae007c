import { icewsRole, sourceByClasses } from '@entente/model'
import type { EngineSession, SqlValue } from '@entente/store'
import type { Feed } from '../feed.ts'
import { takeRejects } from './structural-rejects.ts'

/**
 * Makes the session's table `sector`: each list of ICEWS sectors in the files, the role codes it stands for (each once,
 * in order), and whether the sectors together name somebody other than the state, which the role codes may not show.
 */
export async function matchSectors(session: EngineSession, feed: Feed, raw: string): Promise<void> {
  const { draft } = feed
  if (draft === 'archived') return
  const columns = [draft.source.roles, draft.target.roles].flatMap((roles) =>
    typeof roles === 'string' ? [] : [roles.sectors],
  )
  if (columns.length === 0) return
  const lists = await session.all<{ given: string | null }>(
    `SELECT DISTINCT unnest([${columns.join(', ')}]) AS given FROM ${raw}`,
  )
  await takeRejects(session, 'rejects')
  await session.table(
    'sector',
    { given: 'VARCHAR', roles: 'VARCHAR[]', stray: 'BOOLEAN' },
    lists.flatMap(({ given }) => (given === null ? [] : [sectorRow(given)])),
  )
}

function sectorRow(given: string): SqlValue[] {
  const known = given.split(',').map((sector) => icewsRole(sector.trim()))
  const roles = new Set(known.flatMap((entry) => (entry.role === null ? [] : [entry.role])))
  const stray = sourceByClasses(known.map((entry) => entry.class)) === 'other'
  return [given, `[${[...roles].join(', ')}]`, stray]
}
