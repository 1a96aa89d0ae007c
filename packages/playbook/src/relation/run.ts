import { type Day, dayFromNumber, dayNumber } from '@entente/model'
import type { Act } from '../naming/act.ts'
import type { Playbook } from '../normal-form/playbook.ts'
import { type Agenda, agendaOf, type DayRange, type Happened } from './agenda.ts'
import { inPoints } from './bucket.ts'
import { decide } from './decide.ts'
import { type Finding, Ledger, type Measure, type Proposal } from './ledger.ts'
import { type RelationProgram, relationProgram } from './program.ts'
import { type DayNumber, type RelationState, startOf } from './state.ts'
import { hear, report, send, take, tick } from './step.ts'
import type { Step } from './turn.ts'

export interface RelationInput extends Happened {
  /** Days that a feed covers, by their beginning. */
  readonly covered: readonly DayRange[]
  /** First day of the output; default the first day of the fold. It changes nothing inside. */
  readonly from?: Day
  /** Last day of fold and output. */
  readonly to: Day
}

/** Days from `from` to `to` on which the level, at the end of the day, was the same; null on days that no feed covers. */
export interface LevelSpan extends DayRange {
  readonly level: string | null
}

export interface RelationRun extends DayRange {
  readonly levels: readonly LevelSpan[]
  /** Points at the end of each day from `from`; null on days that no feed covers. */
  readonly strain: readonly (number | null)[]
  readonly warmth: readonly (number | null)[]
  /** Those made in the span, in the order in which they were. */
  readonly proposals: readonly Proposal[]
  readonly patternActs: readonly Act[]
  readonly findings: readonly Finding[]
  /** What of ours was in force on any day of the span. */
  readonly standing: readonly Measure[]
  /** At the end of `to`; null where nothing happened and no day was covered until then. */
  readonly state: RelationState | null
}

/**
 * Folds a relation from its first day to `to`: rules 4 and 5. The order in which acts, signals and decisions are given does
 * not matter.
 */
export function runRelation(playbook: Playbook, input: RelationInput): RelationRun {
  const program = relationProgram(playbook)
  // 1. what comes in, day by day
  const agenda = agendaOf(input)
  const last = dayNumber(input.to)
  const first = firstDay(input, agenda)
  const from = input.from === undefined ? Math.min(first, last) : dayNumber(input.from)
  // 2. the fold
  const fold = new Fold(program, first, input.covered)
  for (let day = first; day <= last; day += 1) fold.day(agenda.get(day))
  fold.tellUnknown()
  // 3. the span that was asked for
  return {
    ...fold.span(from, last),
    ...cut(fold.ledger, dayFromNumber(from), input.to),
    state: first <= last ? fold.state : null,
  }
}

/** The first covered day, or an earlier one on which something came in. */
function firstDay({ covered, to }: RelationInput, agenda: ReadonlyMap<DayNumber, Agenda>): DayNumber {
  const begins = covered.map(({ from }) => dayNumber(from))
  return [...begins, ...agenda.keys()].reduce((least, day) => Math.min(least, day), dayNumber(to) + 1)
}

class Fold {
  readonly ledger: Ledger = new Ledger()
  state: RelationState
  readonly #program: RelationProgram
  readonly #first: DayNumber
  readonly #covered: readonly (readonly [from: DayNumber, to: DayNumber])[]
  readonly #levels: (string | null)[] = []
  readonly #strain: (number | null)[] = []
  readonly #warmth: (number | null)[] = []
  /** Decisions on proposals that did not follow so far, by proposal. */
  readonly #waiting: Map<string, { readonly day: DayNumber; readonly instrument: string | null }[]> = new Map()
  #span = 0

  constructor(program: RelationProgram, first: DayNumber, covered: readonly DayRange[]) {
    this.#program = program
    this.#first = first
    this.#covered = covered.map(({ from, to }) => [dayNumber(from), dayNumber(to)] as const)
    this.state = startOf(program, first)
  }

  /** One day: the tick, decisions on what stood in the morning, acts, signals. */
  day(came: Agenda | undefined): void {
    const covered = this.#isCovered(this.state.day + 1)
    this.#goOn(tick(this.#program, this.state, covered))
    if (came !== undefined) this.#takeIn(came)
    const { playbook, strain, warmth } = this.#program
    this.#levels.push(covered ? (playbook.strain.levels[this.state.level]?.id ?? null) : null)
    this.#strain.push(covered ? inPoints(this.state.strain, strain) : null)
    this.#warmth.push(covered ? inPoints(this.state.warmth, warmth) : null)
  }

  /** Decisions on proposals that never followed are told, so that none vanishes. */
  tellUnknown(): void {
    for (const [about, decisions] of this.#waiting) {
      for (const { day } of decisions) {
        const code = 'decision-without-proposal'
        this.ledger.findings.push({ code, day: dayFromNumber(day), response: null, about })
      }
    }
  }

  span(from: DayNumber, to: DayNumber): Pick<RelationRun, 'from' | 'to' | 'levels' | 'strain' | 'warmth'> {
    const levels: LevelSpan[] = []
    const [strain, warmth]: [(number | null)[], (number | null)[]] = [[], []]
    let begun = from
    for (let day = from; day <= to; day += 1) {
      const level = this.#levels[day - this.#first] ?? null
      strain.push(this.#strain[day - this.#first] ?? null)
      warmth.push(this.#warmth[day - this.#first] ?? null)
      if (day < to && (this.#levels[day + 1 - this.#first] ?? null) === level) continue
      levels.push({ from: dayFromNumber(begun), to: dayFromNumber(day), level })
      begun = day + 1
    }
    return { from: dayFromNumber(from), to: dayFromNumber(to), levels, strain, warmth }
  }

  #takeIn({ acts, received, sent, decisions }: Agenda): void {
    const program = this.#program
    const { day } = this.state
    const [known, unknown] = [[] as typeof decisions, [] as typeof decisions]
    for (const one of decisions) (this.ledger.proposals.has(one.proposal) ? known : unknown).push(one)
    for (const { proposal, instrument } of known) this.#decide(proposal, { day, instrument })
    for (const { proposal, instrument } of unknown) {
      this.#waiting.set(proposal, [...(this.#waiting.get(proposal) ?? []), { day, instrument }])
    }
    for (const { act, confirmed } of acts) this.#goOn((confirmed ? take : report)(program, this.state, act))
    for (const signal of received) this.#goOn(hear(program, this.state, signal))
    for (const signal of sent) this.#goOn(send(program, this.state, signal))
    for (const { proposal, instrument } of unknown) {
      if (this.#waiting.has(proposal)) this.#goOn(decide(program, this.state, { proposal, instrument }))
    }
  }

  /** Takes over what a step brought about; what was decided before it was born is decided at once. */
  #goOn({ state, made }: Step): void {
    this.state = state
    this.ledger.note(made, state.day)
    for (const one of made) {
      const waiting = one.kind === 'proposed' ? this.#waiting.get(one.proposal.id) : undefined
      if (one.kind !== 'proposed' || waiting === undefined) continue
      this.#waiting.delete(one.proposal.id)
      for (const decision of waiting) this.#decide(one.proposal.id, decision)
    }
  }

  #decide(id: string, decision: { readonly day: DayNumber; readonly instrument: string | null }): void {
    const proposal = this.ledger.proposals.get(id)
    const about = { response: proposal?.response ?? null, lifts: proposal?.lifts?.instrument ?? null }
    this.ledger.noteDecision(id, decision)
    this.#goOn(decide(this.#program, this.state, { proposal: id, instrument: decision.instrument, about }))
  }

  #isCovered(day: DayNumber): boolean {
    while ((this.#covered[this.#span]?.[1] ?? Infinity) < day) this.#span += 1
    return (this.#covered[this.#span]?.[0] ?? Infinity) <= day
  }
}

/** Rule 5: `from` only cuts the output. */
function cut(
  { proposals, patternActs, findings, measures }: Ledger,
  from: Day,
  to: Day,
): Pick<RelationRun, 'proposals' | 'patternActs' | 'findings' | 'standing'> {
  return {
    proposals: [...proposals.values()]
      .filter(({ on }) => on >= from)
      .map((one) => (one.status === 'open' && one.due < to ? { ...one, status: 'overdue' } : one)),
    patternActs: patternActs.filter(({ clockDay }) => clockDay >= from),
    findings: findings.filter(({ day }) => day >= from),
    standing: measures.filter(({ until }) => until === null || until >= from),
  }
}
