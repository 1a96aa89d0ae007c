// How long after a slot of GDELT 2.0 is on this machine its notices stand in the journal: taking the file in and one look of the
// live desk, beside a bare read of the same file by the engine. Slots are four real ones with ids and times moved, in turn.
// LIVE_SLOTS says how many (1,000); a playbook is in use for every partner of the example.
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { ingest, liveDesk, openWorkspace } from 'entente'
import { machine } from './measure.ts'

const SLOTS = Number(process.env['LIVE_SLOTS'] ?? 1000)
const EXAMPLES = ['post-soviet', 'north-america/from-united-states']
const root = fileURLToPath(new URL('..', import.meta.url))
const REAL = ['20161013151500.export.CSV.gz', '20170101073000.export.CSV', '20191024143000.export.CSV.gz'].map((name) =>
  join(root, '../shared/data/events/gdelt2-15min', name),
)
const FIRST = Date.UTC(2026, 0, 1)

if (REAL.every(existsSync)) await main()
else process.stdout.write('the real slots do not lie beside the repository: nothing was measured\n')

async function main(): Promise<void> {
  process.stdout.write(`${machine()}\n${SLOTS} slots; milliseconds\n\n`)
  process.stdout.write('| workspace | what | p50 | p99 | max |\n| --- | --- | ---: | ---: | ---: |\n')
  const texts = await Promise.all(REAL.map(readReal))
  for (const example of EXAMPLES) await measure(example, texts)
}

async function readReal(path: string): Promise<readonly (readonly string[])[]> {
  const bytes = await readFile(path)
  const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes
  return text
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
}

/** A real slot as if it had been published then. */
function moved(
  rows: readonly (readonly string[])[],
  number: number,
): { readonly stamp: string; readonly text: string } {
  const stamp = new Date(FIRST + number * 900_000).toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const text = rows
    .map((cells, at) =>
      cells
        .with(0, String(9_000_000_000 + number * 10_000 + at))
        .with(1, stamp.slice(0, 8))
        .with(59, stamp)
        .join('\t'),
    )
    .join('\n')
  return { stamp, text: `${text}\n` }
}

async function measure(example: string, texts: readonly (readonly (readonly string[])[])[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-live-'))
  const place = join(folder, 'desk')
  await cp(join(root, 'examples', example), place, { recursive: true })
  const workspace = await openWorkspace(place, { cwd: place, create: true })
  const engine = await (await DuckDBInstance.create(':memory:')).connect()
  let now = new Date(FIRST)
  const clock = { now: () => now, sleep: async () => undefined }
  const desk = liveDesk(workspace, {
    clock,
    onFault: (fault) => {
      throw fault
    },
  })
  const [bare, taken, looked, whole]: [number[], number[], number[], number[]] = [[], [], [], []]
  let [rows, relations] = [0, 0]
  await desk.look()
  for (let number = 0; number < SLOTS; number += 1) {
    const { stamp, text } = moved(texts[number % texts.length] ?? [], number)
    const path = join(folder, `${stamp}.export.CSV`)
    await writeFile(path, text)
    now = new Date(FIRST + number * 900_000 + 60_000)
    const began = performance.now()
    await engine.run(
      `SELECT count(*) FROM read_csv('${path}', delim='\t', header=false, quote='', escape='', all_varchar=true)`,
    )
    const read = performance.now()
    await ingest(workspace.store, [path], { now: clock.now })
    const stored = performance.now()
    const { written, looked: of } = await desk.look()
    const done = performance.now()
    rows += written.length
    relations += of
    bare.push(read - began)
    taken.push(stored - read)
    looked.push(done - stored)
    whole.push(done - read)
    await rm(path)
  }
  const lines = { 'a bare read of the file': bare, 'taking it in': taken, 'the look': looked, both: whole }
  for (const [what, times] of Object.entries(lines))
    process.stdout.write(`| ${example} | ${what} | ${quantiles(times)} |\n`)
  process.stdout.write(`\n${rows} rows written, ${(relations / SLOTS).toFixed(1)} relations looked at after a slot\n\n`)
  engine.closeSync()
  await desk.close()
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  return `${at(0.5)} | ${at(0.99)} | ${at(1)}`
}
