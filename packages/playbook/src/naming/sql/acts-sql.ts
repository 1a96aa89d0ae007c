import { HAND } from '@entente/model'
import type { Playbook } from '../../normal-form/playbook.ts'
import { OTHERWISE, partnerOf } from '../new-act.ts'
import type { IncidentColumns } from './columns.ts'
import type { Dialect } from './dialect.ts'
import { namingSql } from './naming-sql.ts'

/**
 * SQL of the acts that the incidents of a relation make, one row each, with the columns key, rule, kind, points, occurred_on,
 * clock_day, feed, first_reported_at and incidents (keys, in settling order). In no order.
 * @throws EntenteError `playbook-without-partner`.
 */
export function actsSql(playbook: Playbook, dialect: Dialect, relation: string, columns: IncidentColumns): string {
  const partner = partnerOf(playbook)
  const { key, feed, occurred_on: occurredOn, first_reported_at: firstAt, settles_at: settlesAt } = columns
  // 1. what is stale makes no act
  const fresh = `(SELECT * FROM ${relation} WHERE ${freshSql(dialect, playbook.limits.stale, columns)})`
  // 2. each is named
  const named = namingSql(playbook, dialect, {
    relation: fresh,
    columns,
    keep: [
      `${key} AS key`,
      `${feed} AS feed`,
      `${occurredOn} AS day`,
      `${firstAt} AS first_at`,
      `${settlesAt} AS settled_at`,
    ],
  })
  // 3. those of one rule and day are one act
  const order = ['settled_at', 'first_at', 'feed', 'key']
  const grouped = `(SELECT rule AS place, day, ${dialect.utcDay('min(settled_at)')} AS clock_day,
      ${dialect.first('feed', order)} AS feed, ${dialect.first('first_at', order)} AS first_reported_at,
      ${dialect.list('key', order)} AS incidents
    FROM (${named}) AS named GROUP BY rule, day)`
  // 4. whose rule says what it is
  const prefix = dialect.text(`${partner}:`)
  return `SELECT ${prefix} || id || ':' || ${dialect.dayText('day')} AS key, id AS rule, kind, points, day AS occurred_on,
      clock_day, feed, first_reported_at, incidents
    FROM ${grouped} AS grouped JOIN ${rulesSql(playbook, dialect)} AS rules ON rules.number = grouped.place`
}

function freshSql(dialect: Dialect, stale: number, { feed, lag_days: lag, confirmed }: IncidentColumns): string {
  const fresh = lag === undefined ? [] : [`${lag} IS NULL`, `(${lag} >= 0 AND ${lag} < ${stale})`]
  const known = [...(confirmed === undefined ? [] : [confirmed]), `${feed} = ${dialect.text(HAND)}`]
  return lag === undefined ? 'TRUE' : [...fresh, ...known].join(' OR ')
}

function rulesSql({ rules }: Playbook, dialect: Dialect): string {
  const all = [...rules, { id: OTHERWISE, kind: 'neutral', points: 0 }]
  return dialect.rows(
    ['number', 'id', 'kind', 'points'],
    all.map(({ id, kind, points }, at) => [String(at), dialect.text(id), dialect.text(kind), String(points)]),
  )
}
