import type { ActorCode } from '@entente/model'
import type { Engine } from '@entente/store'
import type { StructuralFile } from './structural-kinds.ts'
import { statesTable, structuralTable } from './structural-reader.ts'
import type { TradeFigures } from './trade.ts'

/** Values by other state and year. */
export type ByState<Value> = ReadonlyMap<ActorCode, ReadonlyMap<number, Value>>

/** Files are large and packed: each is read once for all other states. */
async function byState<Row extends { readonly other: ActorCode; readonly year: number }, Value>(
  rows: Promise<readonly Row[]>,
  value: (row: Row) => Value,
): Promise<ByState<Value>> {
  const found = new Map<ActorCode, Map<number, Value>>()
  for (const row of await rows) {
    const years = found.get(row.other) ?? new Map<number, Value>()
    years.set(row.year, value(row))
    found.set(row.other, years)
  }
  return found
}

interface NumberRow {
  readonly other: ActorCode
  readonly year: number
  readonly value: number | null
}

/** Distances of the published ideal points of `state` and each of `others`; no unit. */
export async function readIdealDistances(
  engine: Engine,
  file: StructuralFile,
  state: ActorCode,
  others: readonly ActorCode[],
): Promise<ByState<number | null>> {
  const table = await structuralTable(engine, file)
  const points = `(SELECT s.actor, CAST(t.year AS INTEGER) AS year, TRY_CAST(t."idealPoint" AS DOUBLE) AS point FROM ${table} t
    JOIN ${statesTable(file, [state, ...others])} s ON s.given = t.state AND ${inYears('s')})`
  const sql = `WITH points AS MATERIALIZED ${points} SELECT b.actor AS other, a.year, abs(a.point - b.point) AS value
    FROM points a JOIN points b ON b.year = a.year AND b.actor <> a.actor WHERE a.actor = '${state}' ORDER BY 1, 2`
  return byState(engine.all<NumberRow>(sql), (row) => row.value)
}

/**
 * A number of every dyad-year of `state` with each of `others`, such as joint memberships; `value` is SQL over our columns.
 * Of a directed file the rows in which `state` comes first.
 */
export async function readDyadNumbers(
  engine: Engine,
  file: StructuralFile,
  value: string,
  state: ActorCode,
  others: readonly ActorCode[],
  directed: boolean,
): Promise<ByState<number | null>> {
  const table = await structuralTable(engine, file)
  const states = statesTable(file, [state, ...others])
  const pair = directed
    ? `a.actor = '${state}' AND b.actor <> '${state}'`
    : `(a.actor = '${state}') <> (b.actor = '${state}')`
  const sql = `SELECT CASE WHEN a.actor = '${state}' THEN b.actor ELSE a.actor END AS other, CAST(t.year AS INTEGER) AS year,
      max(${value}) AS value FROM ${table} t
    JOIN ${states} a ON a.given = t.first AND ${inYears('a')} JOIN ${states} b ON b.given = t.second AND ${inYears('b')}
    WHERE ${pair} GROUP BY 1, 2 ORDER BY 1, 2`
  return byState(engine.all<NumberRow>(sql), (row) => row.value)
}

/**
 * Trade of `state` with each of `others`, and the totals that share and intensity need, in every year of the file. A negative
 * flow is not known: totals are sums of the known ones.
 */
export async function readTrade(
  engine: Engine,
  file: StructuralFile,
  state: ActorCode,
  others: readonly ActorCode[],
): Promise<ByState<TradeFigures>> {
  const table = await structuralTable(engine, file)
  const flow = (name: string): string =>
    `CASE WHEN TRY_CAST(t."${name}" AS DOUBLE) >= 0 THEN CAST(t."${name}" AS DOUBLE) END`
  const states = statesTable(file, [state, ...others])
  const sql = `WITH flows AS MATERIALIZED (SELECT CAST(t.year AS INTEGER) AS year, a.actor AS one, b.actor AS two,
      ${flow('importsOfFirst')} + ${flow('importsOfSecond')} AS trade,
      coalesce(${flow('importsOfFirst')}, 0) + coalesce(${flow('importsOfSecond')}, 0) AS known
    FROM ${table} t LEFT JOIN ${states} a ON a.given = t.first AND ${inYears('a')}
    LEFT JOIN ${states} b ON b.given = t.second AND ${inYears('b')}),
    sides AS (SELECT year, one AS actor, known FROM flows WHERE one IS NOT NULL
      UNION ALL SELECT year, two AS actor, known FROM flows WHERE two IS NOT NULL),
    totals AS MATERIALIZED (SELECT year, actor, sum(known) AS total FROM sides GROUP BY 1, 2),
    pairs AS (SELECT year, CASE WHEN one = '${state}' THEN two ELSE one END AS other, sum(trade) AS bilateral FROM flows
      WHERE (one = '${state}') <> (two = '${state}') GROUP BY 1, 2),
    world AS (SELECT year, 2 * sum(known) AS world FROM flows GROUP BY 1)
    SELECT o.other, w.year, p.bilateral, t.total, q.total AS "partnerTotal", w.world
    FROM world w CROSS JOIN (VALUES ${others.map((other) => `('${other}')`).join(', ')}) o(other)
    LEFT JOIN pairs p ON p.year = w.year AND p.other = o.other
    LEFT JOIN totals t ON t.year = w.year AND t.actor = '${state}'
    LEFT JOIN totals q ON q.year = w.year AND q.actor = o.other ORDER BY 1, 2`
  type Row = TradeFigures & { readonly other: ActorCode; readonly year: number }
  return byState(engine.all<Row>(sql), ({ bilateral, total, partnerTotal, world }) => ({
    bilateral,
    total,
    partnerTotal,
    world,
  }))
}

/** That a code means this state in the year of the row. */
function inYears(states: string): string {
  return `CAST(t.year AS INTEGER) BETWEEN ${states}.first_year AND ${states}.last_year`
}
