import type { Dispute } from '@entente/measure'
import { crosswalk, isDay } from '@entente/model'
import { type Engine, literal } from '@entente/store'

/**
 * Militarised disputes of pairs of states from the dyadic data set of Maoz and others (version 4.02 as shipped, -9 is missing), each once
 * whichever side stands first; one row a dispute and pair, from the first day of any of its years to the last. A day that is
 * not known is the first of its month for a beginning and the last possible for an end.
 */
export async function readDisputes(engine: Engine, path: string): Promise<{ disputes: Dispute[]; unresolved: number }> {
  const rows = await engine.all<Row>(
    `SELECT disno, least(statea, stateb) AS one, greatest(statea, stateb) AS other,
       min(make_date(strtyr, strtmnth, CASE WHEN strtday < 1 THEN 1 ELSE strtday END)) AS "from",
       max(CASE WHEN endday < 1 THEN last_day(make_date(endyear, endmnth, 1)) ELSE make_date(endyear, endmnth, endday) END) AS "to"
     FROM read_csv(${literal(path)}) WHERE strtmnth > 0 AND endmnth > 0 GROUP BY ALL ORDER BY ALL`,
  )
  const states = new Map(
    crosswalk('cow').map((row) => [row.given, crosswalk('cow').filter(({ given }) => given === row.given)]),
  )
  const disputes = rows.flatMap(({ one, other, from, to }) => {
    const [a, b] = [one, other].map(
      (code) =>
        states
          .get(String(code))
          ?.find((row) => (row.from === null || row.from <= from) && (row.until === null || from < row.until))?.actor ??
        null,
    )
    return a === null || a === undefined || b === null || b === undefined || !isDay(from) || !isDay(to)
      ? []
      : [{ a, b, from, to }]
  })
  return { disputes, unresolved: rows.length - disputes.length }
}

interface Row {
  readonly disno: number
  readonly one: number
  readonly other: number
  readonly from: string
  readonly to: string
}
