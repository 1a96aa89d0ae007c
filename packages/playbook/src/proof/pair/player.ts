import { dayFromNumber } from '@entente/model'
import type { UsedInstrument } from '../../normal-form/playbook.ts'
import { tick } from '../../relation/step.ts'
import type { RelationState } from '../../relation/state.ts'
import type { Produced } from '../../relation/turn.ts'
import { NO_ACTION } from '../../instruments/catalogue.ts'
import type { StoryEvent } from '../witness.ts'
import type { Chair } from './chair.ts'
import { heardAs, type Hearing, type Signal } from './hearing.ts'
import { arrive, calmEve, carryOut, hostileAfter } from './program-side.ts'
import { bitsOf, type Made, type Move, NOTHING, type Side, type SignalId } from './side.ts'
import { sideText } from './side-state.ts'

/** Something on its way to the other side. */
export interface Sent {
  readonly signal: SignalId
  /** Null for an act that never happened. */
  readonly cameo: string | null
  readonly instrument: string | null
}

/** An event without its side. */
export type Told = StoryEvent extends infer Event ? (Event extends StoryEvent ? Omit<Event, 'side'> : never) : never

/** A day as it went; null where it could not go as was foretold. */
export interface Played {
  readonly sends: readonly Sent[]
  readonly events: readonly Told[]
}

/** Carries out on one chair what an exploration says can be done, by the ordinary program. */
export interface Player {
  day(day: number, arriving: readonly Sent[], move: Move): Played | null
  /** The same for two moments that go on alike. */
  text(): string
}

export class PlaybookPlayer implements Player {
  readonly #chair: Chair
  readonly #hearing: Hearing
  readonly #theirs: Hearing
  readonly #longestSince: number
  #state: RelationState
  #hostile: readonly boolean[]

  constructor(chair: Chair, hearing: Hearing, theirs: Hearing, begins: RelationState | number, longestSince: number) {
    this.#chair = chair
    this.#hearing = hearing
    this.#theirs = theirs
    this.#longestSince = longestSince
    this.#state = typeof begins === 'number' ? calmEve(chair.program, begins) : begins
    this.#hostile = chair.program.responses.map(() => false)
  }

  text(): string {
    return `${sideText(this.#chair.program, this.#state, this.#longestSince)}${this.#hostile.join()}`
  }

  day(day: number, arriving: readonly Sent[], { made, misread }: Move): Played | null {
    const events: Told[] = []
    const sends: Sent[] = []
    const seen = misread === undefined ? arriving : [...arriving, { signal: misread, cameo: null, instrument: null }]
    const note = (produced: readonly Produced[]): void => {
      this.#hostile = hostileAfter(this.#chair, this.#hostile, produced)
      events.push(...produced.flatMap((one) => this.#told(one, day)))
    }
    const begun = tick(this.#chair.program, this.#state, true)
    this.#state = begun.state
    note(begun.made)
    if (
      !this.#make(
        made.filter(({ morning }) => morning),
        day,
        true,
        sends,
        events,
      )
    )
      return null
    const came = seen.map((one) => ({ sent: one, member: memberOf(this.#hearing.signals[one.signal], one.cameo) }))
    for (const { sent, member } of came) {
      const named = member?.act ?? null
      if (named === null) continue
      const { id: rule, kind, points } = named
      const act = {
        rule,
        kind,
        points,
        instrument: sent.instrument,
        misread: sent.cameo === null && sent.instrument === null,
      }
      events.push({ what: 'sees', day: dayFromNumber(day), ...act })
    }
    const taken = arrive(
      this.#chair,
      this.#state,
      came.flatMap(({ member }) => member ?? []),
    )
    this.#state = taken.state
    note(taken.made)
    if (
      !this.#make(
        made.filter(({ morning }) => !morning),
        day,
        false,
        sends,
        events,
      )
    )
      return null
    return { sends, events }
  }

  /** What was foretold, then `no-action` on what is due and was not. */
  #make(made: readonly Made[], day: number, morning: boolean, sends: Sent[], events: Told[]): boolean {
    for (const { response, signal } of made) {
      const open = this.#state.responses[response]?.open
      if (open?.type !== 'answer' || open.on < day !== morning) return false
      const instrument = open.choices
        .flatMap((id) => this.#chair.program.playbook.instruments[id] ?? [])
        .find((one) => heardAs(this.#theirs, one).includes(signal))
      if (instrument === undefined) return false
      this.#state = carryOut(this.#chair.program, this.#state, response, instrument.id).state
      if (instrument.id === NO_ACTION) continue
      events.push(doing(instrument, day))
      if (signal !== NOTHING) sends.push({ signal, cameo: instrument.cameo, instrument: instrument.id })
    }
    for (const [response, { open }] of this.#state.responses.entries()) {
      if (open?.type !== 'answer' || open.due > day || (morning && open.on === day)) continue
      this.#state = carryOut(this.#chair.program, this.#state, response, NO_ACTION).state
    }
    return true
  }

  #told(one: Produced, number: number): readonly Told[] {
    const { levels } = this.#chair.program.playbook.strain
    const day = dayFromNumber(number)
    switch (one.kind) {
      case 'proposed': {
        const { type, step, choices, due } = one.proposal
        if (type !== 'answer' && type !== 'offer') return []
        return [{ what: 'proposes', day, type, response: one.response, step, choices, due: dayFromNumber(due) }]
      }
      case 'pattern-act': {
        const { rule, kind, points } = one.act
        return [{ what: 'sees', day, rule, kind, points, instrument: null, misread: false }]
      }
      case 'level':
        return [{ what: 'level', day, from: levels[one.from]?.id ?? '', to: levels[one.to]?.id ?? '' }]
      case 'finding':
        return [{ what: 'finding', day, code: one.code, response: one.response }]
      default:
        return []
    }
  }
}

function doing({ id, rung, cameo }: UsedInstrument, day: number): Told {
  return { what: 'does', day: dayFromNumber(day), instrument: id, rung, cameo }
}

/** What came by this code, what came by none, or, of what was under way when the story began, anything of its class. */
function memberOf(signal: Signal | undefined, cameo: string | null): Signal['members'][number] | undefined {
  const members = signal?.members ?? []
  return members.find((one) => one.cameo === cameo) ?? members.find((one) => one.cameo === null) ?? members[0]
}

/** Plays a stock counterpart by its own rule; the codes that it sees and sends are told. */
export class StockPlayer implements Player {
  readonly #side: Side
  readonly #codes: readonly string[]
  #state: number

  constructor(side: Side, codes: readonly string[]) {
    this.#side = side
    this.#codes = codes
    this.#state = side.starts[0] ?? 0
  }

  text(): string {
    return String(this.#state)
  }

  day(day: number, arriving: readonly Sent[], move: Move): Played | null {
    const bits = bitsOf(arriving.map(({ signal }) => signal))
    const goes = this.#side.next(this.#state, bits).find(({ to, emits }) => to === move.to && emits === move.emits)
    if (goes === undefined) return null
    this.#state = goes.to
    const sends = move.made.flatMap(({ response, signal }): readonly Sent[] => {
      const code = this.#codes[response] ?? null
      return signal === NOTHING ? [] : [{ signal, cameo: code, instrument: `code ${code}` }]
    })
    const does = (cameo: string | null): Told => {
      return { what: 'does', day: dayFromNumber(day), instrument: `code ${cameo}`, rung: null, cameo }
    }
    return { sends, events: sends.map(({ cameo }) => does(cameo)) }
  }
}
