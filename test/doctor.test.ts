import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { OFFICER_ROLES, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { contents, writeSimulated } from './simulated-files.ts'
import { take, withFolder, withWorkspace } from './temporary-workspace.ts'

interface Told {
  readonly ok: boolean
  readonly findings: readonly { code: string; fixed: boolean; files: readonly { name: string }[]; help: string }[]
}

async function doctor(folder: string, ...flags: string[]): Promise<{ code: number; told: Told; codes: string[] }> {
  const { code, out } = await entente(folder, 'doctor', '--json', '-w', folder, ...flags)
  const told = JSON.parse(out) as Told
  return { code, told, codes: told.findings.map((found) => found.code).filter((found) => found !== 'disk-low') }
}

/** A workspace with four parts, each from a file of its own. */
function withFour(
  use: (workspace: Workspace, folder: string, paths: readonly string[]) => Promise<void>,
): Promise<void> {
  return withWorkspace(async (workspace, folder) => {
    const paths = await writeSimulated(folder, 4)
    await take(workspace, paths, { batchBytes: 1 })
    await use(workspace, folder, paths)
  })
}

const partPath = async ({ store }: Workspace, at: number): Promise<string> =>
  join(store.paths.archive, (await store.parts())[at]?.path ?? '')

describe('entente doctor', () => {
  it('says that nothing is wrong where nothing is, also where there are no data yet', async () => {
    await withFour(async (_workspace, folder) => {
      expect(await doctor(folder)).toMatchObject({ code: 0, codes: [], told: { ok: true, parts: 4, reports: 20 } })
      expect((await entente(folder, 'doctor', '--quick', '-w', folder)).out).toMatch(/^nothing is wrong: 4 parts, 20/m)
    })
    await withFolder(async (folder) => {
      await entente(folder, 'init', 'new', '--perspective', 'KAZ', '--partners', 'ARM')
      expect(await entente(folder, 'doctor', '-w', 'new')).toMatchObject({ code: 0, out: 'no data yet\n' })
    })
  })

  it('finds a deleted part, names its file, and after --forget that file can be taken in again', async () => {
    await withFour(async (workspace, folder, paths) => {
      const whole = await contents(workspace)
      await rm(await partPath(workspace, 1))
      const found = await doctor(folder)
      expect([found.code, found.codes]).toEqual([1, ['part-missing']])
      expect(found.told.findings[0]?.files.map((file) => file.name)).toEqual(['piece-0001.export.CSV'])
      expect((await doctor(folder, '--fix')).codes).toEqual(['part-missing'])
      expect((await doctor(folder, '--forget')).code).toBe(0)
      expect((await doctor(folder)).codes).toEqual(['coverage-gap', 'file-failed'])
      const ledger = await take(workspace, paths)
      expect([ledger.total.kept, await contents(workspace)]).toEqual([5, whole])
      expect((await doctor(folder)).codes).toEqual([])
    })
  })

  it('finds a truncated part by its size and a changed byte by its checksum', async () => {
    await withFour(async (workspace, folder) => {
      await truncate(await partPath(workspace, 0), 100)
      const changed = await partPath(workspace, 2)
      const bytes = await readFile(changed)
      bytes[50] = (bytes[50] ?? 0) ^ 1
      await writeFile(changed, bytes)
      expect(await doctor(folder, '--quick')).toMatchObject({ code: 1, codes: ['part-damaged'] })
      expect(await doctor(folder)).toMatchObject({ code: 1, codes: ['part-damaged', 'part-damaged'] })
      await doctor(folder, '--forget')
      expect(existsSync(changed)).toBe(false)
      expect(await contents(workspace)).toHaveLength(10)
    })
  })

  it('names all files behind a part that was merged', async () => {
    await withFour(async (workspace, folder) => {
      await entente(folder, 'compact', '-w', folder)
      await rm(await partPath(workspace, 0))
      expect((await doctor(folder)).told.findings[0]?.files).toHaveLength(4)
    })
  })

  it('finds a stray file, a leftover and a writer that died, and --fix sweeps these and nothing else', async () => {
    await withFour(async (workspace, folder) => {
      const { paths } = workspace.store
      const whole = await contents(workspace)
      await writeFile(join(paths.archive, 'gdelt2/stray.parquet'), 'half a file')
      await mkdir(join(paths.temporary, 'left'), { recursive: true })
      await writeFile(`${paths.lock}.holder`, 'entente ingest, process 4194305\n4194305\n')
      const codes = ['writer-died', 'stray-file', 'leftover']
      expect(await doctor(folder)).toMatchObject({ code: 1, codes })
      expect(existsSync(join(paths.archive, 'gdelt2/stray.parquet'))).toBe(true)
      expect(await doctor(folder, '--fix')).toMatchObject({ code: 0, codes })
      expect(await doctor(folder)).toMatchObject({ code: 0, codes: [] })
      expect(await contents(workspace)).toEqual(whole)
    })
  })

  it('tells who writes, and takes none of its work for a leftover', async () => {
    await withFour(async (workspace, folder) => {
      const writer = await workspace.store.write({ holder: 'a test', now: () => new Date('2026-01-01T00:00:00Z') })
      await writeFile(join(workspace.store.paths.archive, 'gdelt2/stray.parquet'), 'in the making')
      expect(await doctor(folder)).toMatchObject({ code: 0, codes: ['writer-at-work'] })
      await writer.release()
    })
  })

  it('finds a row of the journal that was changed, and says how to learn since when', async () => {
    await withWorkspace(async ({ store }, folder) => {
      const author = { officer: null, roles: OFFICER_ROLES, posts: [], now: () => new Date('2026-01-01T00:00:00Z') }
      const say = (word: string) =>
        store.journal.append(author, OFFICER_ROLES, () => [{ kind: 'word/said', payload: { word } }])
      await say('one')
      await say('two')
      expect(await doctor(folder)).toMatchObject({ code: 0, codes: [] })
      const database = new DatabaseSync(store.paths.journal)
      database.exec(`update entry set payload = '{"word":"another"}' where seq = 1`)
      database.close()
      const { code, codes, told } = await doctor(folder, '--quick')
      expect([code, codes]).toEqual([1, ['journal-changed']])
      expect(told.findings.at(-1)?.help).toMatch(/journal verify --head HEAD.*entente restore/)
    })
  })

  it('tells which days are not covered, and a journal that cannot be read', async () => {
    await withWorkspace(async (workspace, folder) => {
      const paths = await writeSimulated(folder, 5)
      await take(workspace, [paths[0] ?? '', paths[3] ?? ''])
      const { out } = await entente(folder, 'doctor', '-w', folder)
      expect(out).toContain('note: feed gdelt2 does not cover 2020-01-02 to 2020-01-03 [coverage-gap]')
    })
    await withFolder(async (folder) => {
      await mkdir(join(folder, '.entente'))
      await writeFile(
        join(folder, '.entente/journal.db'),
        'no database at all, but long enough to look like one\n'.repeat(99),
      )
      expect(await doctor(folder)).toMatchObject({ code: 1, codes: ['journal-damaged'] })
    })
  })
})
