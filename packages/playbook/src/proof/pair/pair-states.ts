import { NumberTable } from './number-table.ts'
import { MOST_SIGNALS, type Move, type Side } from './side.ts'

/** A move of both sides in one day. */
export interface PairMove {
  readonly to: number
  readonly moves: readonly [Move, Move]
}

/** Keys stay whole numbers: each side's configurations are fewer than this. */
const MOST = 2 ** 26

/**
 * Both sides in step: a state is what each side is in and what reaches it tomorrow. States are packed into one number and
 * found on the way; moves of a side are remembered by configuration, so that each is worked out once however many states of
 * the other side meet it.
 */
export class PairStates {
  readonly #configurations: readonly [Configurations, Configurations]
  readonly #ids: NumberTable = new NumberTable()
  readonly #keys: number[] = []

  constructor(a: Side, b: Side) {
    this.#configurations = [new Configurations(a), new Configurations(b)]
  }

  get size(): number {
    return this.#keys.length
  }

  /** States and moves that are kept: what memory is for. */
  get work(): number {
    return this.#configurations.reduce((sum, { kept, side }) => sum + kept + side.size(), this.#keys.length)
  }

  /** The number of a state; `arriving`: what reaches either side tomorrow. */
  of(states: readonly [number, number], arriving: readonly [number, number]): number {
    const [a, b] = this.#configurations
    return this.#idOf(a.of(states[0], arriving[0]), b.of(states[1], arriving[1]))
  }

  /** Nothing waits and nothing is on its way: neither side does anything any more. */
  isAtRest(id: number): boolean {
    const [a, b] = this.#split(id)
    return this.#configurations[0].isAtRest(a) && this.#configurations[1].isAtRest(b)
  }

  /** How many moves lead on; none from rest. */
  degree(id: number): number {
    if (this.isAtRest(id)) return 0
    const [a, b] = this.#split(id)
    return this.#configurations[0].moves(a).length * this.#configurations[1].moves(b).length
  }

  /** Where the move at a place below `degree` leads. */
  next(id: number, place: number): number {
    const key = this.#keys[id] ?? 0
    const [a, b] = this.#configurations
    const ofA = a.moves(Math.floor(key / MOST))
    const [x, y] = [ofA[place % ofA.length], b.moves(key % MOST)[Math.floor(place / ofA.length)]]
    return x === undefined || y === undefined ? id : this.#idOf(a.of(x.to, y.emits), b.of(y.to, x.emits))
  }

  /** The move at a place below `degree`. */
  move(id: number, place: number): PairMove {
    const [a, b] = this.#split(id)
    const ofA = this.#configurations[0].moves(a)
    const moves = [
      pick(ofA, place % ofA.length),
      pick(this.#configurations[1].moves(b), Math.floor(place / ofA.length)),
    ] as const
    return { to: this.of([moves[0].to, moves[1].to], [moves[1].emits, moves[0].emits]), moves }
  }

  /** State and arrivals of both sides. */
  describe(id: number): readonly [Configuration, Configuration] {
    const [a, b] = this.#split(id)
    return [this.#configurations[0].at(a), this.#configurations[1].at(b)]
  }

  #idOf(a: number, b: number): number {
    const key = a * MOST + b
    const id = this.#ids.of(key)
    if (id === this.#keys.length) this.#keys.push(key)
    return id
  }

  #split(id: number): readonly [number, number] {
    const key = this.#keys[id] ?? 0
    return [Math.floor(key / MOST), key % MOST]
  }
}

interface Configuration {
  readonly state: number
  readonly arriving: number
}

/** Keys of configurations: a side has fewer than 2 ** 23 states. */
const MOST_SETS = 2 ** MOST_SIGNALS

class Configurations {
  /** Moves that are remembered. */
  kept = 0
  readonly side: Side
  readonly #ids: NumberTable = new NumberTable()
  readonly #atRest: boolean[] = []
  readonly #all: Configuration[] = []
  readonly #moves: (readonly Move[] | undefined)[] = []

  constructor(side: Side) {
    this.side = side
  }

  of(state: number, arriving: number): number {
    const id = this.#ids.of(state * MOST_SETS + arriving)
    if (id < this.#all.length) return id
    this.#all.push({ state, arriving })
    this.#atRest.push(arriving === 0 && this.side.isAtRest(state))
    this.#moves.push(undefined)
    return id
  }

  at(id: number): Configuration {
    return pick(this.#all, id)
  }

  isAtRest(id: number): boolean {
    return this.#atRest[id] === true
  }

  moves(id: number): readonly Move[] {
    const known = this.#moves[id]
    if (known !== undefined) return known
    const { state, arriving } = this.at(id)
    const found = this.side.next(state, arriving)
    this.#moves[id] = found
    this.kept += found.length
    return found
  }
}

function pick<T>(list: readonly T[], place: number): T {
  const found = list[place]
  if (found === undefined) throw new RangeError(`nothing stands at place ${place}`)
  return found
}
