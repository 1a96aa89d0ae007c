import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Day, EntenteError, REPORT_COLUMNS } from '@entente/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MIGRATIONS } from './manifest/manifest-schema.ts'
import { openStore, type Store } from './open-store.ts'

let root: string
let store: Store

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'entente-store-'))
  store = await openStore(root)
})

afterEach(async () => {
  await store.close()
  await rm(root, { recursive: true, force: true })
})

const WRITER = { holder: 'a test, process 1', now: () => new Date('2026-01-01T00:00:00Z') }

/** A part with `rows` reports of feed `f`, ids counted from `first`. */
async function addPart(first: number, rows: number): Promise<void> {
  const writer = await store.write(WRITER)
  const values: Readonly<Record<string, string>> = {
    feed: "'f'",
    id: 'CAST(n AS VARCHAR)',
    occurred_on: "DATE '2020-01-01' + CAST(n AS INTEGER)",
    reported_at: "TIMESTAMPTZ '2020-01-02 00:00:00Z'",
    source: "'FRA'",
    target: "'DEU'",
  }
  const list = REPORT_COLUMNS.map((column) => `${values[column.name] ?? 'NULL'} AS ${column.name}`).join(', ')
  await writer.session.run(`CREATE TEMP TABLE fresh AS SELECT ${list} FROM range(${first}, ${first + rows}) t(n)`)
  const part = await writer.writePart('fresh', 'f')
  await writer.commit(
    [part],
    [
      {
        sha256: `hash-${first}`,
        name: `file-${first}`,
        feed: 'f',
        bytes: 1,
        ingestedAt: '2020-01-01T00:00:00Z',
        ledger: { first },
        coverage: [{ feed: 'f', from: part.firstDay, to: part.lastDay }],
      },
    ],
  )
  await writer.release()
}

const count = async (): Promise<number> =>
  (await store.engine.all<{ n: number }>(`SELECT count(*) AS n FROM ${await store.reports()}`)).at(0)?.n ?? -1

describe('a store', () => {
  it('is empty at first, and can be asked all the same', async () => {
    expect([await count(), await store.feeds(), await store.coverage('f'), await store.files()]).toEqual([
      0,
      [],
      [],
      [],
    ])
  })

  it('holds what was committed, also after it is opened again', async () => {
    await addPart(0, 3)
    await addPart(3, 2)
    await store.close()
    store = await openStore(root)
    expect(await count()).toBe(5)
    expect(await store.coverage('f')).toEqual([{ from: '2020-01-01', to: '2020-01-05' }])
    expect((await store.file('hash-3'))?.ledger).toEqual({ first: 3 })
  })

  it('opens only the parts that can hold the days asked for', async () => {
    await addPart(0, 3)
    await addPart(100, 3)
    const parts = await store.parts({ from: '2020-04-01' as Day })
    expect(parts.map((part) => part.firstDay)).toEqual(['2020-04-10'])
  })

  it('does not see a file that the manifest does not name, and the next writer sweeps it', async () => {
    await addPart(0, 1)
    await mkdir(join(root, 'archive/f'), { recursive: true })
    await writeFile(join(root, 'archive/f/stray.parquet'), 'half a file')
    expect(await count()).toBe(1)
    await (await store.write(WRITER)).release()
    expect(await readdir(join(root, 'archive/f'))).toHaveLength(1)
  })

  it('has one writer at a time and says who it is', async () => {
    const writer = await store.write(WRITER)
    const second = await store.write({ ...WRITER, holder: 'another' }).catch((error: unknown) => error)
    expect(second).toBeInstanceOf(EntenteError)
    expect(second).toMatchObject({ code: 'archive-busy', message: expect.stringContaining('a test, process 1') })
    await writer.release()
    await (await store.write(WRITER)).release()
  })

  it('refuses a journal of a later version', async () => {
    await store.close()
    const { default: Database } = await import('libsql')
    const database = new Database(join(root, 'journal.db'))
    database.exec('pragma user_version = 99')
    database.close()
    await expect(openStore(root)).rejects.toMatchObject({ code: 'journal-newer' })
    const again = new Database(join(root, 'journal.db'))
    again.exec(`pragma user_version = ${MIGRATIONS.length}`)
    again.close()
    store = await openStore(root)
  })
})
