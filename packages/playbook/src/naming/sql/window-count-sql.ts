import type { Window } from '../stream/window-counter.ts'
import type { Dialect } from './dialect.ts'

/**
 * SQL of how many acts lie in the window that ends on each day, included: columns day and count, for every day of `days` and
 * every clock day of an act that counts.
 * @param acts a relation with the columns of `actsSql`
 * @param days a relation with the column day
 */
export function windowCountSql(dialect: Dialect, acts: string, { name, days: length }: Window, days: string): string {
  const asked = dialect.text(name)
  const ofActs = `SELECT clock_day AS day, 1 AS acts FROM ${acts} WHERE kind = ${asked} OR rule = ${asked}`
  const byDay = `SELECT day, sum(acts) AS acts FROM (${ofActs} UNION ALL SELECT day, 0 AS acts FROM ${days}) AS counted GROUP BY day`
  return `SELECT day, ${dialect.sumOverDays('acts', 'day', length)} AS count FROM (${byDay}) AS by_day`
}
