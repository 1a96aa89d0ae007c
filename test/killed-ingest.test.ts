import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { openWorkspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { killRounds } from './kill-rounds.ts'
import { startEntente } from './run-command.ts'
import { events, hasShared } from './shared-data.ts'
import { take, withFolder } from './temporary-workspace.ts'

const ROUNDS = 20
const PIECES = 12

/** Cuts a real slot into small files, so that one ingest has many moments to die in. */
async function writePieces(folder: string): Promise<string[]> {
  const lines = gunzipSync(readFileSync(events('gdelt2-15min/20161013151500.export.CSV.gz')))
    .toString('utf8')
    .split('\n')
  const size = Math.ceil(lines.length / PIECES)
  const paths: string[] = []
  for (let piece = 0; piece < PIECES; piece += 1) {
    const path = join(folder, `piece-${String(piece).padStart(2, '0')}.export.CSV`)
    await writeFile(path, `${lines.slice(piece * size, (piece + 1) * size).join('\n')}\n`)
    paths.push(path)
  }
  return paths
}

describe.skipIf(!hasShared)('an ingest that is killed at any instant', () => {
  it(`opens, holds every acknowledged file and nothing twice, ${ROUNDS} times [T10]`, async () => {
    await withFolder(async (folder) => {
      const paths = await writePieces(folder)
      const whole = await wholeArchive(join(folder, 'whole'), paths)
      let cut = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const place = join(folder, `round-${round}`)
        const child = startEntente(folder, ['ingest-slowly', place, ...paths])
        const acknowledged = new Set<string>()
        let text = ''
        child.stdout?.on('data', (chunk: Buffer) => {
          text += chunk.toString()
          for (const line of text.split('\n').slice(0, -1)) acknowledged.add(line)
        })
        const closed = once(child, 'close')
        // From before the first commit to after the last, in steps that no clock of the program shares.
        while (acknowledged.size < Math.floor((round * PIECES) / ROUNDS)) await wait(1)
        await wait((round * 7) % 23)
        child.kill('SIGKILL')
        await closed
        if (acknowledged.size < PIECES) cut += 1
        const workspace = await openWorkspace(place, { cwd: folder, create: true })
        try {
          const held = new Set((await workspace.store.files()).map((file) => file.name))
          for (const name of acknowledged) expect(held.has(name), `${name} was acknowledged`).toBe(true)
          expect(await countTwice(workspace)).toEqual([])
          await take(workspace, paths)
          expect(await contents(workspace)).toEqual(whole)
        } finally {
          await workspace.close()
        }
      }
      expect(cut, 'rounds that were cut short').toBeGreaterThan(ROUNDS / 2)
    })
  }, 300_000)
})

describe('a process that takes files in, merges and makes backups', () => {
  it('can be killed in each of them: what was acknowledged is there, whole and once [T10]', async () => {
    const result = await withFolder((folder) => killRounds(folder, 6))
    expect(result.wrong).toEqual([])
    expect(result.acknowledged).toBeGreaterThan(4)
    expect(result.backups).toBeGreaterThan(1)
    expect(result.killedIn.compact + result.killedIn.backup, 'rounds killed in a merge or backup').toBeGreaterThan(0)
  }, 120_000)
})

type Opened = Awaited<ReturnType<typeof openWorkspace>>

async function wholeArchive(place: string, paths: readonly string[]): Promise<object[]> {
  const workspace = await openWorkspace(place, { cwd: place, create: true })
  try {
    await take(workspace, paths)
    return await contents(workspace)
  } finally {
    await workspace.close()
  }
}

async function countTwice({ store }: Opened): Promise<object[]> {
  return store.engine.all(`SELECT feed, id FROM ${await store.reports()} GROUP BY ALL HAVING count(*) > 1`)
}

async function contents({ store }: Opened): Promise<object[]> {
  return store.engine.all(`SELECT * FROM ${await store.reports()} ORDER BY feed, id`)
}
