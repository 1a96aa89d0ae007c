/** Place of a signal in `Side.signals`; -1 where nothing is noticed. */
export type SignalId = number
export const NOTHING: SignalId = -1

/** An answer is carried out. */
export interface Made {
  /** Place of the response. */
  readonly response: number
  /** Whether it stood open since an earlier day, and so was made before anything arrived. */
  readonly morning: boolean
  /** What the other side takes it for. */
  readonly signal: SignalId
}

/** One way in which a day can go on one side. */
export interface Move {
  readonly to: number
  /** Signals that reach the other side tomorrow, as bits. */
  readonly emits: number
  readonly made: readonly Made[]
  /** Whether an answer to a hostile act is among those made. */
  readonly hostile: boolean
  /** What was seen on this day that never happened. */
  readonly misread?: SignalId
}

/**
 * One chair as a transition system in whole days: its states are numbers, found on the way; what arrives is a set of
 * signals. Two of them, each hearing a day later what the other does, make a pair.
 */
export interface Side {
  /** At most `MOST_SIGNALS`. */
  readonly signals: number
  /** States from which a proof begins. */
  readonly starts: readonly number[]
  /** Whether nothing waits to be made in this state. */
  isAtRest(state: number): boolean
  /** All ways in which the next day can go. */
  next(state: number, arriving: number): readonly Move[]
  /** What is kept of the states that were found, about as many states of a pair. */
  size(): number
}

/** Answers that are carried out in one part of a day. */
export interface Making<State> {
  readonly state: State
  readonly made: readonly Made[]
  /** Whether an answer to a hostile act is among them. */
  readonly hostile: boolean
}

/** The different ways in which a day can go; of those that lead to the same and are seen as the same, the first. */
export class Moves {
  readonly #found: Map<string, Move> = new Map()

  add(to: number, early: Omit<Making<unknown>, 'state'>, late: Omit<Making<unknown>, 'state'>): void {
    const made = [...early.made, ...late.made]
    const emits = bitsOf(made.map(({ signal }) => signal))
    const hostile = early.hostile || late.hostile
    const key = `${to} ${emits} ${hostile}`
    if (!this.#found.has(key)) this.#found.set(key, { to, emits, made, hostile })
  }

  all(): readonly Move[] {
    return [...this.#found.values()]
  }
}

/** Bits of a set of signals. */
export const MOST_SIGNALS = 30

/** Signals as a set; nothing is none. */
export function bitsOf(signals: readonly SignalId[]): number {
  return signals.reduce((bits, signal) => (signal === NOTHING ? bits : bits | (1 << signal)), 0)
}

export function signalsIn(set: number): readonly SignalId[] {
  const found: SignalId[] = []
  for (let signal = 0; signal < MOST_SIGNALS; signal += 1) if ((set & (1 << signal)) !== 0) found.push(signal)
  return found
}

/** Gives states numbers by their text. */
export class Numbering<State> {
  readonly #byText: Map<string, number> = new Map()
  readonly #states: State[] = []

  of(text: string, state: State): number {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    this.#states.push(state)
    this.#byText.set(text, this.#states.length - 1)
    return this.#states.length - 1
  }

  at(id: number): State {
    const state = this.#states[id]
    if (state === undefined) throw new RangeError(`no state has the number ${id}`)
    return state
  }

  get size(): number {
    return this.#states.length
  }
}

/** Every way to take one from each list, in order; lists of one cost nothing. */
export function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const first: T[] = []
  for (const list of lists) {
    const [one] = list
    if (one === undefined) return []
    first.push(one)
  }
  const found = [first]
  for (const [place, list] of lists.entries()) {
    const before = found.length
    for (const one of list.slice(1)) {
      for (let at = 0; at < before; at += 1) {
        const next = found[at]?.slice() ?? []
        next[place] = one
        found.push(next)
      }
    }
  }
  return found
}
