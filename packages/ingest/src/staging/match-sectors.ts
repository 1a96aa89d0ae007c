import { icewsAgentRole, icewsRole, ploverRole, type SectorRole, sourceByClasses } from '@entente/model'
import type { EngineSession, SqlValue } from '@entente/store'
import type { ActorKeys, Feed, Sql } from '../feed.ts'
import { takeRejects } from './structural-rejects.ts'

/** What a feed writes in place of role codes, and how each is read. */
const READERS = {
  sectors: (given: string): readonly SectorRole[] => given.split(',').map((sector) => icewsRole(sector.trim())),
  agent: (given: string): readonly SectorRole[] => [icewsAgentRole(given)],
  ploverSectors: (given: string): readonly SectorRole[] =>
    given
      .split(/[;|,]/)
      .map((sector) => sector.trim().toUpperCase())
      .filter((sector) => sector !== '' && sector !== 'NONE')
      .map(ploverRole),
} as const
type Reader = keyof typeof READERS

/**
 * Makes the session's table `sector`: each list of sectors (or word for who acts) in the files, the role codes it
 * stands for (each once, in order), and whether it names somebody other than the state, which the role codes may not show.
 */
export async function matchSectors(session: EngineSession, feed: Feed, raw: string): Promise<void> {
  const { draft } = feed
  if (typeof draft === 'string') return
  const columns = [draft.source.roles, draft.target.roles].flatMap((roles) => lookedUp(roles) ?? [])
  if (columns.length === 0) return
  const lists = await session.all<{ given: string | null }>(
    `SELECT DISTINCT unnest([${columns.map(({ given }) => given).join(', ')}]) AS given FROM ${raw}`,
  )
  await takeRejects(session, 'rejects')
  const read = READERS[columns[0]?.by ?? 'sectors']
  await session.table(
    'sector',
    { given: 'VARCHAR', roles: 'VARCHAR[]', stray: 'BOOLEAN' },
    lists.flatMap(({ given }) => (given === null ? [] : [sectorRow(given, read(given))])),
  )
}

/** What is to be looked up for the roles of an actor; undefined where the row gives role codes. */
export function lookedUp(roles: ActorKeys['roles']): { readonly given: Sql; readonly by: Reader } | undefined {
  if (typeof roles === 'string') return undefined
  if ('agent' in roles) return { given: roles.agent, by: 'agent' }
  return 'sectors' in roles
    ? { given: roles.sectors, by: 'sectors' }
    : { given: roles.ploverSectors, by: 'ploverSectors' }
}

function sectorRow(given: string, known: readonly SectorRole[]): SqlValue[] {
  const roles = new Set(known.flatMap((entry) => (entry.role === null ? [] : [entry.role])))
  const stray = sourceByClasses(known.map((entry) => entry.class)) === 'other'
  return [given, `[${[...roles].join(', ')}]`, stray]
}
