// Damages files of every feed and takes them in: npm run fuzz [-- --rows 1000000 --seed TEXT].
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fuzzRound, type Outcome } from './fuzz/fuzz-round.ts'
import { fuzzSources } from './fuzz/sources.ts'
import { seeded } from './sample-region/random.ts'

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '1000000' }, seed: { type: 'string', default: 'entente' } },
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
