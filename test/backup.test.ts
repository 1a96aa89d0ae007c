import { once } from 'node:events'
import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { openWorkspace, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { entente, startEntente } from './run-command.ts'
import { contents, countTwice, writeSimulated } from './simulated-files.ts'
import { take, withFolder, withWorkspace } from './temporary-workspace.ts'

async function opened<Result>(folder: string, use: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const workspace = await openWorkspace(folder, { cwd: folder })
  try {
    return await use(workspace)
  } finally {
    await workspace.close()
  }
}

describe('entente backup and restore', () => {
  it('bring back the same contents, ledgers and coverage, by links and by copies', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, await writeSimulated(folder, 4), { batchBytes: 1 })
      const whole = { rows: await contents(workspace), files: await workspace.store.files() }
      for (const [name, flags] of [
        ['linked', []],
        ['copied', ['--copy']],
      ] as const) {
        const made = await entente(folder, 'backup', name, '--json', '-w', folder, ...flags)
        expect([made.code, JSON.parse(made.out)]).toMatchObject([0, { parts: 4, reports: 20, files: 4 }])
        const [part] = await workspace.store.parts()
        const { nlink } = await stat(join(folder, name, 'archive', part?.path ?? ''))
        expect(nlink).toBe(name === 'linked' ? 2 : 1)
        expect((await readdir(join(folder, name))).toSorted()).toEqual(['archive', 'backup.json', 'journal.db'])
        const back = await entente(folder, 'restore', name, `${name}-back`)
        expect([back.code, back.out]).toEqual([0, expect.stringContaining('20 reports from 4 files, as of 2026-01-01')])
        await opened(join(folder, `${name}-back`), async (restored) => {
          expect({ rows: await contents(restored), files: await restored.store.files() }).toEqual(whole)
          expect(await restored.store.coverage('gdelt2')).toEqual(await workspace.store.coverage('gdelt2'))
        })
        await rm(join(folder, name), { recursive: true })
      }
    })
  })

  it('is consistent while an ingest runs and merges', async () => {
    await withFolder(async (folder) => {
      const paths = await writeSimulated(folder, 40)
      const place = join(folder, 'place')
      const child = startEntente(folder, ['ingest-slowly', place, ...paths])
      const acknowledged = new Set<string>()
      child.stdout?.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString().split('\n')) if (line !== '') acknowledged.add(line)
      })
      const closed = once(child, 'close')
      while (acknowledged.size === 0) await once(child.stdout ?? child, 'data')
      let backups = 0
      for (; child.exitCode === null; backups += 1) {
        const before = new Set(acknowledged)
        expect((await entente(folder, 'backup', `b${backups}`, '-w', place)).code).toBe(0)
        expect((await entente(folder, 'restore', `b${backups}`, `r${backups}`)).code).toBe(0)
        await opened(join(folder, `r${backups}`), async (restored) => {
          const names = new Set((await restored.store.files()).map((file) => file.name))
          for (const name of before) expect(names.has(name), `${name} was acknowledged`).toBe(true)
          expect(await contents(restored)).toHaveLength(names.size * 5)
          expect(await countTwice(restored)).toEqual([])
        })
      }
      await closed
      expect(backups).toBeGreaterThan(0)
    })
  })

  it('refuse a place that is taken, one inside the data, and an archive that holds something', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, await writeSimulated(folder, 1))
      await entente(folder, 'backup', 'b', '-w', folder)
      const codes: string[] = []
      for (const words of [
        ['backup', 'b', '-w', folder],
        ['backup', '.entente/archive/b', '-w', folder],
        ['restore', 'b', '.'],
        ['restore', 'nothing', 'r'],
      ]) {
        const { code, err } = await entente(folder, ...words)
        codes.push(`${code} ${/\[([a-z-]+)\]/.exec(err)?.[1]}`)
      }
      expect(codes).toEqual(['1 file-in-the-way', '1 bad-place', '1 archive-not-empty', '1 bad-backup'])
      expect(await contents(workspace)).toHaveLength(5)
    })
  })

  it('restore into a workspace that was made anew and holds nothing yet', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, await writeSimulated(folder, 1))
      await entente(folder, 'backup', 'b', '-w', folder)
      await entente(folder, 'init', 'new', '--perspective', 'KAZ', '--partners', 'ARM')
      await entente(folder, 'status', '-w', 'new')
      expect((await entente(folder, 'restore', 'b', 'new')).code).toBe(0)
      expect((await entente(folder, 'status', '-w', 'new')).out).toContain('5 reports from 1 files')
      expect((await readdir(join(folder, 'new'))).filter((name) => name.includes('partial'))).toEqual([])
    })
  })

  it('find a damaged part on both ways, and leave nothing half made', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, await writeSimulated(folder, 1))
      const [part] = await workspace.store.parts()
      await entente(folder, 'backup', 'b', '--copy', '-w', folder)
      const copy = join(folder, 'b/archive', part?.path ?? '')
      const bytes = await readFile(copy)
      bytes[100] = (bytes[100] ?? 0) ^ 1
      await writeFile(copy, bytes)
      const back = await entente(folder, 'restore', 'b', 'r')
      expect([back.code, back.err]).toEqual([1, expect.stringContaining('[bad-backup]')])
      await truncate(join(workspace.store.paths.archive, part?.path ?? ''), 100)
      const again = await entente(folder, 'backup', 'b2', '-w', folder)
      expect([again.code, again.err]).toEqual([1, expect.stringContaining('[damaged-part]')])
      expect((await readdir(folder)).filter((name) => name.includes('partial') || name === 'b2')).toEqual([])
      expect(await readdir(join(folder, 'r'))).toEqual([])
    })
  })
})
