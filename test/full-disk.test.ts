import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { entente, ententeProcess, type Ran } from './run-command.ts'
import { root } from './shared-data.ts'
import { contents, countTwice, writeSimulated } from './simulated-files.ts'
import { take, withFolder } from './temporary-workspace.ts'

/** Only root may mount, and not in every container; the limit on file sizes below works everywhere. */
function mayMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const folder = join(tmpdir(), `entente-mount-${process.pid}`)
  mkdirSync(folder)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]).status === 0
  if (mounted) spawnSync('umount', [folder])
  rmSync(folder, { recursive: true })
  return mounted
}

async function withSmallDisk(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-small-'))
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status).toBe(0)
  try {
    await use(folder)
  } finally {
    spawnSync('umount', ['-l', folder])
    await rm(folder, { recursive: true, force: true })
  }
}

/** Fills a disk up to `left` bytes. */
async function fill(folder: string, left: number): Promise<() => Promise<void>> {
  const { bavail, bsize } = await statfs(folder)
  const ballast = join(folder, 'ballast')
  await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)))
  return () => rm(ballast)
}

/** What holds after every failure: what was acknowledged is there, nothing twice, and the rest can be taken in. */
async function expectWholeAfter(
  place: string,
  acknowledged: readonly string[],
  paths: readonly string[],
): Promise<void> {
  const workspace = await openWorkspace(place, { cwd: place, create: true })
  try {
    const held = new Set((await workspace.store.files()).map((file) => file.name))
    expect(acknowledged.filter((name) => !held.has(name))).toEqual([])
    expect(await countTwice(workspace)).toEqual([])
    expect(await contents(workspace)).toHaveLength(held.size * 200)
    const ledger = await take(workspace, paths)
    expect(ledger.files.filter((file) => file.status === 'failed')).toEqual([])
    expect(await contents(workspace)).toHaveLength(paths.length * 200)
    expect(await countTwice(workspace)).toEqual([])
  } finally {
    await workspace.close()
  }
  const { out } = await entente(place, 'doctor', '--json', '-w', place)
  const { findings } = JSON.parse(out) as { findings: { code: string; severity: string }[] }
  expect(findings.filter((found) => found.severity !== 'note' && found.code !== 'disk-low')).toEqual([])
}

const acknowledgedIn = (ran: Ran): string[] => ran.out.split('\n').filter((line) => line.endsWith('.CSV'))

describe.skipIf(!mayMount())('a full disk', () => {
  it('is told as such wherever it happens; the archive stays whole and goes on when there is room [T10]', async () => {
    await withFolder(async (sources) => {
      const paths = await writeSimulated(sources, 8, 200)
      let failures = 0
      for (const left of [0, 60_000, 150_000]) {
        await withSmallDisk(async (disk) => {
          const place = join(disk, 'place')
          await mkdir(place)
          await expectWholeAfter(place, [], paths.slice(0, 2))
          const makeRoom = await fill(disk, left)
          const ran = await ententeProcess(disk, ['ingest-slowly', place, ...paths])
          if (ran.code !== 0) {
            failures += 1
            expect(ran.err, `with ${left} bytes left`).toContain("code: 'disk-full'")
          }
          await makeRoom()
          await expectWholeAfter(place, acknowledgedIn(ran), paths)
        })
      }
      expect(failures).toBeGreaterThan(1)
    })
  }, 120_000)

  it('leaves nothing of a backup or a merge that found no room', async () => {
    await withFolder(async (sources) => {
      const paths = await writeSimulated(sources, 6, 200)
      await withSmallDisk(async (disk) => {
        const place = join(disk, 'place')
        await mkdir(place)
        await ententeProcess(disk, ['ingest-slowly', place, ...paths])
        const makeRoom = await fill(disk, 36_000)
        for (const words of [
          ['backup', 'b', '--copy', '-w', place],
          ['compact', '-w', place],
        ]) {
          const ran = await ententeProcess(disk, words)
          expect([ran.code, ran.err], words[0]).toEqual([1, expect.stringContaining('[disk-full]')])
        }
        expect((await readdir(disk)).toSorted()).toEqual(['ballast', 'place'])
        await makeRoom()
        await expectWholeAfter(place, [], paths)
      })
    })
  }, 120_000)
})

describe('a limit on the size of files', () => {
  it('is told as a full disk, and nothing is lost', async () => {
    await withFolder(async (folder) => {
      const paths = await writeSimulated(folder, 8, 200)
      const place = join(folder, 'place')
      await mkdir(place)
      // In blocks of 512 bytes; the signal is ignored, so that the write itself fails.
      const command = `trap '' XFSZ; ulimit -f 240; exec "$0" "$@"`
      const node = [process.execPath, '--conditions=@entente/source', join(root, 'test/entente-process.ts')]
      const child = spawn('sh', ['-c', command, ...node, 'ingest-slowly', place, ...paths], { cwd: folder })
      let out = ''
      let err = ''
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
      const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
      expect([code, err]).toEqual([1, expect.stringContaining("code: 'disk-full'")])
      await expectWholeAfter(place, acknowledgedIn({ code: 1, out, err }), paths)
    })
  })
})
