// Kills a process 200 times while it takes files in, merges and makes backups: npm run kill [-- ROUNDS].
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killRounds } from '../test/kill-rounds.ts'

const rounds = Number(process.argv[2] ?? 200)
const folder = await mkdtemp(join(tmpdir(), 'entente-kill-'))
try {
  const result = await killRounds(folder, rounds, (round) => {
    if (round % 20 === 19) process.stderr.write(`${round + 1} of ${rounds} rounds\n`)
  })
  process.stdout.write(`${JSON.stringify({ rounds, ...result }, null, 2)}\n`)
  if (result.wrong.length > 0) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
