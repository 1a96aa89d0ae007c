import { execFileSync } from 'node:child_process'
import { appendFileSync, rmSync } from 'node:fs'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { addsUp, ingest, openWorkspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { zipOf } from '../scripts/fuzz/zip-of.ts'
import { ingestIn, rows } from './bad-input.ts'
import { ROW } from './gdelt-row.ts'
import { entente } from './run-command.ts'
import { events, hasShared } from './shared-data.ts'
import { contents, writeSimulated } from './simulated-files.ts'
import { take, withFolder, withWorkspace } from './temporary-workspace.ts'

const text = Buffer.from(rows(3))
const member = { name: '20200102120000.export.CSV', text }

const ZIPS: Readonly<Record<string, readonly [bytes: Buffer, file: string, message?: string]>> = {
  'with one member': [zipOf([member]), '3/3'],
  'with its sizes in zip64': [zipOf([{ ...member, wide: true }]), '3/3'],
  'with several members': [
    zipOf([member, { ...member, name: 'b.CSV' }]),
    'bad-zip',
    'the zip holds 2 files instead of one',
  ],
  'with what a Mac puts beside the file': [zipOf([member, { name: '__MACOSX/._a', text: Buffer.from('x') }]), '3/3'],
  'with a member called ../x': [zipOf([{ name: '../../../x.translation.CSV', text }]), '3/3'],
  'with a member called /x': [zipOf([{ name: '/x', text }]), '3/3'],
  'with a member that is gzip': [zipOf([{ name: 'a.CSV.gz', text: gzipSync(text) }]), '3/3'],
  'in a zip': [zipOf([{ name: 'a.zip', text: zipOf([member]) }]), 'bad-zip', 'the zip holds another zip'],
  'with a password': [zipOf([{ ...member, flags: 1 }]), 'bad-zip', 'the zip is locked with a password'],
  'packed in another way': [
    zipOf([{ ...member, method: 14 }]),
    'bad-zip',
    'the zip is packed in a way that is not read here',
  ],
  'that is a workbook': [
    zipOf([{ name: '[Content_Types].xml', text }, member]),
    'bad-zip',
    'the file is a workbook or a document of an office program, not data',
  ],
  'cut off': [zipOf([member]).subarray(0, 150), 'bad-zip', 'the file begins like a zip but cannot be unpacked'],
  'that unpacks to a thousand times its size': [
    zipOf([{ name: 'a.CSV', text: Buffer.alloc(70 * 1024 * 1024, '\n') }]),
    'zip-bomb',
    'the file unpacks to more than 100 times its size',
  ],
  'that says it unpacks to little and does not': [
    zipOf([{ name: 'a.CSV', text: Buffer.alloc(70 * 1024 * 1024, '\n') }]).fill(1, 22, 26),
    'zip-bomb',
  ],
}

describe('what really happens to a zip', () => {
  it.each(Object.entries(ZIPS))('%s', async (_, [bytes, file, message]) => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'a.zip'), bytes)
      const seen = await ingestIn(folder, join(folder, 'a.zip'))
      expect([seen.code, ...seen.files]).toEqual([file.includes('/') ? 0 : 1, file])
      if (message !== undefined) expect(seen.ledgers[0]?.error?.message).toBe(message)
      // Nothing was written beside the archive, and nothing is left of what was unpacked.
      expect((await readdir(folder)).toSorted()).toEqual(['.entente', 'a.zip'])
      expect(await readdir(join(folder, '.entente/tmp'))).toEqual([])
    })
  })
})

const NAMES = [
  'a[1].CSV',
  'a*.CSV',
  'a?.CSV',
  "a'b.CSV",
  'a\nb.CSV',
  'a{b,c}.CSV',
  'a\\b.CSV',
  'a b.CSV',
  'SQLDATE=20190101/a.CSV',
  '[x]/a.CSV',
]

describe('what really happens to names of files', () => {
  it.each(NAMES)('%j is one file, and no pattern', async (name) => {
    await withFolder(async (folder) => {
      const files = join(folder, 'files')
      await mkdir(join(files, name, '..'), { recursive: true })
      await writeFile(join(files, name), rows(3))
      // What the name would stand for as a pattern.
      await writeFile(join(files, 'a1.CSV'), `${ROW(9)}\n`)
      const seen = await ingestIn(folder, join(files, name), join(files, 'a1.CSV'))
      expect([seen.code, ...seen.files.toSorted()]).toEqual([0, '1/1', '3/3'])
    })
  })

  it('a name that is not UTF-8 is told', async () => {
    await withFolder(async (folder) => {
      await mkdir(join(folder, 'files'))
      await writeFile(Buffer.from(`${folder}/files/a\xe9.CSV`, 'latin1'), rows(3))
      const { code, ledgers } = await ingestIn(folder, join(folder, 'files'))
      expect([code, ledgers[0]?.error?.message]).toEqual([1, 'the name of the file is not UTF-8'])
    })
  })

  it('pipes, links to nothing and links in a circle are no files; a link to a file is one', async () => {
    await withFolder(async (folder) => {
      const files = join(folder, 'files')
      await mkdir(join(files, 'below'), { recursive: true })
      await writeFile(join(folder, 'a.CSV'), rows(3))
      await symlink(join(folder, 'a.CSV'), join(files, 'below/link.CSV'))
      await symlink(files, join(files, 'below/circle'))
      await symlink(join(folder, 'none'), join(files, 'none.CSV'))
      execFileSync('mkfifo', [join(files, 'pipe.CSV')])
      expect(await ingestIn(folder, files)).toMatchObject({ code: 0, files: ['3/3'] })
      expect(await ingestIn(folder, join(files, '**/*.CSV'))).toMatchObject({ code: 0, files: ['0/3'] })
      expect((await entente(folder, 'ingest', join(files, 'pipe.CSV'))).err).toContain('[no-such-file]')
    })
  })
})

/** Takes in a good file and one that fails; `meanwhile` happens when both were looked at and nothing was read. */
async function ingestWhile(folder: string, meanwhile: (path: string) => void): Promise<readonly string[]> {
  const files = join(folder, 'files')
  await mkdir(files)
  const path = join(files, 'a.export.CSV')
  await writeFile(path, rows(3))
  await writeFile(join(files, 'b.export.CSV'), `${ROW(4)}\n`)
  await writeFile(join(files, 'c.export.CSV'), '')
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  try {
    const { files: ledgers } = await ingest(workspace.store, [files], {
      now: () => new Date('2026-01-01T00:00:00Z'),
      onProgress: ({ files: done }) => {
        if (done.some((file) => file.path.endsWith('c.export.CSV'))) meanwhile(path)
      },
    })
    for (const ledger of ledgers) expect(addsUp(ledger)).toBe(true)
    expect(await contents(workspace)).toHaveLength(ledgers.reduce((sum, { kept }) => sum + kept, 0))
    return ledgers.map(({ kept, error }) => error?.message ?? `${kept} kept`)
  } finally {
    await workspace.close()
  }
}

describe('what really happens while a file is read', () => {
  it('that grows, is replaced by as many bytes, or goes away: nothing of it is in, the others are', async () => {
    const changes: readonly (readonly [(path: string) => void, string])[] = [
      [(path) => appendFileSync(path, `${ROW(5)}\n`), 'the file changed while it was read'],
      [(path) => execFileSync('touch', [path]), 'the file changed while it was read'],
      [(path) => rmSync(path), 'the file went away while it was read'],
    ]
    for (const [change, message] of changes) {
      await withFolder(async (folder) => {
        expect(await ingestWhile(folder, change)).toEqual([message, '1 kept', 'the file is empty'])
      })
    }
  })

  it('that is left alone: all of it is in', async () => {
    await withFolder(async (folder) => {
      expect(await ingestWhile(folder, () => undefined)).toEqual(['3 kept', '1 kept', 'the file is empty'])
    })
  })
})

describe('many files, and real ones that are no data', () => {
  it('600 small files, more than are read at once', async () => {
    await withWorkspace(async (workspace, folder) => {
      const paths = await writeSimulated(folder, 600, 2)
      const { files, total } = await take(workspace, [folder])
      expect([files.length, total.rows, total.kept]).toEqual([paths.length, 1200, 1200])
      expect(await contents(workspace)).toHaveLength(1200)
    })
  })

  it.skipIf(!hasShared)('lists of GDELT, and dyad-years whose header names two columns twice', async () => {
    await withFolder(async (folder) => {
      const list = events('gdelt-file-lists/lastupdate-20180326191500.txt')
      await symlink(list, join(folder, '20180326191500.export.CSV.zip'))
      const saved = await ingestIn(folder, join(folder, '20180326191500.export.CSV.zip'))
      expect([saved.code, ...saved.files]).toEqual([1, 'file-list'])
      const lists = await ingestIn(folder, events('gdelt-file-lists'))
      expect([lists.code, lists.ledgers.map(({ feed }) => feed)]).toEqual([0, Array(4).fill('gdelt-file-list')])
      const dyads = await ingestIn(folder, events('gdelt1-dyad-year/1979_gdelt.csv.gz'))
      expect([dyads.code, ...dyads.files]).toEqual([1, 'unknown-layout'])
    })
  })
})
