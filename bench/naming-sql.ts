// Naming by fifty rules in SQL over fifty million invented incidents, beside the same written by hand, and a rule of 300
// alternatives. Incidents in millions: 50 by default, or the first argument.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { actsSql, DUCKDB, INCIDENT_COLUMNS, type IncidentColumns, namingSql } from '@entente/playbook'
import type { Store } from '@entente/store'
import { openWorkspace } from 'entente'
import { playbookOf } from '../test/playbook-of.ts'
import { machine, type Timing } from './measure.ts'
import { writeNamingRows } from './naming-rows.ts'
import { alternatives, FIFTY, rulesOf } from './naming-rules.ts'

const MILLIONS = Number(process.argv[2] ?? 50)
const RUNS = 3

const { reports: _reports, pages: _pages, lag_days: _lag, ...held } = INCIDENT_COLUMNS
const COLUMNS: IncidentColumns = {
  ...held,
  first_reported_at: `CAST(occurred_on AS TIMESTAMP)`,
  settles_at: `CAST(occurred_on AS TIMESTAMP)`,
}

const folder = await mkdtemp(join(tmpdir(), 'entente-bench-'))
try {
  const { store, close } = await openWorkspace(folder, { cwd: folder, create: true })
  const relation = await writeNamingRows(store, folder, MILLIONS)
  process.stdout.write(`${machine()}\n\n${MILLIONS} million incidents, fifty rules\n\n`)
  await compare(store, relation)
  await close()
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function compare(store: Store, relation: string): Promise<void> {
  const playbook = playbookOf(rulesOf(FIFTY.map(([when]) => when)))
  const options = { relation, columns: COLUMNS, keep: [] }
  const counted = (named: string): string => `SELECT rule, count(*) AS n FROM (${named}) GROUP BY rule ORDER BY rule`
  const absent = FIFTY.map((_rule, at) => `count(*) FILTER (absent_${at}) AS absent_${at}`)
  const many = (count: number): string => namingSql(playbookOf(rulesOf([alternatives(count)])), DUCKDB, options)
  await measured(store, [
    ['by hand, as it comes', counted(byHand(relation))],
    ['by hand, with shared conditions as columns', counted(byHandWithColumns(relation))],
    ['from the playbook', counted(namingSql(playbook, DUCKDB, options))],
  ])
  await measured(
    store,
    [
      [
        'with what could not be told, by rule',
        `SELECT ${absent.join(', ')} FROM (${namingSql(playbook, DUCKDB, { ...options, absent: true })})`,
      ],
      ['one rule of 300 alternatives', counted(many(300))],
      [
        'acts of one million of them',
        `SELECT count(*) FROM (${actsSql(playbook, DUCKDB, `(SELECT * FROM ${relation} LIMIT 1000000)`, COLUMNS)})`,
      ],
    ],
    1,
  )
}

/** In turn, so that what else the machine does meets all of them; the answers of the first kind must be the same. */
async function measured({ engine }: Store, list: readonly (readonly [string, string])[], runs = RUNS): Promise<void> {
  const times = list.map((): { wall: number; processor: number }[] => [])
  const answers = new Set<string>()
  for (let run = 0; run < runs; run++) {
    for (const [at, [, sql]] of list.entries()) {
      const [began, used] = [performance.now(), process.cpuUsage()]
      const rows = await engine.all(sql)
      const { user, system } = process.cpuUsage(used)
      times[at]?.push({ wall: performance.now() - began, processor: (user + system) / 1000 })
      answers.add(JSON.stringify(rows))
    }
  }
  if (runs > 1 && answers.size > 1) throw new Error('the playbook and the hand name incidents in different ways')
  process.stdout.write('| what | median s | range s | processor s, median |\n| --- | ---: | ---: | ---: |\n')
  for (const [at, [name]] of list.entries()) {
    const wall = timing((times[at] ?? []).map((one) => one.wall))
    const processor = timing((times[at] ?? []).map((one) => one.processor))
    process.stdout.write(
      `| ${name} | ${s(wall.median)} | ${s(wall.min)} to ${s(wall.max)} | ${s(processor.median)} |\n`,
    )
  }
  process.stdout.write('\n')
}

function timing(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0 }
}

function s(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1)
}

function byHand(relation: string): string {
  return `SELECT CASE ${FIFTY.map(([, sql], at) => `WHEN ${sql} THEN ${at}`).join(' ')} ELSE 50 END AS rule FROM ${relation}`
}

function byHandWithColumns(relation: string): string {
  const official = `source_by IN ('organ', 'bare')`
  const credible = '(publishers IS NULL OR publishers >= 2)'
  const cases = FIFTY.map(
    ([, sql], at) => `WHEN ${sql.replace(official, 'official').replace(credible, 'credible')} THEN ${at}`,
  )
  return `SELECT CASE ${cases.join(' ')} ELSE 50 END AS rule
    FROM (SELECT *, ${official} AS official, ${credible} AS credible FROM ${relation})`
}
