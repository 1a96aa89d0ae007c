import { isHostile } from '../../normal-form/kinds.ts'
import type { Chair, SeenAct } from './chair.ts'
import type { Stock } from './counterpart.ts'
import type { Hearing } from './hearing.ts'
import {
  bitsOf,
  type Made,
  type Move,
  NOTHING,
  Numbering,
  product,
  type Side,
  type SignalId,
  signalsIn,
} from './side.ts'

/** How a stock counterpart acts, but for the misreader, which plays our own playbook. */
export type SimpleStock = Exclude<Stock, 'misreader'>

/** Points by which a hawk is harsher than what it saw. */
const HARSHER = 2

/**
 * A counterpart that answers each act of ours on the day after it sees it, by a simple rule: never (silent); by the same
 * act, under a cool-down (mirror) or without one (tit for tat); by the same act every second time (generous); by one that
 * is two points harsher in our eyes (hawk). What it sees are codes: place in `codes` is the signal.
 */
export class StockSide implements Side {
  readonly signals: number
  readonly starts: readonly number[]
  readonly #stock: SimpleStock
  readonly #outcomes: readonly (readonly SignalId[])[]
  readonly #cooldown: number
  readonly #states: Numbering<StockState> = new Numbering()

  /** @param cooldown days for which a mirror does not repeat an act. */
  constructor(stock: SimpleStock, codes: readonly string[], ours: Hearing, chair: Chair, cooldown: number) {
    this.#stock = stock
    this.signals = codes.length
    this.#cooldown = stock === 'mirror' ? cooldown : 0
    this.#outcomes = codes.map((code) => (stock === 'hawk' ? signalsOf(harsher(chair, code), ours) : ours.ofCode(code)))
    this.starts = [this.#number({ pending: [], rests: codes.map(() => 0), odd: false })]
  }

  isAtRest(state: number): boolean {
    return this.#states.at(state).pending.length === 0
  }

  size(): number {
    return this.#states.size
  }

  next(state: number, arriving: number): readonly Move[] {
    const before = this.#states.at(state)
    const came = signalsIn(arriving)
    const answered = came.filter((code, place) => this.#answers(before, code, place))
    const rests = before.rests.map((days, code) => (answered.includes(code) ? this.#cooldown : Math.max(0, days - 1)))
    const odd = this.#stock === 'generous' && before.odd !== (came.length % 2 === 1)
    const to = this.#number({ pending: answered, rests, odd })
    return product(before.pending.map((code) => this.#outcomes[code] ?? [NOTHING])).map((signals) => ({
      to,
      emits: bitsOf(signals),
      made: signals.map((signal, place): Made => ({ response: before.pending[place] ?? -1, morning: true, signal })),
      hostile: false,
    }))
  }

  #answers({ rests, odd }: StockState, code: SignalId, place: number): boolean {
    if (this.#stock === 'silent') return false
    if (this.#stock === 'mirror') return (rests[code] ?? 0) <= 1
    // The first is answered, the second is not.
    return this.#stock !== 'generous' || odd === (place % 2 === 1)
  }

  #number(state: StockState): number {
    return this.#states.of(JSON.stringify(state), state)
  }
}

interface StockState {
  /** Codes that came today and are answered tomorrow. */
  readonly pending: readonly SignalId[]
  /** Days for which each code is not answered again. */
  readonly rests: readonly number[]
  /** Whether an odd number of acts has come. */
  readonly odd: boolean
}

/** Hostile acts of ours two points above the gravest that we would take the code for, or the gravest there is. */
export function harsher(chair: Chair, code: string): readonly SeenAct[] {
  const graver = (act: SeenAct | null): number => (act !== null && isHostile(act.kind) ? act.points : 0)
  const seen = Math.max(0, ...chair.taken(code).map(graver))
  const hostile = chair.acts.filter(({ kind, pattern }) => pattern === null && isHostile(kind))
  const most = Math.max(0, ...hostile.map(({ points }) => points))
  const points = Math.min(
    ...hostile.flatMap((act) => (act.points >= Math.min(seen + HARSHER, most) ? [act.points] : [])),
  )
  return hostile.filter((act) => act.points === points)
}

/** The signals of acts that no code brings. */
function signalsOf(acts: readonly SeenAct[], { signals }: Hearing): readonly SignalId[] {
  const found = signals.flatMap(({ members }, id) =>
    members.some(({ act }) => act !== null && acts.includes(act)) ? [id] : [],
  )
  return found.length === 0 ? [NOTHING] : found
}
