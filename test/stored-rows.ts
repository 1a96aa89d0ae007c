import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, REPORT_COLUMNS } from '@entente/model'
import { engineType, openStore, type Store } from '@entente/store'

/** A row of the archive, as far as incidents look at it. */
export interface Row {
  readonly id: string
  readonly day: Day
  /** Milliseconds since 1970. */
  readonly at: number
  readonly basis: 'given' | 'assumed'
  readonly source: string
  readonly target: string
  readonly roles: readonly string[]
  readonly by: 'organ' | 'bare' | 'other'
  readonly code: string
  readonly goldstein: number | null
  readonly isRoot: boolean | null
  readonly place: string | null
  readonly url: string | null
}

/** A store for many cases: each takes its rows in under a feed of its own, which covers all days of 2019 to 2022. */
export async function withStore<Result>(
  use: (store: Store, take: (rows: readonly Row[]) => Promise<string>) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-rows-'))
  const store = await openStore(folder)
  const writer = await store.write({ holder: 'a test', now: () => new Date(0) })
  let feeds = 0
  const take = async (rows: readonly Row[]): Promise<string> => {
    const feed = `f${(feeds += 1)}`
    const columns = Object.fromEntries(REPORT_COLUMNS.map(({ name, type }) => [name, engineType(type)]))
    await writer.session.table(
      'fresh',
      columns,
      rows.map((row) => cells(feed, row)),
    )
    const parts = rows.length === 0 ? [] : [await writer.writePart('fresh', feed)]
    const file = { sha256: feed, name: feed, feed, bytes: 1, ingestedAt: '2026-01-01T00:00:00Z', ledger: {} }
    const coverage = [{ feed, from: '2019-01-01' as Day, to: '2022-12-31' as Day }]
    await writer.commit(parts, [{ ...file, coverage }])
    return feed
  }
  try {
    return await use(store, take)
  } finally {
    await writer.release()
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

function cells(feed: string, row: Row): (string | number | boolean | null)[] {
  const values: Readonly<Record<string, string | number | boolean | null>> = {
    feed,
    id: row.id,
    occurred_on: row.day,
    reported_at: new Date(row.at).toISOString(),
    reported_basis: row.basis,
    source: row.source,
    target: row.target,
    source_roles: `[${row.roles.join(', ')}]`,
    target_roles: '[]',
    source_by: row.by,
    scheme: 'cameo',
    code: row.code,
    root: row.code.slice(0, 2),
    quad: Number(row.code.slice(0, 2)) < 10 ? 1 : 4,
    goldstein: row.goldstein,
    is_root: row.isRoot,
    place: row.place,
    url: row.url,
  }
  return REPORT_COLUMNS.map(({ name }) => values[name] ?? null)
}
