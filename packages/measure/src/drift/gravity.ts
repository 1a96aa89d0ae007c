import type { ActorCode } from '@entente/model'
import type { Engine } from '@entente/store'
import { ppml, type PpmlResult } from './ppml.ts'
import type { ByState } from './read-dyads.ts'
import type { StructuralFile } from './structural-kinds.ts'
import { stateSpans, structuralTable } from './structural-reader.ts'

/** What a gravity equation makes of all trade of a file. */
export interface GravityFit {
  readonly equation: Omit<PpmlResult, 'fitted'>
  readonly flows: readonly Flow[]
}

interface Flow {
  readonly exporter: string
  readonly importer: string
  readonly year: number
  readonly trade: number
  /** NaN where the flow told nothing: a state that sold to, or bought from, nobody in that year. */
  readonly fitted: number
}

interface Row extends Omit<Flow, 'fitted'> {
  readonly distance: number
  readonly contiguity: number
  readonly language: number
  readonly colony: number
}

const KEPT = 4
const fits = new Map<string, Promise<GravityFit>>()

/** `fitGravity` of a file whose content has this hash; kept for the next question, since it takes about a second. */
export function gravityOf(engine: Engine, file: StructuralFile, sha256: string): Promise<GravityFit> {
  const key = JSON.stringify([sha256, file.columns ?? {}])
  const known = fits.get(key)
  if (known !== undefined) return known
  const fit = fitGravity(engine, file)
  fits.set(key, fit)
  fit.catch(() => fits.delete(key))
  for (const old of [...fits.keys()].slice(0, Math.max(0, fits.size - KEPT))) fits.delete(old)
  return fit
}

/**
 * Trade between states on the log of distance, common border, common language and colonial tie, with effects of every
 * exporter and every importer in every year, by Poisson pseudo maximum likelihood; errors by pair of states. Flows within a
 * state and rows with a missing value are left out.
 * Source: Yotov, Piermartini, Monteiro, Larch (2016), An Advanced Guide to Trade Policy Analysis, equation 1 and table 1.
 * @throws EntenteError `no-structural-file`, `bad-structural-file`, `bad-regression`.
 */
export async function fitGravity(engine: Engine, file: StructuralFile): Promise<GravityFit> {
  const number = (name: string): string => `TRY_CAST(${name} AS DOUBLE)`
  const rows = await engine.all<Row>(`SELECT * FROM (SELECT exporter, importer, TRY_CAST(year AS INTEGER) AS year,
      ${['trade', 'distance', 'contiguity', 'language', 'colony'].map((name) => `${number(name)} AS ${name}`).join(', ')}
    FROM ${await structuralTable(engine, file)})
    WHERE exporter <> importer AND year IS NOT NULL AND trade >= 0 AND distance > 0 AND contiguity IS NOT NULL
      AND language IS NOT NULL AND colony IS NOT NULL ORDER BY year, exporter, importer`)
  const of = (read: (row: Row) => number): number[] => rows.map(read)
  const { fitted, ...equation } = ppml({
    outcome: of(({ trade }) => trade),
    regressors: {
      logDistance: of(({ distance }) => Math.log(distance)),
      contiguity: of(({ contiguity }) => contiguity),
      language: of(({ language }) => language),
      colony: of(({ colony }) => colony),
    },
    effects: [
      rows.map(({ exporter, year }) => `${exporter} ${year}`),
      rows.map(({ importer, year }) => `${importer} ${year}`),
    ],
    clusters: rows.map(({ exporter, importer }) => [exporter, importer].toSorted().join(' ')),
  })
  const flows = rows.map(({ exporter, importer, year, trade }, at) => {
    return { exporter, importer, year, trade, fitted: fitted[at] ?? Number.NaN }
  })
  return { equation, flows }
}

/**
 * log(trade / fitted trade) of a state with each other, both directions added: 0 as the equation would have it, 0.69 twice
 * as much. Null where a direction is missing, and where nothing is traded at all, which has no logarithm.
 */
export function gravityResiduals(
  { flows }: GravityFit,
  file: StructuralFile,
  state: ActorCode,
  others: readonly ActorCode[],
): ByState<number | null> {
  const spans = Map.groupBy(stateSpans(file, [state, ...others]), ({ given }) => given)
  const actorOf = (given: string, year: number): ActorCode | undefined =>
    spans.get(given)?.find(({ first, last }) => year >= first && year <= last)?.actor
  const both = new Map<ActorCode, Map<number, Pick<Flow, 'trade' | 'fitted'>[]>>()
  for (const { exporter, importer, year, trade, fitted } of flows) {
    const [from, to] = [actorOf(exporter, year), actorOf(importer, year)]
    if (from === undefined || to === undefined || (from === state) === (to === state)) continue
    const other = from === state ? to : from
    const years = both.get(other) ?? new Map<number, Pick<Flow, 'trade' | 'fitted'>[]>()
    years.set(year, [...(years.get(year) ?? []), { trade, fitted }])
    both.set(other, years)
  }
  return new Map(
    [...both].map(([other, years]) => [other, new Map([...years].map(([y, list]) => [y, residual(list)]))]),
  )
}

function residual(directions: readonly Pick<Flow, 'trade' | 'fitted'>[]): number | null {
  const trade = directions.reduce((sum, flow) => sum + flow.trade, 0)
  const fitted = directions.reduce((sum, flow) => sum + flow.fitted, 0)
  return directions.length === 2 && trade > 0 && fitted > 0 ? Math.log(trade / fitted) : null
}
