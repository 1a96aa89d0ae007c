// All benchmarks one after the other, each in a process of its own, or those that are named: npm run bench -- ingest merge
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const ALL = [
  'dyad-page',
  'ingest',
  'memory',
  'many-files',
  'questions',
  'merge',
  'commitments',
  'naming-live',
  'live',
  'naming-sql',
  'relation',
  'region',
  'proof',
] as const

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !ALL.some((known) => known === name))
if (unknown !== undefined) {
  process.stderr.write(`there is no benchmark \`${unknown}\`; there are: ${ALL.join(', ')}\n`)
  process.exit(1)
}
for (const name of asked.length === 0 ? ALL : asked) {
  process.stdout.write(`\n## ${name}\n\n`)
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, ['--conditions=@entente/source', file], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
