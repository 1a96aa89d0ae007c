// A folder of small gzip files taken in: time and memory as their number grows; both should grow in step with it or less.
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ingest, openWorkspace } from 'entente'
import { ROW } from '../test/gdelt-row.ts'
import { machine } from './measure.ts'

const COUNTS = [500, 5000, 35_000]
const ROWS_EACH = 5

const [folder] = process.argv.slice(2)
if (folder === undefined) await compare()
else await takeIn(folder)

/** In a process of its own for each number, so that its memory is its own. */
async function compare(): Promise<void> {
  process.stdout.write(`${machine()}\n${ROWS_EACH} rows in each file\n\n`)
  process.stdout.write('| files | seconds | ms a file | peak memory, MB |\n| ---: | ---: | ---: | ---: |\n')
  for (const count of COUNTS) {
    const place = await mkdtemp(join(tmpdir(), 'entente-bench-'))
    try {
      await writeFiles(join(place, 'files'), count)
      const self = fileURLToPath(import.meta.url)
      const ran = spawnSync(process.execPath, ['--conditions=@entente/source', self, place], { encoding: 'utf8' })
      if (ran.status !== 0) throw new Error(ran.stderr)
      const [seconds = 0, megabytes = 0] = ran.stdout.split(' ').map(Number)
      const each = ((seconds * 1000) / count).toFixed(2)
      process.stdout.write(`| ${count} | ${seconds.toFixed(1)} | ${each} | ${megabytes.toFixed(0)} |\n`)
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  }
}

async function takeIn(place: string): Promise<void> {
  const began = performance.now()
  const workspace = await openWorkspace(place, { cwd: place, create: true })
  const { total } = await ingest(workspace.store, [join(place, 'files')], { now: () => new Date() })
  await workspace.close()
  if (total.kept !== total.rows) throw new RangeError(`${total.kept} of ${total.rows} rows were kept`)
  process.stdout.write(`${(performance.now() - began) / 1000} ${process.resourceUsage().maxRSS / 1024}`)
}

async function writeFiles(to: string, count: number): Promise<void> {
  await mkdir(to)
  for (let file = 0; file < count; file += 1) {
    const lines = Array.from({ length: ROWS_EACH }, (_, row) => `${ROW(file * ROWS_EACH + row + 1)}\n`)
    await writeFile(join(to, `${String(file).padStart(6, '0')}.export.CSV.gz`), gzipSync(lines.join('')))
  }
}
