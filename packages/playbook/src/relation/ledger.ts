import { type Day, dayFromNumber } from '@entente/model'
import type { Act } from '../naming/act.ts'
import type { DayNumber, ProposalType } from './state.ts'
import type { Choice, FindingCode, LiftCause, Produced } from './turn.ts'

/** `missed`: born, by a late report, when its due day had passed; it alerts nobody. See `reconcile`. */
export const PROPOSAL_STATUSES = ['open', 'overdue', 'decided', 'lapsed', 'superseded', 'withdrawn', 'missed'] as const
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

export interface Proposal {
  readonly id: string
  readonly type: ProposalType
  readonly on: Day
  /** Id of the response, or of the initiative; null for lifting what was only recorded as sent. */
  readonly response: string | null
  /** Step of a ladder or of a series, from 1; null where there is none. */
  readonly step: number | null
  /** Ids of instruments, `no-action` first; `lift` for lifting; none for verifying. */
  readonly choices: readonly string[]
  /** Keys of acts, in the order in which they came. */
  readonly because: readonly string[]
  readonly due: Day
  /** Its last day. */
  readonly expires: Day
  readonly status: ProposalStatus
  /** Day on which it was decided, lapsed, or was superseded or withdrawn; null while it is open. */
  readonly closedOn: Day | null
  /** The first decision, also where it came when the proposal was no longer open. */
  readonly decision: { readonly day: Day; readonly instrument: string | null } | null
  /** The standing measure that is to be lifted, and why now. */
  readonly lifts: { readonly instrument: string; readonly cause: LiftCause } | null
}

export interface Finding {
  readonly code: FindingCode | 'decision-without-proposal'
  readonly day: Day
  readonly response: string | null
  /** Key of the act, or id of the proposal that was decided and does not follow any more. */
  readonly about: string
}

/** A line of the register of what of ours is in force. */
export interface Measure {
  readonly instrument: string
  readonly response: string | null
  readonly since: Day
  /** Day on which lifting was decided; null while it is in force. */
  readonly until: Day | null
}

type Changing<T> = { -readonly [K in keyof T]: T[K] }

/** Gathers what the steps of a run bring about. */
export class Ledger {
  readonly proposals: Map<string, Changing<Proposal>> = new Map()
  readonly patternActs: Act[] = []
  readonly findings: Finding[] = []
  readonly measures: Changing<Measure>[] = []
  /** Texts of days, which come again and again. */
  readonly #days: Map<DayNumber, Day> = new Map()

  note(made: readonly Produced[], dayNumber: DayNumber): void {
    if (made.length === 0) return
    const day = this.#dayOf(dayNumber)
    for (const one of made) this.#noteOne(one, day)
  }

  noteDecision(id: string, { day, instrument }: Choice): void {
    const proposal = this.proposals.get(id)
    if (proposal !== undefined) proposal.decision ??= { day: this.#dayOf(day), instrument }
  }

  #dayOf(number: DayNumber): Day {
    const text = this.#days.get(number) ?? dayFromNumber(number)
    this.#days.set(number, text)
    return text
  }

  #noteOne(one: Produced, day: Day): void {
    switch (one.kind) {
      case 'proposed':
        return this.#propose(one, day)
      case 'joined':
        return this.#join(one.proposal, one.act)
      case 'closed':
        return this.#close(one, day)
      case 'pattern-act':
        this.patternActs.push(one.act)
        return
      case 'finding':
        this.findings.push({ code: one.code, day, response: one.response, about: one.act })
        return
      case 'measure-begun': {
        const { instrument, response } = one.measure
        const before = this.measures.find((measure) => measure.instrument === instrument && measure.until === null)
        if (before === undefined) this.measures.push({ instrument, response, since: day, until: null })
        else before.response = response
        return
      }
      case 'measure-ended': {
        const ended = this.measures.find(({ instrument, until }) => instrument === one.instrument && until === null)
        if (ended !== undefined) ended.until = day
        return
      }
      case 'level':
      case 'run-ended':
        return
    }
  }

  #propose({ proposal, response, because, follows, lifts }: Extract<Produced, { kind: 'proposed' }>, on: Day): void {
    const { id, type, step, choices, due, expires } = proposal
    const reasons = follows === null ? because : (this.proposals.get(follows)?.because ?? [])
    const known = { id, type, on, response, step, choices, because: reasons, lifts }
    const days = { due: this.#dayOf(due), expires: this.#dayOf(expires) }
    this.proposals.set(id, { ...known, ...days, status: 'open', closedOn: null, decision: null })
  }

  #join(id: string, act: string): void {
    const proposal = this.proposals.get(id)
    if (proposal !== undefined) proposal.because = [...proposal.because, act]
  }

  #close({ proposal: id, as, decision }: Extract<Produced, { kind: 'closed' }>, day: Day): void {
    const proposal = this.proposals.get(id)
    if (proposal === undefined) return
    proposal.status = as
    proposal.closedOn = day
    if (decision !== null) proposal.decision ??= { day: this.#dayOf(decision.day), instrument: decision.instrument }
  }
}
