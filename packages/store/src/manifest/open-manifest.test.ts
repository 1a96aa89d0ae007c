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
    expect(await manifest.selectFrom('part').select('path').execute()).toHaveLength(2)
    await manifest.destroy()
    const again = new Database(path)
    expect(again.prepare('pragma user_version').get()).toMatchObject({ user_version: MIGRATIONS.length })
    again.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
