import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { expect, it } from 'vitest'
import { MIGRATIONS } from './manifest-schema.ts'
import { openManifest } from './open-manifest.ts'

it('brings a journal of version 1 to the present one, with the files that cover the days of a part', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-manifest-'))
  try {
    const path = join(folder, 'journal.db')
    const old = new Database(path)
    for (const statement of MIGRATIONS[0] ?? []) old.exec(statement)
    old.exec('pragma user_version = 1')
    old.exec(`insert into part values (1, 'f/a.parquet', 'f', 3, '2020-01-01', '2020-01-05', 10, 'x'),
      (2, 'g/b.parquet', 'g', 3, '2020-01-01', '2020-01-05', 10, 'y')`)
    old.exec(`insert into file values (7, 's7', 'in', 'f', 1, '2020', '{}'), (8, 's8', 'out', 'f', 1, '2020', '{}')`)
    old.exec(`insert into coverage values (7, 'f', '2020-01-05', '2020-01-09'), (7, 'f', '2020-01-01', '2020-01-02'),
      (8, 'f', '2020-01-06', '2020-01-06')`)
    old.close()
    const manifest = openManifest(path)
    expect(await manifest.selectFrom('part_file').selectAll().execute()).toEqual([{ part_id: 1, file_sha256: 's7' }])
    expect(await manifest.selectFrom('retired').selectAll().execute()).toEqual([])
    expect(await manifest.selectFrom('part').select(['path', 'kind']).execute()).toEqual([
      { path: 'f/a.parquet', kind: 'report' },
      { path: 'g/b.parquet', kind: 'report' },
    ])
    await manifest.destroy()
    const again = new Database(path)
    expect(again.prepare('pragma user_version').get()).toMatchObject({ user_version: MIGRATIONS.length })
    again.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it('brings a journal of version 2 to the present one, with the slots that the names of GDELT tell', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entente-manifest-'))
  try {
    const path = join(folder, 'journal.db')
    const old = new Database(path)
    for (const statement of MIGRATIONS.slice(0, 2).flat()) old.exec(statement)
    old.exec('pragma user_version = 2')
    const names = [
      ['20161013151500.export.CSV.gz', 'gdelt2', '2016-10-13'],
      ['20161013234500.translation.export.CSV.zip', 'gdelt2-translingual', '2016-10-13'],
      ['joined.csv', 'gdelt2', '2016-10-13'],
      ['20169913151500.export.CSV', 'gdelt2', '2016-10-13'],
      ['20161013151500.export.CSV', 'gdelt2', '2017-01-01'],
      ['20161013.export.CSV', 'gdelt1', '2016-10-13'],
    ]
    for (const [at, [name, feed, day]] of names.entries()) {
      old.exec(`insert into file values (${at}, 'sha${at}', '${name}', '${feed}', 1, '2020', '{}')`)
      old.exec(`insert into coverage values (${at}, '${feed}', '${day}', '${day}')`)
    }
    old.close()
    const manifest = openManifest(path)
    expect(await manifest.selectFrom('slot').selectAll().execute()).toEqual([
      { file_id: 0, feed: 'gdelt2', from_at: '2016-10-13T15:15Z', until_at: '2016-10-13T15:30Z' },
      { file_id: 1, feed: 'gdelt2-translingual', from_at: '2016-10-13T23:45Z', until_at: '2016-10-14T00:00Z' },
    ])
    await manifest.destroy()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
