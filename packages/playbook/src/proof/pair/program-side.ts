import { addDays, dayFromNumber } from '@entente/model'
import type { Act } from '../../naming/act.ts'
import { isHostile } from '../../normal-form/kinds.ts'
import { decide } from '../../relation/decide.ts'
import type { RelationProgram } from '../../relation/program.ts'
import { shiftState } from '../../relation/shift-state.ts'
import { type OpenProposal, type RelationState, startOf } from '../../relation/state.ts'
import { hear, send, take, tick } from '../../relation/step.ts'
import type { Produced, Step } from '../../relation/turn.ts'
import type { Chair, SeenAct } from './chair.ts'
import { heardAs, type Hearing } from './hearing.ts'
import {
  type Made,
  type Making,
  type Move,
  Moves,
  Numbering,
  product,
  type Side,
  type SignalId,
  signalsIn,
} from './side.ts'
import { sideText } from './side-state.ts'

/** A chair as the program over acts runs it, exactly. */
export class ProgramSide implements Side {
  readonly signals: number
  readonly starts: readonly number[]
  readonly #states: Numbering<ChairState> = new Numbering()
  readonly #chair: Chair
  readonly #hearing: Hearing
  readonly #theirs: Hearing
  readonly #longestSince: number

  constructor(chair: Chair, hearing: Hearing, theirs: Hearing, longestSince: number) {
    this.signals = hearing.signals.length
    this.#chair = chair
    this.#hearing = hearing
    this.#theirs = theirs
    this.#longestSince = longestSince
    this.starts = [
      this.#number({ relation: calmEve(chair.program, 0), hostile: chair.program.responses.map(() => false) }),
    ]
  }

  isAtRest(state: number): boolean {
    return this.#states.at(state).relation.responses.every(({ open }) => open?.type !== 'answer')
  }

  size(): number {
    return this.#states.size * WEIGHT
  }

  next(state: number, arriving: number): readonly Move[] {
    const before = this.#states.at(state)
    const morning = { ...before, relation: tick(this.#chair.program, before.relation, true).state }
    const moves = new Moves()
    for (const early of this.#makings(morning, true)) {
      const after = this.#arrivals(early.state, signalsIn(arriving))
      for (const late of this.#makings(after, false)) moves.add(this.#number(late.state), early, late)
    }
    return moves.all()
  }

  /** Days of states do not matter: each is kept as if it were day 0. */
  #number({ relation, hostile }: ChairState): number {
    const text = sideText(this.#chair.program, relation, this.#longestSince)
    const waiting = hostile.map((one, place) => one && relation.responses[place]?.open?.type === 'answer')
    const state = { relation: shiftState(relation, -relation.day), hostile: waiting }
    return this.#states.of(`${text}${waiting.join()}`, state)
  }

  /** Every way to carry out answers that stand open since an earlier day, or that were proposed today, or to wait. */
  #makings(state: ChairState, morning: boolean): readonly Making<ChairState>[] {
    const { responses, day } = state.relation
    const options = responses.map(({ open }): readonly (Choice | null)[] => {
      if (open?.type !== 'answer' || open.on < day !== morning) return [null]
      const choices = this.#choices(open)
      return open.due <= day ? choices : [null, ...choices]
    })
    return product(options).map((chosen) => {
      let { relation } = state
      const made: Made[] = []
      for (const [response, choice] of chosen.entries()) {
        if (choice === null) continue
        relation = carryOut(this.#chair.program, relation, response, choice.instrument).state
        made.push({ response, morning, signal: choice.signal })
      }
      const hostile = made.some(({ response }) => state.hostile[response] === true)
      return { state: { ...state, relation }, made, hostile }
    })
  }

  /** Choices that make a difference to either side. */
  #choices({ choices }: OpenProposal): readonly Choice[] {
    const { playbook, sentNames } = this.#chair.program
    const found = new Map<string, Choice>()
    for (const instrument of choices) {
      const used = playbook.instruments[instrument]
      if (used === undefined) continue
      const asked = sentNames.filter((name) => name === instrument)
      for (const signal of heardAs(this.#theirs, used)) {
        const key = `${signal} ${asked.join()}`
        if (!found.has(key)) found.set(key, { instrument, signal })
      }
    }
    return [...found.values()]
  }

  #arrivals({ relation, hostile }: ChairState, arriving: readonly SignalId[]): ChairState {
    const came = arriving.flatMap((signal) => this.#hearing.signals[signal]?.members[0] ?? [])
    const { state, made } = arrive(this.#chair, relation, came)
    return { relation: state, hostile: hostileAfter(this.#chair, hostile, made) }
  }
}

/** What the state of a program takes of memory, in states of a pair. */
const WEIGHT = 16

/** The relation, and for each response whether what opened its answer was a hostile act. */
interface ChairState {
  readonly relation: RelationState
  readonly hostile: readonly boolean[]
}

interface Choice {
  readonly instrument: string
  readonly signal: SignalId
}

/** The eve of a first day, with everything known of the days before: proofs assume that all days are covered. */
export function calmEve(program: RelationProgram, first: number): RelationState {
  return { ...startOf(program, first), lastUncovered: null }
}

/** Whether answers are to hostile acts, after what a step brought about. */
export function hostileAfter(
  { program, acts }: Chair,
  before: readonly boolean[],
  made: readonly Produced[],
): readonly boolean[] {
  const answers = made.flatMap((one) => (one.kind === 'proposed' && one.proposal.type === 'answer' ? [one] : []))
  return answers.reduce((hostile, { response, because: [key = ''] }) => {
    const place = program.responses.findIndex((one) => one.response.id === response)
    const opening = acts.find(({ id }) => key.split(':')[1] === id)
    return hostile.with(place, opening !== undefined && isHostile(opening.kind))
  }, before)
}

/** An answer that stands open is decided and carried out on the day of the state. */
export function carryOut(program: RelationProgram, state: RelationState, response: number, instrument: string): Step {
  const open = state.responses[response]?.open
  if (open === undefined || open === null) return { state, made: [] }
  const decided = decide(program, state, { proposal: open.id, instrument })
  const sent = send(program, decided.state, { cameo: null, instrument })
  return { state: sent.state, made: [...decided.made, ...sent.made] }
}

export interface Arrival {
  /** Null where no rule names it. */
  readonly act: SeenAct | null
  readonly cameo: string | null
}

/** What the other side did a day ago: acts in the order of rule 4, then their codes. */
export function arrive({ program }: Chair, state: RelationState, came: readonly Arrival[]): Step {
  const made: Produced[] = []
  let after = state
  const go = ({ state: next, made: more }: Step): void => {
    after = next
    made.push(...more)
  }
  const named = came.flatMap(({ act }) => act ?? [])
  const acts = [...new Set(named)].map((act) => actOf(program, state, act)).toSorted((a, b) => (a.key < b.key ? -1 : 1))
  for (const act of acts) go(take(program, after, act))
  for (const { cameo } of came) if (cameo !== null) go(hear(program, after, { cameo, tag: null }))
  return { state: after, made }
}

function actOf({ playbook }: RelationProgram, { day }: RelationState, { id, kind, points }: SeenAct): Act {
  const clockDay = dayFromNumber(day)
  const occurredOn = addDays(clockDay, -1)
  const partner = playbook.partner ?? playbook.perspective
  return {
    key: `${partner}:${id}:${occurredOn}`,
    partner,
    rule: id,
    kind,
    points,
    occurredOn,
    clockDay,
    feed: '',
    firstReportedAt: '',
    incidents: [],
  }
}
