import { type Day, REPORT_COLUMNS } from '@entente/model'
import { type EngineSession, literal, type Store } from '@entente/store'

/**
 * Ways of telling which rows are there already.
 *
 * - `id`: of rows with one id in one feed the first stays. The default.
 * - `content`: of rows that say the same in every column but id and time of publishing, the first stays; rows with one id
 *   that say different things all stay.
 * - `none`: all rows stay.
 *
 * Where an id is used again, it gets `~2`, `~3` and so on, for feed and id together are unique in an archive.
 */
export const DEDUPLICATIONS = ['id', 'content', 'none'] as const
export type Deduplication = (typeof DEDUPLICATIONS)[number]

/** What a row says, apart from what it is called and when it was published. */
export const CONTENT: readonly string[] = REPORT_COLUMNS.map((column) => column.name).filter(
  (name) => !['feed', 'id', 'reported_at', 'reported_basis'].includes(name),
)

/** Which of several rows is the first: files in their order, then by the columns that tell rows apart. */
const FIRST = 'number, occurred_on, reported_at, source, target, code, url, id'

/** Of which rows of a feed the batch is made. */
export interface Extent {
  readonly feed: string
  readonly first: string
  readonly last: string
  readonly fromDay: Day
  readonly toDay: Day
}

/** Takes rows that are in the archive, or stand earlier in the batch, out of the session's table `staged`. */
export async function dropDuplicates(
  session: EngineSession,
  store: Store,
  way: Deduplication,
  extents: readonly Extent[],
): Promise<void> {
  await session.run('CREATE OR REPLACE TEMP TABLE numbered (entry BIGINT, nth BIGINT)')
  for (const extent of extents) {
    if (way === 'id') await dropById(session, store, extent)
    if (way === 'content') await dropByContent(session, store, extent)
    if (way !== 'id') await numberIds(session, store, extent)
  }
  if (way !== 'id')
    await session.run("UPDATE staged SET id = id || '~' || nth FROM numbered WHERE staged.rowid = entry")
}

export function extentsOf(session: EngineSession): Promise<Extent[]> {
  return session.all<Extent>(
    `SELECT feed, min(id) AS first, max(id) AS last, min(occurred_on) AS "fromDay", max(occurred_on) AS "toDay"
     FROM staged WHERE skip IS NULL GROUP BY feed ORDER BY feed`,
  )
}

const candidates = ({ feed }: Extent): string => `skip IS NULL AND feed = ${literal(feed)}`

/** The rows of a feed in the archive that may have ids of the batch: parts and row groups outside are not read. */
export async function withIds(store: Store, feed: string, { first, last }: Extent): Promise<string | undefined> {
  if ((await store.parts({ feed })).length === 0) return undefined
  return `(FROM ${await store.reports({ feed })} WHERE id BETWEEN ${literal(first)} AND ${literal(last)})`
}

async function dropById(session: EngineSession, store: Store, extent: Extent): Promise<void> {
  const known = await withIds(store, extent.feed, extent)
  if (known !== undefined)
    await drop(session, `SELECT rowid FROM staged WHERE ${candidates(extent)} AND id IN (SELECT id FROM ${known})`)
  await dropLater(session, extent, ['id'])
}

async function dropByContent(session: EngineSession, store: Store, extent: Extent): Promise<void> {
  const { feed, fromDay, toDay } = extent
  if ((await store.parts({ feed })).length > 0) {
    const same = CONTENT.map((column) => `old.${column} IS NOT DISTINCT FROM s.${column}`).join(' AND ')
    const known = `(FROM ${await store.reports({ feed, from: fromDay, to: toDay })} WHERE occurred_on BETWEEN DATE ${literal(fromDay)} AND DATE ${literal(toDay)})`
    await drop(
      session,
      `SELECT s.rowid FROM staged s WHERE s.skip IS NULL AND s.feed = ${literal(feed)} AND EXISTS (FROM ${known} old WHERE ${same})`,
    )
  }
  await dropLater(session, extent, CONTENT)
}

/** Of candidates that agree in some columns only the first stays. */
async function dropLater(session: EngineSession, extent: Extent, columns: readonly string[]): Promise<void> {
  await drop(session, `SELECT entry FROM ${laterRows(candidates(extent), columns)}`)
}

/**
 * The rows, by `entry` and `number`, that agree in some columns with one before. Few or none do: to look for those first is
 * much cheaper than to number all.
 */
export function laterRows(condition: string, columns: readonly string[], first: string = FIRST): string {
  const list = columns.join(', ')
  const twice = `SELECT hash(${list}) FROM staged WHERE ${condition} GROUP BY 1 HAVING count(*) > 1`
  return `(SELECT entry, number FROM (SELECT rowid AS entry, number, row_number() OVER (PARTITION BY ${list} ORDER BY ${first}) AS nth
       FROM staged WHERE ${condition} AND hash(${list}) IN (${twice})) WHERE nth > 1)`
}

/** Deletes rows of `staged` that a query names. */
export async function drop(session: EngineSession, rows: string): Promise<void> {
  await session.run(`DELETE FROM staged WHERE rowid IN (${rows})`)
}

/** Notes which use of its id a row is, counting on from the archive. */
async function numberIds(session: EngineSession, store: Store, extent: Extent): Promise<void> {
  const { feed } = extent
  const known =
    (await store.parts({ feed })).length === 0
      ? '(SELECT NULL AS id, 0 AS uses WHERE false)'
      : `(SELECT regexp_replace(id, '~[0-9]+$', '') AS id, count(*) AS uses FROM ${await store.reports({ feed })} GROUP BY 1)`
  await session.run(
    `INSERT INTO numbered SELECT s.entry, s.nth + coalesce(k.uses, 0) FROM (SELECT rowid AS entry, id,
         row_number() OVER (PARTITION BY id ORDER BY ${FIRST}) AS nth FROM staged WHERE ${candidates(extent)}) s
       LEFT JOIN ${known} k ON k.id = s.id WHERE nth > 1 OR k.uses > 0`,
  )
}
