import { isHostile } from '../../normal-form/kinds.ts'
import type { Behind } from './begun-state.ts'
import { type Chair, instrumentsFor, type SeenAct } from './chair.ts'
import { distinct, heardAs, type Hearing, TooLarge } from './hearing.ts'
import {
  bitsOf,
  type Made,
  type Making,
  type Move,
  Moves,
  NOTHING,
  Numbering,
  product,
  type Side,
  type SignalId,
  signalsIn,
} from './side.ts'

/** How much of a chair is kept. */
export interface Timing {
  /** Places of responses; acts that go to others are as if nobody answered. */
  readonly kept: ReadonlySet<number>
  /** Places of patterns; others never make an act. */
  readonly patterns: ReadonlySet<number>
  /** Whether to begin from any timers and pending answers, or from calm. */
  readonly any: boolean
  /** Whether patterns are silent for their days; without that they are tried every time. */
  readonly silences: boolean
}

/**
 * A chair of which only the timers of answers are kept. Whatever else decides is left free: an act goes to a response of any
 * level, the step is any of the ladder, an off-ramp opens whenever it likes, a pattern's condition is true whenever it is
 * tried and not silent. So it can do all that the program can, and more: what never happens here never happens there.
 */
export class TimedSide implements Side {
  readonly signals: number
  readonly #states: Numbering<TimedState> = new Numbering()
  readonly #timers: readonly Timer[]
  readonly #silences: readonly number[]
  readonly #reactions: readonly Reaction[]
  readonly #patterns: ReadonlyMap<number, Reaction>
  readonly starts: readonly number[]

  constructor(chair: Chair, hearing: Hearing, theirs: Hearing, { kept, patterns, any, silences }: Timing) {
    this.signals = hearing.signals.length
    const heard = hearing.signals.flatMap(({ members }) => members.flatMap(({ act }) => act ?? []))
    const fills = new Set(heard.flatMap((act) => act.fills.filter((place) => patterns.has(place))))
    const arriving = [...heard, ...chair.acts.filter(({ pattern }) => pattern !== null && fills.has(pattern))]
    this.#timers = [...kept].toSorted((a, b) => a - b).map((place) => timerOf(chair, place, theirs, arriving))
    this.#reactions = hearing.signals.map(({ members }) => this.#reactionTo(members[0]?.act ?? null))
    this.#patterns = new Map(
      chair.acts.flatMap((act) =>
        act.pattern === null || !patterns.has(act.pattern) ? [] : [[act.pattern, this.#reactionTo(act)] as const],
      ),
    )
    this.#silences = chair.program.patterns.map(({ pattern }) => (silences ? pattern.oncePer : 0))
    this.starts = any
      ? this.#anyStart()
      : [this.#number({ timers: this.#timers.map(() => IDLE), silent: this.#silences.map(() => 0) })]
  }

  isAtRest(state: number): boolean {
    return this.#states.at(state).timers.every(({ pending }) => !pending)
  }

  size(): number {
    return this.#states.size
  }

  next(state: number, arriving: number): readonly Move[] {
    const morning = this.#morning(this.#states.at(state))
    const moves = new Moves()
    for (const early of this.#makings(morning, true, () => true)) {
      for (const after of this.#arrivals(early.state, signalsIn(arriving))) {
        const fresh = (place: number): boolean => after.timers[place]?.age === 0
        for (const late of this.#makings(after, false, fresh)) moves.add(this.#number(late.state), early, late)
      }
    }
    return moves.all()
  }

  #number(state: TimedState): number {
    const text = `${state.timers.map(({ age, opening, pending }) => `${age},${opening}${pending ? '!' : ''}`).join(';')}|${state.silent.join()}`
    return this.#states.of(text, state)
  }

  /** The next day begins: everything is a day older, and what no act can meet any more is forgotten. */
  #morning({ timers, silent }: TimedState): TimedState {
    return {
      timers: timers.map((one, place) => {
        if (one === IDLE) return one
        const age = one.age + 1
        return one.pending || age < (this.#timers[place]?.cooldown ?? 0) ? { ...one, age } : IDLE
      }),
      silent: silent.map((days) => Math.max(0, days - 1)),
    }
  }

  /** Every way to carry out what is pending, or to wait where that is allowed. */
  #makings(state: TimedState, morning: boolean, fits: (place: number) => boolean): readonly Making<TimedState>[] {
    const options = state.timers.map((one, place): readonly (SignalId | null)[] => {
      const timer = this.#timers[place]
      if (!one.pending || timer === undefined || !fits(place)) return [null]
      const outcomes = timer.outcomes.get(one.opening) ?? [NOTHING]
      return one.age >= timer.within ? outcomes : [null, ...outcomes]
    })
    return product(options).map((chosen) => {
      const made = chosen.flatMap((signal, place): Made[] =>
        signal === null ? [] : [{ response: this.#timers[place]?.response ?? -1, morning, signal }],
      )
      const hostile = chosen.some(
        (signal, place) => signal !== null && isHostileOpening(state.timers[place]?.opening ?? 0),
      )
      const timers = state.timers.map((one, place) => (chosen[place] === null ? one : this.#afterMaking(one, place)))
      return { state: { ...state, timers }, made, hostile }
    })
  }

  #afterMaking(one: TimerState, place: number): TimerState {
    return one.age < (this.#timers[place]?.cooldown ?? 0) ? { ...one, pending: false } : IDLE
  }

  #arrivals(state: TimedState, arriving: readonly SignalId[]): readonly TimedState[] {
    return arriving.reduce<readonly TimedState[]>(
      (states, signal) => states.flatMap((one) => this.#takes(one, this.#reactions[signal])),
      [state],
    )
  }

  #takes(state: TimedState, reaction: Reaction | undefined): readonly TimedState[] {
    if (reaction === undefined) return [state]
    const taken = this.#answers(state, reaction)
    return reaction.fills.reduce<readonly TimedState[]>(
      (states, pattern) => states.flatMap((one) => [one, ...this.#fires(one, pattern)]),
      taken,
    )
  }

  /** Rule 19: under the cool-down an act joins unless it has more points than the one that opened the answer. */
  #answers(state: TimedState, { places, opening }: Reaction): readonly TimedState[] {
    return distinct(
      places.flatMap((place) => {
        const [before, timer] = [state.timers[place], this.#timers[place]]
        const as = timer?.openings.get(opening)
        if (before === undefined || timer === undefined || as === undefined) return [state]
        if (before !== IDLE && before.age < timer.cooldown && pointsOf(as) <= pointsOf(before.opening)) return [state]
        const after = { ...state, timers: state.timers.with(place, { age: 0, opening: as, pending: true }) }
        // Where no cool-down orders two acts of a day, either may be the last.
        return timer.cooldown === 0 && before.pending && before.age === 0 ? [after, state] : [after]
      }),
    )
  }

  #fires(state: TimedState, pattern: number): readonly TimedState[] {
    const reaction = this.#patterns.get(pattern)
    if (reaction === undefined || (state.silent[pattern] ?? 0) > 0) return []
    return this.#answers({ ...state, silent: state.silent.with(pattern, this.#silences[pattern] ?? 0) }, reaction)
  }

  /** Where an act can go, -1 among the places where at some level nobody of those kept answers it. */
  #reactionTo(act: SeenAct | null): Reaction {
    const places = (act?.routes ?? []).map((response) => this.#timers.findIndex((one) => one.response === response))
    return { places: distinct(places), opening: act === null ? 0 : openingOf(act), fills: act?.fills ?? [] }
  }

  #anyStart(): readonly number[] {
    const each = this.#timers.map(({ cooldown, within, outcomes }): readonly TimerState[] => {
      const openings = [...outcomes.keys()]
      const ages = Array.from({ length: Math.max(cooldown, within + 1) }, (_, age) => age)
      const used = openings.flatMap((opening) =>
        ages.flatMap((age) => [
          ...(age < cooldown ? [{ age, opening, pending: false }] : []),
          ...(age < within ? [{ age, opening, pending: true }] : []),
        ]),
      )
      return [IDLE, ...used]
    })
    const count = each.reduce((product, list) => product * list.length, 1)
    if (count > MOST_STARTS)
      throw new TooLarge(`too much can be behind and pending on one side to look at all of it (${count} combinations)`)
    return product(each).map((timers) => this.#number({ timers, silent: this.#silences.map(() => 0) }))
  }

  /** What can be on its way in a state, as sets: what answers of the day, carried out at once, may be taken for. */
  underWay(state: number): readonly number[] {
    const options = this.#states.at(state).timers.map(({ age, pending, opening }, place): readonly SignalId[] => {
      const timer = this.#timers[place]
      if (timer === undefined || pending) return [NOTHING]
      // Where there is no cool-down nothing is left of an answer that was carried out at once.
      if (age < 0 && timer.cooldown === 0) return [NOTHING, ...[...timer.outcomes.values()].flat()]
      return age === 0 ? [NOTHING, ...(timer.outcomes.get(opening) ?? [])] : [NOTHING]
    })
    return distinct(product(options.map(distinct)).map(bitsOf))
  }

  /** What a state says, for a story that begins in it. */
  describe(state: number): readonly Behind[] {
    return this.#states.at(state).timers.flatMap(({ age, opening, pending }, place) => {
      const response = this.#timers[place]?.response
      if (age < 0 || response === undefined) return []
      return [{ response, age, points: pointsOf(opening), pending, hostile: isHostileOpening(opening) }]
    })
  }
}

interface TimerState {
  /** Days since the answer was proposed; -1 where nothing of it matters any more. */
  readonly age: number
  /** Of the act that opened it: its points, and whether it was hostile. */
  readonly opening: number
  /** Whether the answer still waits to be made. */
  readonly pending: boolean
}

/** Sets of timers from which a side may begin, at most. */
const MOST_STARTS = 20_000

const IDLE: TimerState = { age: -1, opening: 0, pending: false }

interface TimedState {
  readonly timers: readonly TimerState[]
  /** Days for which each pattern is still silent. */
  readonly silent: readonly number[]
}

interface Timer {
  readonly response: number
  readonly cooldown: number
  readonly within: number
  /** By opening of an act, the opening that stands for it; none where limits allow no answer. */
  readonly openings: ReadonlyMap<number, number>
  /** By opening that stands for others, what its answer may be taken for. */
  readonly outcomes: ReadonlyMap<number, readonly SignalId[]>
}

/** What an act does: to which of the kept responses it goes, and which patterns are tried at it. */
interface Reaction {
  readonly places: readonly number[]
  readonly opening: number
  readonly fills: readonly number[]
}

/**
 * Openings that no act which can arrive tells apart, and whose answers are taken for the same, are one: the one with fewest
 * points stands for them.
 */
function timerOf(chair: Chair, place: number, theirs: Hearing, arriving: readonly SeenAct[]): Timer {
  const response = chair.program.responses[place]?.response
  const compared = distinct(arriving.filter(({ routes }) => routes.includes(place)).map(({ points }) => points))
  const acts = chair.acts.filter(({ routes }) => routes.includes(place)).toSorted((a, b) => a.points - b.points)
  const groups = new Map<string, number>()
  const openings = new Map<number, number>()
  const outcomes = new Map<number, readonly SignalId[]>()
  for (const act of acts) {
    const instruments = instrumentsFor(chair, place, act.points)
    // An act that limits leave without an answer opens none.
    if (instruments.length === 0) continue
    const signals = distinct(instruments.flatMap((one) => heardAs(theirs, one))).toSorted((a, b) => a - b)
    const overtaken = compared.filter((points) => points <= act.points).length
    const group = `${signals.join()} ${isHostile(act.kind)} ${overtaken}`
    const stands = groups.get(group) ?? openingOf(act)
    groups.set(group, stands)
    openings.set(openingOf(act), stands)
    outcomes.set(stands, signals)
  }
  return { response: place, cooldown: response?.cooldown ?? 0, within: response?.within ?? 0, openings, outcomes }
}

/** Points, and whether the act is hostile, in one number. */
function openingOf({ points, kind }: SeenAct): number {
  return points * 2 + (isHostile(kind) ? 1 : 0)
}

function pointsOf(opening: number): number {
  return Math.floor(opening / 2)
}

function isHostileOpening(opening: number): boolean {
  return opening % 2 === 1
}
