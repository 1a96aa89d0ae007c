import type { ActorCode } from '@entente/model'
import { seeded } from '../random/random.ts'
import type { RegionDyad, RegionSeries } from './region-series.ts'

/** Two relations that worsen in the same months. */
interface Together {
  readonly one: readonly [ActorCode, ActorCode]
  readonly other: readonly [ActorCode, ActorCode]
  readonly sharesState: boolean
  /** Correlation of what the common shock leaves. */
  readonly r: number
  /** Chance of so high a correlation of any two of all, where none belong together. */
  readonly p: number
}

export interface WorsenTogether {
  readonly rules: typeof RULES
  /** Months with a value and a year before it. */
  readonly months: number
  /** Relations (two states, both directions together) that are held against each other. */
  readonly relations: number
  readonly tested: number
  /** The highest first; null: no basis. */
  readonly together: readonly Together[] | null
}

const RULES = {
  leastMonths: 36,
  leastActive: 12,
  leastRelations: 5,
  mostRelations: 100,
  earlierMonths: 12,
  p: 0.05,
  shifts: 199,
  seed: 'worsen-together/1',
} as const

/**
 * Which relations of a region worsen together beyond what worsens all of them. Of each, the square root of conflict a covered day, less its mean over
 * the twelve months before; standardised; then what a regression on the mean of all the others leaves (a feed that grows, a year of war for all). Two of
 * them belong together where their correlation is higher than the highest of all pairs is by chance: each series turned by a random number of
 * months against the others, 199 times, so that every series keeps its own memory (Westfall, P. H. and Young, S. S. (1993),
 * Resampling-Based Multiple Testing).
 * @param series by month.
 */
export function worsenTogether(series: RegionSeries): WorsenTogether {
  const known = series.covered.flatMap(({ coveredDays, days }, at) => (coveredDays * 2 >= days ? [at] : []))
  const relations = relationsOf(series, known)
  const usable = known.filter((_, at) => at >= RULES.earlierMonths)
  const counts = {
    rules: RULES,
    months: usable.length,
    relations: relations.length,
    tested: (relations.length * (relations.length - 1)) / 2,
  }
  if (usable.length < RULES.leastMonths || relations.length < RULES.leastRelations) return { ...counts, together: null }
  const left = withoutShock(relations.map(({ values }) => standardised(againstYearBefore(values))))
  const highest = highestByChance(left)
  const together = [...pairsOf(left.length)].flatMap(([one, other]): Together[] => {
    const r = product(left[one] ?? NONE, left[other] ?? NONE)
    const p = (1 + highest.filter((by) => by >= r).length) / (1 + highest.length)
    const [a, b] = [relations[one]?.pair, relations[other]?.pair]
    if (a === undefined || b === undefined || p >= RULES.p) return []
    return [{ one: a, other: b, sharesState: a.some((state) => b.includes(state)), r, p }]
  })
  return { ...counts, together: together.toSorted((one, other) => other.r - one.r) }
}

const NONE = new Float64Array()

interface Relation {
  readonly pair: readonly [ActorCode, ActorCode]
  /** Square root of conflict a covered day, of the known months. */
  readonly values: Float64Array
}

function relationsOf({ dyads, covered }: RegionSeries, known: readonly number[]): Relation[] {
  const byPair = Map.groupBy(dyads, ({ source, target }) => [source, target].toSorted().join(' '))
  const all = [...byPair.values()].flatMap((both): (Relation & { readonly sum: number })[] => {
    const sums = known.map((at) => both.reduce((sum, { conflict }) => sum - (conflict[at] ?? 0), 0))
    if (sums.filter((sum) => sum > 0).length < RULES.leastActive) return []
    const values = Float64Array.from(sums, (sum, at) =>
      Math.sqrt(Math.max(0, sum) / (covered[known[at] ?? 0]?.coveredDays ?? 1)),
    )
    const { source, target } = both[0] as RegionDyad
    const pair = source < target ? ([source, target] as const) : ([target, source] as const)
    return [{ pair, values, sum: sums.reduce((total, one) => total + one, 0) }]
  })
  return all.toSorted((one, other) => other.sum - one.sum).slice(0, RULES.mostRelations)
}

function againstYearBefore(values: Float64Array): Float64Array {
  const year = RULES.earlierMonths
  return values.slice(year).map((value, at) => value - meanOf(values.subarray(at, at + year)))
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Mean 0 and sum of squares 1; all 0 where nothing varies. */
function standardised(values: Float64Array): Float64Array {
  const mean = meanOf(values)
  const centred = values.map((value) => value - mean)
  const size = Math.sqrt(product(centred, centred))
  return size < 1e-12 ? centred.fill(0) : centred.map((value) => value / size)
}

function withoutShock(all: readonly Float64Array[]): Float64Array[] {
  const total = new Float64Array(all[0]?.length ?? 0)
  for (const values of all) for (const [at, value] of values.entries()) total[at] = (total[at] ?? 0) + value
  return all.map((values) => {
    const shock = standardised(total.map((sum, at) => sum - (values[at] ?? 0)))
    const slope = product(values, shock)
    return standardised(values.map((value, at) => value - slope * (shock[at] ?? 0)))
  })
}

function highestByChance(all: readonly Float64Array[]): number[] {
  const random = seeded(RULES.seed)
  return Array.from({ length: RULES.shifts }, () => {
    const turned = all.map((values) => {
      const by = random.below(values.length)
      return values.map((_, at) => values[(at + by) % values.length] ?? 0)
    })
    let highest = -1
    for (const [one, other] of pairsOf(turned.length))
      highest = Math.max(highest, product(turned[one] ?? NONE, turned[other] ?? NONE))
    return highest
  })
}

function* pairsOf(count: number): Generator<readonly [number, number]> {
  for (let one = 0; one < count; one += 1) for (let other = one + 1; other < count; other += 1) yield [one, other]
}

function product(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0)
  return sum
}
