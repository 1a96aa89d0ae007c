import { deepStrictEqual, notStrictEqual } from 'node:assert'
import { parseDay } from '@entente/model'
import { type ProofOptions, type PropertyName, type PropertyResult, provePair } from '@entente/playbook'
import fc from 'fast-check'
import { decidePair, decidePairAny, type PairDecision } from './pair-oracle.ts'
import { type Pair, smallPair, somePair } from './random-pairs.ts'

const OPTIONS: ProofOptions = {
  on: parseDay('2020-03-02'),
  limits: { states: 2_000, cells: 20_000, milliseconds: null },
  now: () => 0,
  baseLimits: null,
}

/** How many pairs of each kind were drawn. */
export interface SeenPairs {
  /** Decided by both. */
  decided: number
  /** Of these, those with a spiral. */
  refuted: number
  /** Too large for the obvious decision. */
  tooLarge: number
  /** Hostile acts go on, and their answers bear another name: either verdict will do. */
  between: number
  /** The proof reached its own limit. */
  limited: number
  /** Only of `pair-any`: refuted by the obvious decision and unknown to the proof. */
  unknown: number
}

/** What counts as agreement: `true` where both decided. Throws where they differ. */
type Compare = (pair: Pair, seen: SeenPairs) => boolean

/**
 * Decides random pairs twice until `wanted` were decided by both; throws with the smallest pair that differs.
 * @param states of the obvious decision, at most; larger pairs are passed over and counted.
 */
export function pairsAgree(wanted: number, seed: number, states: number): SeenPairs {
  return drawn(somePair, wanted, seed, (pair, seen) => {
    const slow = decidePair(pair.ours, pair.theirs, states)
    if (isPassedOver(slow, seen)) return false
    const { pair: proof, 'pair-any': any } = proved(pair)
    if (slow.verdict === 'refuted') notStrictEqual(any.result, 'proved', 'a spiral from calm is one from any start')
    if (isLimited(proof, seen)) return false
    deepStrictEqual({ result: proof.result, why: proof.detail }, { result: slow.verdict, why: proof.detail })
    if (slow.verdict === 'refuted') seen.refuted += 1
    return true
  })
}

/** The same of `pair-any`, for pairs of one response a side: what is refuted must not be proved, and may be unknown. */
export function smallPairsAgree(wanted: number, seed: number, states: number): SeenPairs {
  return drawn(smallPair, wanted, seed, (pair, seen) => {
    const slow = decidePairAny(pair.ours, pair.theirs, states)
    if (isPassedOver(slow, seen)) return false
    const { 'pair-any': proof } = proved(pair)
    if (isLimited(proof, seen)) return false
    if (slow.verdict !== 'refuted') return true
    notStrictEqual(proof.result, 'proved', proof.detail)
    seen.refuted += 1
    if (proof.result === 'unknown') seen.unknown += 1
    return true
  })
}

function drawn(some: fc.Arbitrary<Pair>, wanted: number, seed: number, compare: Compare): SeenPairs {
  const seen: SeenPairs = { decided: 0, refuted: 0, tooLarge: 0, between: 0, limited: 0, unknown: 0 }
  for (let round = 0; seen.decided < wanted; round += 1) {
    const property = fc.property(some, (pair) => {
      if (compare(pair, seen)) seen.decided += 1
    })
    fc.assert(property, { numRuns: wanted - seen.decided, seed: seed + round })
  }
  return seen
}

function isPassedOver({ verdict }: PairDecision, seen: SeenPairs): boolean {
  if (verdict === 'undecided') seen.tooLarge += 1
  if (verdict === 'between') seen.between += 1
  return verdict === 'undecided' || verdict === 'between'
}

function isLimited({ result, detail }: PropertyResult, seen: SeenPairs): boolean {
  if (result !== 'unknown' || !detail.startsWith('limit:')) return false
  seen.limited += 1
  return true
}

function proved({ ours, theirs }: Pair): Record<'pair' | 'pair-any', PropertyResult> {
  const results = provePair(ours, { plays: 'playbook', playbook: theirs, name: 'other' }, OPTIONS)
  const of = (name: PropertyName): PropertyResult => {
    const found = results.find((one) => one.name === name)
    if (found === undefined) throw new Error(`no result of ${name}`)
    return found
  }
  return { pair: of('pair'), 'pair-any': of('pair-any') }
}
