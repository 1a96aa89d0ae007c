import type { Day } from '@entente/model'
import {
  DUCKDB,
  type Kind,
  KINDS,
  namingSql,
  OTHERWISE,
  type Playbook,
  REPORT_COLUMNS_OF_FIELDS,
} from '@entente/playbook'
import { literal } from '@entente/store'
import type { Workspace } from '../workspace/open-workspace.ts'
import type { NamedAct, NamedActs, NamedActsQuestion } from './named-acts.ts'

interface Row {
  readonly id: string
  readonly occurredOn: Day
  readonly cameo: string | null
  readonly url: string | null
  readonly rule: number
}

/** Every report of the archive by itself, named by the engine: what only an incident has is absent. */
export async function nameReports(
  { store }: Workspace,
  playbook: Playbook,
  feed: string | null,
  { from, to, kind, rule, limit = 1000 }: NamedActsQuestion,
): Promise<Pick<NamedActs, 'counts' | 'byRule' | 'unknown' | 'total' | 'acts'>> {
  const { rules, partner, perspective, actsThrough } = playbook
  const named = [...rules, { id: OTHERWISE, kind: 'neutral' as const, points: 0 }]
  const empty = Object.fromEntries(KINDS.map((one) => [one, 0])) as Record<Kind, number>
  if (feed === null || partner === null) return { counts: empty, byRule: {}, unknown: {}, total: 0, acts: [] }
  const conditions = [
    `feed = ${literal(feed)}`,
    `source IN (${[partner, ...actsThrough].map((one) => literal(one)).join(', ')})`,
    `target = ${literal(perspective)}`,
    ...(from === undefined ? [] : [`occurred_on >= DATE ${literal(from)}`]),
    ...(to === undefined ? [] : [`occurred_on <= DATE ${literal(to)}`]),
  ]
  const sql = namingSql(playbook, DUCKDB, {
    relation: `(SELECT * FROM ${await store.reports({ feed })} WHERE ${conditions.join(' AND ')})`,
    columns: REPORT_COLUMNS_OF_FIELDS,
    keep: ['id', 'occurred_on', 'cameo AS told_cameo', 'url'],
    absent: true,
  })
  const asked = named.flatMap((one, at) => ((kind ?? one.kind) === one.kind && (rule ?? one.id) === one.id ? [at] : []))
  const fits = asked.length === 0 ? 'false' : `rule IN (${asked.join(', ')})`
  const untold = rules.map((_, at) => `CAST(count(*) FILTER (absent_${at}) AS INTEGER) AS absent_${at}`)
  const [missing = {}] = await store.engine.all<Record<string, number>>(
    `SELECT ${['1 AS one', ...untold].join(', ')} FROM (${sql}) AS named`,
  )
  const groups = await store.engine.all<{ rule: number; total: number }>(
    `SELECT rule, CAST(count(*) AS INTEGER) AS total FROM (${sql}) AS named WHERE ${fits} GROUP BY rule`,
  )
  const rows = await store.engine.all<Row>(
    `SELECT id, occurred_on AS "occurredOn", told_cameo AS cameo, url, rule FROM (${sql}) AS named
     WHERE ${fits} ORDER BY occurred_on DESC, id LIMIT ${limit}`,
  )
  const unknown = Object.fromEntries(
    rules.flatMap(({ id }, at) => ((missing[`absent_${at}`] ?? 0) > 0 ? [[id, missing[`absent_${at}`] ?? 0]] : [])),
  )
  const counts = { ...empty }
  const byRule: Record<string, number> = {}
  for (const group of groups) {
    const one = named[group.rule]
    if (one === undefined) continue
    counts[one.kind] += group.total
    byRule[one.id] = group.total
  }
  return {
    counts,
    byRule,
    unknown,
    total: groups.reduce((sum, { total }) => sum + total, 0),
    acts: rows.map(({ id, occurredOn, cameo, url, rule: at }): NamedAct => {
      const one = named[at]
      return {
        key: `${feed}:${id}`,
        feed,
        ids: [id],
        occurredOn,
        kind: one?.kind ?? 'neutral',
        points: one?.points ?? 0,
        rule: one?.id ?? OTHERWISE,
        cameo,
        status: 'settled',
        urls: url === null ? [] : [url],
      }
    }),
  }
}
