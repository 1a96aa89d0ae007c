// What one dyad page asks of a warm server, over twelve years of daily reports of the sample region, beside a hand-written
// query to bare DuckDB over the same Parquet files in the same run.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@entente/server'
import { ingest, openWorkspace } from 'entente'
import { generateSampleRegion } from '../scripts/sample-region/generate-sample-region.ts'
import { machine, table, time } from './measure.ts'

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  await cp(
    fileURLToPath(new URL('../examples/sample-region/entente.yaml', import.meta.url)),
    join(folder, 'entente.yaml'),
  )
  const { files } = await generateSampleRegion(join(folder, 'feed'))
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  const { total } = await ingest(workspace.store, files, { now: () => new Date() })
  const serving = await serve({ workspace, port: 0, now: () => new Date() })

  const fetched = (path: string) => async (): Promise<void> => {
    const answer = await fetch(`${serving.address}${path}`)
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    await answer.arrayBuffer()
  }
  const dyad = 'source=XAA&target=XAB'
  const relation = await workspace.store.reports()
  const reference = (): Promise<unknown> =>
    workspace.store.engine.all(
      `SELECT occurred_on, count(*) AS n, sum(greatest(goldstein, 0)) AS up, sum(least(goldstein, 0)) AS down
       FROM ${relation} WHERE source = 'XAA' AND target = 'XAB' GROUP BY 1 ORDER BY 1`,
    )
  const page = async (by: string): Promise<void> => {
    await Promise.all([
      fetched(`/v1/relations?${dyad}&by=${by}`)(),
      fetched(`/v1/reports?${dyad}&from=2024-12-01&to=2024-12-31`)(),
    ])
  }

  process.stdout.write(`${machine()}\n${total.kept} reports in ${(await workspace.store.parts()).length} parts\n\n`)
  process.stdout.write(
    table([
      ['bare DuckDB: daily sums of the dyad', await time(reference)],
      ['/v1/relations by day, 4,383 periods', await time(fetched(`/v1/relations?${dyad}&by=day`))],
      ['/v1/relations by month', await time(fetched(`/v1/relations?${dyad}&by=month`))],
      ['/v1/reports of one month', await time(fetched(`/v1/reports?${dyad}&from=2024-12-01&to=2024-12-31`))],
      ['what the page asks, by day', await time(() => page('day'))],
      ['what the page asks, by month', await time(() => page('month'))],
      ['/v1/partners, four partners', await time(fetched('/v1/partners'))],
    ]),
  )
  await serving.close()
  await workspace.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}
