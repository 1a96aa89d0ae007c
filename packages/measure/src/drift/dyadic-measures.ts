import type { ActorCode } from '@entente/model'
import type { Engine } from '@entente/store'
import { type GravityFit, gravityResiduals } from './gravity.ts'
import { type ByState, readDyadNumbers, readIdealDistances, readTrade } from './read-dyads.ts'
import type { StructuralFile, StructuralKind } from './structural-kinds.ts'
import { tradeIntensity, tradeShare } from './trade.ts'

/** One measure of the partner with every other state. */
interface DyadicMeasure {
  readonly measure: string
  readonly nearer: 'higher' | 'lower'
  readonly values: ByState<number | null>
}

const PLEDGES = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation']

/** What the files of ideal points, trade, gravity, memberships and alliances tell, as far as they are there. */
export async function dyadicMeasures(
  engine: Engine,
  file: (kind: StructuralKind) => StructuralFile | undefined,
  partner: ActorCode,
  others: readonly ActorCode[],
  fit: GravityFit | null,
): Promise<readonly DyadicMeasure[]> {
  const found: DyadicMeasure[] = []
  const add = (measure: string, values: ByState<number | null>, nearer: DyadicMeasure['nearer'] = 'higher'): void =>
    void found.push({ measure, nearer, values })
  const ideal = file('ideal-points')
  if (ideal !== undefined)
    add('ideal-point-distance', await readIdealDistances(engine, ideal, partner, others), 'lower')
  const trade = file('trade-dyads')
  if (trade !== undefined) {
    const figures = await readTrade(engine, trade, partner, others)
    add('trade-share', mapped(figures, tradeShare))
    add('trade-intensity', mapped(figures, tradeIntensity))
  }
  const gravity = file('gravity')
  if (gravity !== undefined && fit !== null) add('gravity-residual', gravityResiduals(fit, gravity, partner, others))
  const memberships = file('igo-dyads')
  if (memberships !== undefined) {
    const joint = `CASE WHEN TRY_CAST(t.memberships AS INTEGER) >= 0 THEN CAST(t.memberships AS INTEGER) END`
    add('joint-memberships', await readDyadNumbers(engine, memberships, joint, partner, others, false))
  }
  const alliances = file('alliances')
  if (alliances !== undefined) {
    const sum = PLEDGES.map((name) => `TRY_CAST(t.${name} AS INTEGER)`).join(' + ')
    add('alliance-pledges', await readDyadNumbers(engine, alliances, sum, partner, others, true))
  }
  return found
}

function mapped<From, To>(values: ByState<From>, change: (value: From) => To): ByState<To> {
  return new Map(
    [...values].map(([other, years]) => [other, new Map([...years].map(([year, value]) => [year, change(value)]))]),
  )
}
