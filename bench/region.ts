// A region of 200 states over ten years, beside a grouped query to bare DuckDB over the same files; then all measures of one relation
// over thirty years. Reports of the region in millions: 50 by default, or the first argument.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { conduct, durability, regionSeries, regionStanding, relationHorizons, worsenTogether } from '@entente/measure'
import { actorArgument, openWorkspace, parseDay } from 'entente'
import type { Store } from '@entente/store'
import { writeReports } from './many-reports.ts'
import { machine, table, time } from './measure.ts'

const MILLIONS = Number(process.argv[2] ?? 50)
const RUNS = 3

process.stdout.write(`${machine()}\n\n`)
await inArchive({ millions: MILLIONS, states: 200, years: 10 }, async (store) => {
  const all = await store.reports()
  const actors = (await store.engine.all<{ a: string }>(`SELECT DISTINCT source AS a FROM ${all}`)).map(({ a }) =>
    actorArgument(a),
  )
  const question = { feed: 'gdelt2', actors }
  const bare = `SELECT source, target, date_trunc('month', occurred_on) AS m, count(*) AS n, sum(greatest(goldstein, 0)) AS up,
    sum(least(goldstein, 0)) AS down FROM ${all} GROUP BY ALL ORDER BY ALL`
  const series = await regionSeries(store, { ...question, by: 'month' })
  process.stdout.write(`${MILLIONS} million reports, ${actors.length} states, ${series.dyads.length} dyads\n\n`)
  process.stdout.write(
    `${table([
      ['bare DuckDB: all dyads by month', await time(() => store.engine.all(bare), RUNS, 1)],
      ['all dyads by month', await time(() => regionSeries(store, { ...question, by: 'month' }), RUNS, 1)],
      ['what worsens together, from these', await time(async () => worsenTogether(series), RUNS, 1)],
      ['levels, movers and triads on a day', await time(() => regionStanding(store, question), RUNS, 1)],
    ])}\n`,
  )
})
await inArchive({ millions: 0.4, states: 6, years: 30 }, async (store) => {
  const dyad = { source: actorArgument('USA'), target: actorArgument('GBR'), feed: 'gdelt2' }
  const among = ['USA', 'GBR', 'RUS', 'CHN'].map((code) => actorArgument(code))
  const on = parseDay('2024-12-28')
  const where = `WHERE source = 'USA' AND target = 'GBR'`
  const all = await store.reports()
  const [held] = await store.engine.all<{ n: number }>(`SELECT count(*) AS n FROM ${all} ${where}`)
  const bare = `SELECT occurred_on, count(*) AS n, sum(goldstein) AS w FROM ${all} ${where} GROUP BY 1 ORDER BY 1`
  process.stdout.write(`one relation, 30 years, ${held?.n} reports\n\n`)
  process.stdout.write(
    table([
      ['bare DuckDB: one dyad by day', await time(() => store.engine.all(bare), RUNS, 1)],
      [
        'level on four horizons, reports',
        await time(() => relationHorizons(store, { ...dyad, on, unit: 'report' }), RUNS, 1),
      ],
      [
        'level on four horizons, incidents',
        await time(() => relationHorizons(store, { ...dyad, on, unit: 'incident' }), RUNS, 1),
      ],
      ['durability', await time(() => durability(store, { ...dyad, among }), RUNS, 1)],
      ['conduct', await time(() => conduct(store, { ...dyad, among }), RUNS, 1)],
    ]),
  )
})

async function inArchive(
  { millions, ...drawn }: { millions: number; states: number; years: number },
  use: (store: Store) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
  try {
    const workspace = await openWorkspace(folder, { cwd: folder, create: true })
    await writeReports(workspace.store, millions, drawn)
    await use(workspace.store)
    await workspace.close()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
