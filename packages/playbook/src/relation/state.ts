import type { RelationProgram } from './program.ts'
import { firstAnniversary } from './yearly.ts'

export const PROPOSAL_TYPES = ['answer', 'offer', 'lift', 'initiative', 'verify'] as const
export type ProposalType = (typeof PROPOSAL_TYPES)[number]

/** Days are numbers: days since 1970-01-01. */
export type DayNumber = number

/** A proposal that waits for a decision. */
export interface OpenProposal {
  readonly type: ProposalType
  readonly id: string
  readonly on: DayNumber
  readonly due: DayNumber
  /** The last day on which it is open. */
  readonly expires: DayNumber
  /** Step of a ladder or of a series, from 1; null where there is none. */
  readonly step: number | null
  /** Ids of instruments; `no-action` first, and no default among them. */
  readonly choices: readonly string[]
}

export interface OpenVerify extends OpenProposal {
  /** Keys of the acts that still wait to be confirmed. */
  readonly awaiting: readonly string[]
}

/** From the first answer proposed until its off-ramp or the end of the ladder's window. */
interface Run {
  /** Id of its first answer. */
  readonly id: string
  readonly since: DayNumber
  /** Place in the ladder, from 0, of the last answer before limits; 0 where there is no ladder. */
  readonly step: number
}

export interface ResponseState {
  /** The last answer proposed, decided or not; null once neither cool-down nor window asks for it. */
  readonly last: { readonly id: string; readonly on: DayNumber; readonly points: number } | null
  readonly run: Run | null
  /** An answer or an offer: one at most. */
  readonly open: OpenProposal | null
  readonly verify: OpenVerify | null
}

export type InitiativeState =
  | { readonly kind: 'yearly'; readonly next: DayNumber; readonly open: OpenProposal | null }
  | {
      readonly kind: 'series'
      /** Step to propose next, from 0; as many as there are steps when it has ended. */
      readonly next: number
      /** Day of its last proposal, for `each_after` days. */
      readonly last: DayNumber | null
      /** Day of its first step, until it ends. */
      readonly since: DayNumber | null
      readonly open: OpenProposal | null
    }

/** What of ours is in force. */
export interface StandingMeasure {
  readonly instrument: string
  /** Response in whose name it was decided; null where no proposal led to it. */
  readonly response: string | null
  /** Id of the first answer of the run in which it was decided. */
  readonly run: string | null
  /** Id of the proposal that was decided, or the day for one that was only recorded as sent. */
  readonly origin: string
  readonly since: DayNumber
  /** Day from which the time to its review counts: of its beginning or of the last proposal to lift it. */
  readonly reviewFrom: DayNumber
  /** Whether `lift` has been true: it is proposed for that once. */
  readonly asked: boolean
  readonly open: OpenProposal | null
}

/** Days on which something counted happened, and how often, from the earliest; no older than the longest window. */
export type Tally = readonly (readonly [on: DayNumber, count: number])[]

/**
 * A relation at one moment: all that the next day needs, and nothing that grows with the years. Plain data that survives
 * JSON. Days are whole numbers that only ever meet each other, so a state can be moved in time (`shiftState`).
 */
export interface RelationState {
  /** The day that was begun last; the eve of the first day at the start. */
  readonly day: DayNumber
  /** In units of 1 / k points, k being the days of the drain. */
  readonly strain: number
  readonly warmth: number
  /** Place in the levels of strain, from 0, the calmest. */
  readonly level: number
  /** One for each response, in the order of the playbook. */
  readonly responses: readonly ResponseState[]
  readonly initiatives: readonly InitiativeState[]
  readonly standing: readonly StandingMeasure[]
  /** Per pattern the day on which it last made an act, while it is silent for that. */
  readonly silentSince: readonly (DayNumber | null)[]
  /** One for each name that the playbook counts. */
  readonly tallies: readonly Tally[]
  /** Per name of `since(name)` the day of its last act. */
  readonly lastActs: readonly (DayNumber | null)[]
  /** Last hostile act, of any origin and made by a rule, and last day that no feed covered: while `quiet` can ask for them. */
  readonly lastHostile: DayNumber | null
  readonly lastHostileByRule: DayNumber | null
  readonly lastUncovered: DayNumber | null
  /** Per instrument of `received` and of `sent` the last day on which it was. */
  readonly received: readonly (DayNumber | null)[]
  readonly sent: readonly (DayNumber | null)[]
}

/**
 * The relation on the eve of its first day: calm, nothing open, nothing known of the days before, which count as not
 * covered (rule 7).
 */
export function startOf(program: RelationProgram, first: DayNumber): RelationState {
  const { responses, patterns, initiatives, counters, sinceNames, receivedNames, sentNames } = program
  return {
    day: first - 1,
    strain: 0,
    warmth: 0,
    level: 0,
    responses: responses.map(() => ({ last: null, run: null, open: null, verify: null })),
    initiatives: initiatives.map(({ initiative }) =>
      initiative.kind === 'yearly'
        ? { kind: 'yearly', next: firstAnniversary(initiative.on, first), open: null }
        : { kind: 'series', next: 0, last: null, since: null, open: null },
    ),
    standing: [],
    silentSince: patterns.map(() => null),
    tallies: counters.map(() => []),
    lastActs: sinceNames.map(() => null),
    lastHostile: null,
    lastHostileByRule: null,
    lastUncovered: program.quietDays > 0 ? first - 1 : null,
    received: receivedNames.map(() => null),
    sent: sentNames.map(() => null),
  }
}
