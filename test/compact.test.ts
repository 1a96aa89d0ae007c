import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { relations, type ActorCode } from 'entente'
import { describe, expect, it } from 'vitest'
import { entente, startEntente } from './run-command.ts'
import { contents, writeSimulated } from './simulated-files.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

const LATER = (): Date => new Date('2026-01-01T00:11:00Z')
const WRITER = { holder: 'a test', now: (): Date => new Date('2026-01-01T00:00:00Z') }

describe('compaction', () => {
  it('leaves the contents, the hashes of figures and the files behind a part as they were', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, await writeSimulated(folder, 12), { batchBytes: 1 })
      const figure = () =>
        relations(workspace.store, {
          source: 'FRA' as ActorCode,
          target: 'DEU' as ActorCode,
          feed: 'gdelt2',
          by: 'day',
        })
      const before = { rows: await contents(workspace), figure: await figure() }
      const old = await workspace.store.parts()
      const { code, out } = await entente(folder, 'compact', '--json', '-w', folder)
      expect([code, JSON.parse(out)]).toMatchObject([0, { partsBefore: 12, partsAfter: 1, merges: 1 }])
      expect({ rows: await contents(workspace), figure: await figure() }).toEqual(before)
      expect((await entente(folder, 'compact', '-w', folder)).out).toBe('nothing to merge: 1 parts\n')
      for (const part of old) expect(existsSync(join(workspace.store.paths.archive, part.path))).toBe(true)
      const writer = await workspace.store.write({ ...WRITER, now: LATER })
      await writer.release()
      expect(writer.swept.retired).toHaveLength(12)
      for (const part of old) expect(existsSync(join(workspace.store.paths.archive, part.path))).toBe(false)
      expect(await contents(workspace)).toEqual(before.rows)
    })
  })

  it('runs by itself at the end of an ingest from the seventeenth small part on', async () => {
    await withWorkspace(async (workspace, folder) => {
      const paths = await writeSimulated(folder, 17)
      await take(workspace, paths.slice(0, 16), { batchBytes: 1 })
      expect(await workspace.store.parts()).toHaveLength(16)
      await take(workspace, paths, { batchBytes: 1 })
      const parts = await workspace.store.parts()
      expect(parts.map((part) => part.rows)).toEqual([85])
      // What is in is found again in the merged part: nothing is taken in twice.
      expect((await take(workspace, paths)).total.kept).toBe(0)
    })
  })

  it('refuses to merge when a part lost rows', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, await writeSimulated(folder, 3), { batchBytes: 1 })
      const [first, second] = await workspace.store.parts()
      const [from, to] = [first, second].map((part) => join(workspace.store.paths.archive, part?.path ?? ''))
      await workspace.store.engine.run(`COPY (FROM '${from}' LIMIT 4) TO '${to}' (FORMAT parquet)`)
      const { code, err } = await entente(folder, 'compact', '-w', folder)
      expect([code, err]).toEqual([1, expect.stringContaining('[damaged-part]')])
      expect(await workspace.store.parts()).toHaveLength(3)
    })
  })

  it('is not noticed by another process that reads in a loop while files are taken in and merged', async () => {
    await withWorkspace(async (workspace, folder) => {
      const paths = await writeSimulated(folder, 24, 20)
      await take(workspace, paths.slice(0, 3), { batchBytes: 1 })
      const reader = startEntente(folder, ['read-in-a-loop', folder])
      let counts = ''
      let errors = ''
      reader.stdout?.on('data', (chunk: Buffer) => (counts += chunk.toString()))
      reader.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()))
      while (counts === '') await wait(10)
      let merges = 0
      for (let at = 3; at < paths.length; at += 3) {
        await take(workspace, paths.slice(at, at + 3), { batchBytes: 1 })
        const writer = await workspace.store.write(WRITER)
        merges += (await writer.compact()).merges
        await writer.release()
      }
      const seen = counts.length
      while (counts.length === seen) await wait(10)
      reader.kill('SIGTERM')
      await once(reader, 'close')
      const rows = counts.trim().split('\n').map(Number)
      expect(errors).toBe('')
      expect(merges).toBeGreaterThan(5)
      expect(rows.length).toBeGreaterThan(10)
      expect(rows).toEqual(rows.toSorted((a, b) => a - b))
      expect(rows.every((count) => count % 20 === 0)).toBe(true)
      expect(rows.at(-1)).toBe(480)
    })
  }, 120_000)
})

describe('the right to write', () => {
  it('is waited for: a second writer says for whom, and begins when the first has finished', async () => {
    await withWorkspace(async (workspace, folder) => {
      const paths = await writeSimulated(folder, 1)
      const writer = await workspace.store.write(WRITER)
      const second = entente(folder, 'ingest', '-w', folder, ...paths)
      await wait(250)
      await writer.release()
      const { code, err } = await second
      expect([code, err]).toEqual([0, 'waiting up to 30 s: another process is writing (a test)\n'])
    })
  })

  it('is refused after the wait, with who holds it', async () => {
    await withWorkspace(async (workspace, folder) => {
      const paths = await writeSimulated(folder, 1)
      const writer = await workspace.store.write(WRITER)
      const { code, err } = await entente(folder, 'ingest', '--wait', '0.2', '-w', folder, ...paths)
      expect([code, err]).toEqual([
        1,
        expect.stringContaining('another process is still writing to this archive after 0.2 s (a test) [archive-busy]'),
      ])
      await expect(take(workspace, paths)).rejects.toMatchObject({ code: 'archive-busy' })
      await writer.release()
      expect((await entente(folder, 'ingest', '--wait', 'long', '-w', folder, ...paths)).code).toBe(1)
    })
  })

  it('ends its wait on Ctrl-C', async () => {
    await withWorkspace(async (workspace) => {
      const writer = await workspace.store.write(WRITER)
      const stop = new AbortController()
      const second = workspace.store.write({ ...WRITER, waitMs: 60_000, signal: stop.signal })
      stop.abort()
      await expect(second).rejects.toMatchObject({ code: 'interrupted' })
      await writer.release()
    })
  })

  it('spills each process into a folder of its own, and a living one is not swept', async () => {
    await withWorkspace(async (workspace) => {
      const mine = join(workspace.store.paths.temporary, `spill-${process.pid}-x`)
      const dead = join(workspace.store.paths.temporary, 'spill-4194305-x')
      await mkdir(mine)
      await mkdir(dead)
      await (await workspace.store.write(WRITER)).release()
      expect([existsSync(mine), existsSync(dead)]).toEqual([true, false])
    })
  })
})
