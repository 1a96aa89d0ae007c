// Damages files of every feed and takes them in, lets random playbooks name random incidents in every executor, then has
// random pairs of playbooks proved and decided by looking at every state:
// npm run fuzz [-- --rows 1000000 --playbooks 100000 --pairs 20000 --seed TEXT].
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { namingAgrees } from '../test/naming-agreement.ts'
import { pairsAgree, smallPairsAgree } from '../test/pair-agreement.ts'
import { fuzzRound, type Outcome } from './fuzz/fuzz-round.ts'
import { fuzzSources } from './fuzz/sources.ts'
import { seeded } from './sample-region/random.ts'

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    playbooks: { type: 'string', default: '100000' },
    pairs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: 'entente' },
  },
})
const wanted = Number(values.rows)
const folder = await mkdtemp(join(tmpdir(), 'entente-fuzz-'))
try {
  const sources = await fuzzSources(folder)
  process.stdout.write(`seed ${values.seed}, ${sources.map(({ name }) => name).join(', ')}\n`)
  const outcomes: Outcome[] = []
  let rows = 0
  for (let round = 0; rows < wanted; round += 1) {
    const source = sources[round % sources.length]
    if (source === undefined) break
    const random = seeded(`${values.seed}/${round}`)
    const outcome = await fuzzRound(source, random.pick([20, 500, 3000]), random)
    outcomes.push(outcome)
    rows += outcome.rows
    for (const wrong of outcome.wrong)
      process.stdout.write(`round ${round}, ${outcome.source}, ${outcome.how}: ${wrong}\n`)
    if (round % 200 === 199) process.stderr.write(`${round + 1} files, ${rows} rows\n`)
  }
  const failed = Map.groupBy(outcomes, ({ failed: code }) => code ?? 'taken in')
  const result = {
    seed: values.seed,
    files: outcomes.length,
    rows,
    rejected: outcomes.reduce((sum, { rejected }) => sum + rejected, 0),
    swallowed: outcomes.reduce((sum, { swallowed }) => sum + swallowed, 0),
    outcomes: Object.fromEntries([...failed].map(([code, list]) => [code, list.length])),
    wrong: outcomes.reduce((sum, { wrong }) => sum + wrong.length, 0),
  }
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
  if (result.wrong > 0) process.exitCode = 1
} finally {
  await rm(folder, { recursive: true, force: true })
}

// In rounds, so that a long run says how far it is; one that differs is shrunk, and ends the run with its seed.
const PLAYBOOKS_A_ROUND = 1_000
const random = seeded(`${values.seed}/playbooks`)
for (let done = 0; done < Number(values.playbooks);) {
  const seed = random.below(2 ** 31)
  const wanted = Math.min(PLAYBOOKS_A_ROUND, Number(values.playbooks) - done)
  const seen = await namingAgrees(wanted, seed)
  done += seen.cases
  process.stdout.write(`${done} playbooks, seed ${seed}: ${JSON.stringify(seen)}\n`)
}

// Larger pairs than in the tests; of one response a side, from any start, one for every ten.
const PAIRS_A_ROUND = 500
const STATES = 20_000
for (let done = 0; done < Number(values.pairs);) {
  const seed = random.below(2 ** 31)
  const size = Math.min(PAIRS_A_ROUND, Number(values.pairs) - done)
  const seen = { pairs: pairsAgree(size, seed, STATES), small: smallPairsAgree(Math.ceil(size / 10), seed, STATES) }
  done += seen.pairs.decided
  process.stdout.write(`${done} pairs, seed ${seed}: ${JSON.stringify(seen)}\n`)
}
