import type { ActorCode } from '@entente/model'

/** What two states did to each other in a span, both directions together. */
export interface PairWeights {
  readonly pair: readonly [ActorCode, ActorCode]
  readonly reports: number
  /** Sum of the positive weights. */
  readonly cooperation: number
  /** Sum of the negative weights, so never above 0. */
  readonly conflict: number
}

type Sign = 'positive' | 'negative'

interface Triad {
  readonly states: readonly [ActorCode, ActorCode, ActorCode]
  /** The relations of the three that are negative: one, or all of them. */
  readonly negative: readonly (readonly [ActorCode, ActorCode])[]
}

export interface Triads {
  /** Every three states of which all three relations have a sign. */
  readonly known: number
  readonly unbalanced: readonly Triad[]
  /** Relations with a sign, and how many of them are negative. */
  readonly signed: number
  readonly negative: number
  /** Unbalanced ones to be expected where the same share of relations is negative by chance; null where none is known. */
  readonly expected: number | null
}

/** Fewest reports, and the shares of cooperation in all weights, from which a relation has a sign (our choice). */
export const SIGN_RULES = { leastReports: 10, positiveFrom: 0.6, negativeTo: 0.4 } as const

/**
 * Which three states are out of balance: with one negative relation of three, or three of them (Cartwright, D. and Harary, F. (1956),
 * Psychological Review 63(5)). A relation is positive where at least 60 % of its weights are cooperation, negative where at most 40 % are,
 * and without a sign between the two or below ten reports. By chance p^3 + 3 p (1 - p)^2 of all are unbalanced, p the share that is negative.
 */
export function triads(weights: readonly PairWeights[]): Triads {
  const signs = new Map<string, Sign>()
  for (const one of weights) {
    const sign = signOf(one)
    if (sign !== null) signs.set(keyOf(...one.pair), sign)
  }
  const states = [...new Set(weights.flatMap(({ pair }) => pair))].toSorted()
  const all: Triad[] = []
  for (const [first, a] of states.entries())
    for (const [second, b] of states.slice(first + 1).entries())
      for (const c of states.slice(first + second + 2)) {
        const sides = [
          [a, b],
          [b, c],
          [a, c],
        ] as const
        const known = sides.map((side) => signs.get(keyOf(...side)))
        if (known.includes(undefined)) continue
        all.push({ states: [a, b, c], negative: sides.filter((_, at) => known[at] === 'negative') })
      }
  const negative = [...signs.values()].filter((sign) => sign === 'negative').length
  const p = negative / signs.size
  return {
    known: all.length,
    unbalanced: all.filter((triad) => triad.negative.length % 2 === 1),
    signed: signs.size,
    negative,
    expected: all.length === 0 ? null : all.length * (p ** 3 + 3 * p * (1 - p) ** 2),
  }
}

function signOf({ reports, cooperation, conflict }: PairWeights): Sign | null {
  const all = cooperation - conflict
  if (reports < SIGN_RULES.leastReports || all === 0) return null
  const share = cooperation / all
  if (share >= SIGN_RULES.positiveFrom) return 'positive'
  return share <= SIGN_RULES.negativeTo ? 'negative' : null
}

function keyOf(one: ActorCode, other: ActorCode): string {
  return [one, other].toSorted().join(' ')
}
