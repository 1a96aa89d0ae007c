import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openJournal } from '../packages/store/src/journal/open-journal.ts'
import { root } from './shared-data.ts'

const ROUNDS = 50

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-killed-journal-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const path = (): string => join(folder, 'journal.db')

/** The numbers of rows that a process acknowledged before it was killed, `delay` milliseconds after its first. */
async function writeAndKill(delay: number): Promise<number[]> {
  const script = join(root, 'test/journal-victim.ts')
  const victim: ChildProcess = spawn(process.execPath, ['--conditions=@entente/source', script, path()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  victim.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()))
  if (victim.stdout !== null) await once(victim.stdout, 'data')
  await pause(delay)
  victim.kill('SIGKILL')
  await once(victim, 'close')
  // A line that was cut is no acknowledgement.
  return out
    .split('\n')
    .slice(0, -1)
    .flatMap((line) => line.split(' ').map(Number))
}

it(`loses nothing that was acknowledged through ${ROUNDS} kills at any instant, and leaves no half of a writing`, async () => {
  let acknowledged = 0
  let looked = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const seqs = await writeAndKill((round * 7) % 40)
    const journal = openJournal(path())
    try {
      const there = new Set(journal.entries({ after: looked }).map((row) => row.seq))
      expect(
        seqs.filter((seq) => !there.has(seq)),
        `round ${round}`,
      ).toEqual([])
      expect(journal.verify(), `round ${round}`).toMatchObject({ ok: true })
      looked = journal.head()?.seq ?? 0
      // Two rows are written at a time: a half would leave an odd number.
      expect(looked % 2, `round ${round}`).toBe(0)
      acknowledged += seqs.length
    } finally {
      journal.close()
    }
  }
  expect(acknowledged).toBeGreaterThan(ROUNDS * 2)
}, 180_000)
