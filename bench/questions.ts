// Questions to an archive of fifty million invented reports, each beside a hand-written query to bare DuckDB over the same
// Parquet files. Reports in millions: 50 by default, or the first argument.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actorArgument, dyads, incidents, openWorkspace, parseDay, relations, type Workspace } from 'entente'
import { writeReports } from './many-reports.ts'
import { machine, table, time } from './measure.ts'

const MILLIONS = Number(process.argv[2] ?? 50)
const DYAD = { source: actorArgument('USA'), target: actorArgument('GBR'), feed: 'gdelt2' }
const RUNS = 5

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  await writeReports(workspace.store, MILLIONS)
  process.stdout.write(`${machine()}\n`)
  await ask(workspace)
  await workspace.close()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function ask({ store }: Workspace): Promise<void> {
  const all = await store.reports()
  const bare = (sql: string) => () => store.engine.all(sql)
  const sums = `count(*) AS n, sum(greatest(goldstein, 0)) AS up, sum(least(goldstein, 0)) AS down`
  const dyad = `WHERE source = '${DYAD.source}' AND target = '${DYAD.target}'`
  const [held] = await store.engine.all<{ n: number }>(`SELECT count(*) AS n FROM ${all} ${dyad}`)
  const year = { from: parseDay('2021-01-01'), to: parseDay('2021-12-31') }
  const parts = await store.parts()
  process.stdout.write(
    `\n${MILLIONS} million reports in ${parts.length} parts of ${Math.round(parts.reduce((sum, part) => sum + part.bytes, 0) / 1e6)} MB, ${held?.n} of the dyad asked for\n\n`,
  )
  process.stdout.write(
    table([
      [
        'bare DuckDB: one dyad by month',
        await time(
          bare(`SELECT date_trunc('month', occurred_on) AS m, ${sums} FROM ${all} ${dyad} GROUP BY 1 ORDER BY 1`),
          RUNS,
          1,
        ),
      ],
      ['relations of one dyad by month', await time(() => relations(store, { ...DYAD, by: 'month' }), RUNS, 1)],
      ['the same, one year', await time(() => relations(store, { ...DYAD, by: 'month', ...year }), RUNS, 1)],
      [
        'bare DuckDB: all dyads by month',
        await time(
          bare(
            `SELECT count(*) FROM (SELECT source, target, date_trunc('month', occurred_on) AS m, ${sums} FROM ${all} GROUP BY 1, 2, 3)`,
          ),
          RUNS,
          1,
        ),
      ],
      ['all dyads, the hundred with most reports', await time(() => dyads(store), RUNS, 1)],
      [
        'bare DuckDB: one dyad by code and day, one year',
        await time(
          bare(
            `SELECT code, occurred_on, ${sums} FROM ${all} ${dyad} AND occurred_on BETWEEN DATE '2021-01-01' AND DATE '2021-12-31' GROUP BY 1, 2`,
          ),
          RUNS,
          1,
        ),
      ],
      [
        'incidents of one dyad, one year',
        await time(() => incidents(store, { ...DYAD, ...year, limit: 100 }), RUNS, 1),
      ],
      [
        'relations of one dyad by month, incidents',
        await time(() => relations(store, { ...DYAD, by: 'month', unit: 'incident' }), RUNS, 1),
      ],
    ]),
  )
}
