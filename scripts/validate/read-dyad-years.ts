import type { RegionDyad, RegionSeries } from '@entente/measure'
import { crosswalk, periodsBetween, parseDay } from '@entente/model'
import { type Engine, literal } from '@entente/store'

interface Row {
  readonly source: string
  readonly target: string
  readonly year: number
  readonly quad1: number
  readonly quad2: number
  readonly quad3: number
  readonly quad4: number
}

/**
 * GDELT 1.0 summed by dyad and year, 1979 to 2002, with codes of CAMEO: counts by quad class are the published shares times the
 * published number of events.
 */
export async function readDyadYears(engine: Engine, pattern: string): Promise<RegionSeries> {
  const rows = await engine.all<Row>(
    `SELECT source, target, year, round(n * vc) AS quad1, round(n * mc) AS quad2, round(n * vx) AS quad3, round(n * mx) AS quad4
     FROM (SELECT column00 AS source, column01 AS target, CAST(regexp_extract(filename, '(\\d{4})_gdelt', 1) AS INTEGER) AS year,
             column06 AS mc, column07 AS vc, column08 AS vx, column09 AS mx, column17 AS n
           FROM read_csv(${literal(pattern)}, header = false, skip = 1, filename = true, nullstr = '',
             columns = {${Array.from({ length: 18 }, (_, at) => `'column${String(at).padStart(2, '0')}': ${at < 4 ? "'VARCHAR'" : "'DOUBLE'"}`).join(', ')}}))
     WHERE source <> target ORDER BY source, target, year`,
  )
  const starts = periodsBetween(parseDay('1979-01-01'), parseDay('2002-12-31'), 'year')
  const states = new Map(crosswalk('cameo').map((row) => [row.given, row.actor]))
  const found = new Map<string, RegionDyad>()
  for (const row of rows) {
    const [source, target] = [states.get(row.source), states.get(row.target)]
    if (source === undefined || source === null || target === undefined || target === null || source === target)
      continue
    const key = `${source} ${target}`
    const dyad = found.get(key) ?? { source, target, ...empty(starts.length) }
    found.set(key, dyad)
    for (const [quad, count] of [row.quad1, row.quad2, row.quad3, row.quad4].entries()) {
      const column = dyad.quads[quad]
      if (column !== undefined) column[row.year - 1979] = (column[row.year - 1979] ?? 0) + count
    }
  }
  const covered = starts.map(() => ({ days: 365, coveredDays: 365 }))
  return { feed: 'gdelt1 by year', by: 'year', starts, covered, dyads: [...found.values()] }
}

function empty(length: number): Omit<RegionDyad, 'source' | 'target'> {
  const one = (): Float64Array => new Float64Array(length)
  return { events: one(), cooperation: one(), conflict: one(), quads: [one(), one(), one(), one()] }
}
