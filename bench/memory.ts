// Peak memory of an ingest as the span grows: it should stay flat. Each ingest runs in a process of its own.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ingest, openWorkspace } from 'entente'
import { writeGdelt2Rows } from './gdelt2-rows.ts'
import { machine } from './measure.ts'

const ROWS_PER_FILE = 100_000
const MILLIONS = [1, 5, 20]

const [place, ...paths] = process.argv.slice(2)
if (place === undefined) await compare()
else await takeIn(place, paths)

async function compare(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
  try {
    const files = await writeGdelt2Rows(join(folder, 'files'), {
      rows: Math.max(...MILLIONS) * 1_000_000,
      rowsPerFile: ROWS_PER_FILE,
      sides: 'real',
    })
    process.stdout.write(
      `${machine()}\n\n| million rows | kept | seconds | peak memory, MB |\n| ---: | ---: | ---: | ---: |\n`,
    )
    for (const millions of MILLIONS) {
      const some = files.slice(0, (millions * 1_000_000) / ROWS_PER_FILE)
      const self = fileURLToPath(import.meta.url)
      const to = join(folder, `archive-${millions}`)
      const ran = spawnSync(process.execPath, ['--conditions=@entente/source', self, to, ...some], { encoding: 'utf8' })
      if (ran.status !== 0) throw new Error(ran.stderr)
      process.stdout.write(`| ${millions} | ${ran.stdout} |\n`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function takeIn(to: string, files: readonly string[]): Promise<void> {
  const began = performance.now()
  const workspace = await openWorkspace(to, { cwd: to, create: true })
  const { total } = await ingest(workspace.store, files, { now: () => new Date() })
  await workspace.close()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${total.kept} | ${seconds} | ${(process.resourceUsage().maxRSS / 1024).toFixed(0)}`)
}
