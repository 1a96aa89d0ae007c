import type { PairMove, PairStates } from './pair-states.ts'

/** A way that ends where a part of it began: first the stem, then the cycle. */
export interface Lasso {
  readonly start: number
  readonly stem: readonly PairMove[]
  readonly cycle: readonly PairMove[]
}

/** Moves that are looked at, at most. */
const WORK = 1_000_000

/** Fewest acts, then fewest days: days are far fewer than this. */
const ACT = 100_000

/**
 * The shortest way from a start into a cycle within `states` on which a hostile answer is made: by acts that reach the
 * other side, then by days; where that would be too much work, the shortest of those that were looked at.
 */
export function shortestLasso(pair: PairStates, starts: readonly number[], states: ReadonlySet<number>): Lasso | null {
  const stems = new Walk(pair, starts, () => true, WORK)
  const inside = [...stems.costs].filter(([state]) => states.has(state)).toSorted(([, a], [, b]) => a - b)
  let best: { readonly cost: number; readonly lasso: Lasso } | null = null
  let left = WORK
  for (const [state, stem] of inside) {
    if (best !== null && stem + 1 >= best.cost) break
    if (left <= 0) break
    // A hostile answer has to be on the way: states are told apart by whether one was.
    const around = new Walk(pair, [state], (to) => states.has(to), left, (best?.cost ?? Infinity) - stem, state)
    left -= around.work
    const closing = around.closing
    if (closing === null) continue
    const cost = stem + closing.cost
    if (best !== null && cost >= best.cost) continue
    const way = stems.wayTo(state)
    best = { cost, lasso: { start: way.start, stem: way.moves, cycle: closing.moves } }
  }
  return best === null ? null : best.lasso
}

interface Reached {
  readonly state: number
  readonly hostile: boolean
  readonly cost: number
  readonly before: Reached | null
  readonly move: PairMove | null
}

/** All states in the order of their cost, from some starts. With `back`: until the way comes back to it by a hostile answer. */
class Walk {
  /** By state, of the cheapest way. */
  readonly costs: Map<number, number> = new Map()
  work = 0
  closing: { readonly cost: number; readonly moves: readonly PairMove[] } | null = null
  readonly #best: Map<number, Reached> = new Map()
  /** By acts, then by days. */
  readonly #waiting: Reached[][][] = []

  constructor(
    pair: PairStates,
    starts: readonly number[],
    allowed: (state: number) => boolean,
    work: number,
    below = Infinity,
    back: number | null = null,
  ) {
    const seen = new Set<number>()
    for (const state of starts) this.#wait({ state, hostile: false, cost: 0, before: null, move: null })
    for (let acts = 0; acts < this.#waiting.length; acts += 1) {
      const byDays = this.#waiting[acts] ?? []
      for (let days = 0; days < byDays.length; days += 1) {
        for (const one of byDays[days] ?? []) {
          if (one.cost >= below || this.work > work) return
          if (back !== null && one.state === back && one.hostile) {
            this.closing = { cost: one.cost, moves: movesTo(one) }
            return
          }
          const key = one.state * 2 + (one.hostile ? 1 : 0)
          if (seen.has(key)) continue
          seen.add(key)
          if (!this.costs.has(one.state)) {
            this.costs.set(one.state, one.cost)
            this.#best.set(one.state, one)
          }
          this.#goOn(pair, one, allowed, back !== null)
        }
      }
      this.#waiting[acts] = []
    }
  }

  wayTo(state: number): { readonly start: number; readonly moves: readonly PairMove[] } {
    const reached = this.#best.get(state)
    let first = reached
    while (first !== undefined && first.before !== null) first = first.before
    return { start: first?.state ?? state, moves: reached === undefined ? [] : movesTo(reached) }
  }

  #goOn(pair: PairStates, one: Reached, allowed: (state: number) => boolean, tellsHostile: boolean): void {
    for (let place = 0; place < pair.degree(one.state); place += 1) {
      this.work += 1
      const move = pair.move(one.state, place)
      if (!allowed(move.to)) continue
      const hostile = tellsHostile && (one.hostile || move.moves.some((half) => half.hostile))
      const acts = move.moves.reduce((sum, { emits }) => sum + bitsIn(emits), 0)
      this.#wait({ state: move.to, hostile, cost: one.cost + acts * ACT + 1, before: one, move })
    }
  }

  #wait(one: Reached): void {
    const [acts, days] = [Math.floor(one.cost / ACT), one.cost % ACT]
    const byDays = (this.#waiting[acts] ??= [])
    const list = (byDays[days] ??= [])
    list.push(one)
  }
}

function movesTo(reached: Reached): readonly PairMove[] {
  const moves: PairMove[] = []
  for (let one: Reached | null = reached; one !== null; one = one.before) if (one.move !== null) moves.push(one.move)
  return moves.toReversed()
}

function bitsIn(set: number): number {
  let count = 0
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1
  return count
}
