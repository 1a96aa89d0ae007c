import { compileCondition, type Matcher } from '../cel/compile-condition.ts'
import { durationDays } from '../cel/duration.ts'
import { type HistoryCall, historyCalls } from '../cel/history-calls.ts'
import type { Initiative, Pattern, Playbook, Response, Written } from '../normal-form/playbook.ts'
import { type Bucket, bucketOf } from './bucket.ts'
import { type Identify, identifyByHash } from './identify.ts'

/** A name that is counted, how far back, and of whose acts. */
interface Counter {
  readonly name: string
  /** Longest window in which it is counted. */
  readonly days: number
  /** Inside patterns acts of patterns do not count (rule 13). */
  readonly byRulesOnly: boolean
}

/** A level's bounds in units of the strain's bucket. */
export interface LevelBounds {
  readonly from: number
  /** -1 for the first level, below which there is none. */
  readonly backAt: number
}

export interface PreparedResponse {
  readonly response: Response
  /** Places of the levels at which it answers; null for every one. */
  readonly at: ReadonlySet<number> | null
  /** Days from an answer in which the run goes on; of the ladder, or until an answer without one expires. */
  readonly window: number
  readonly offRamp: Matcher | null
  readonly lift: Matcher | null
}

export interface PreparedPattern {
  readonly pattern: Pattern
  readonly when: Matcher
  /** Kinds and rules that it counts. */
  readonly counts: ReadonlySet<string>
  readonly asksQuiet: boolean
}

export interface PreparedInitiative {
  readonly initiative: Initiative
  readonly stopWhen: Matcher | null
  readonly answer: Matcher | null
}

/** A playbook made ready for running: conditions compiled, bounds in units, and what has to be remembered for how long. */
export interface RelationProgram {
  readonly playbook: Playbook
  readonly identify: Identify
  readonly strain: Bucket
  readonly warmth: Bucket
  readonly levels: readonly LevelBounds[]
  readonly responses: readonly PreparedResponse[]
  readonly patterns: readonly PreparedPattern[]
  readonly initiatives: readonly PreparedInitiative[]
  readonly counters: readonly Counter[]
  readonly sinceNames: readonly string[]
  readonly receivedNames: readonly string[]
  readonly sentNames: readonly string[]
  /** Longest window of `quiet`; 0 where nobody asks. */
  readonly quietDays: number
}

/**
 * Prepares a playbook for `startOf`, `tick`, `take` and the other steps.
 * @param identify names proposals; default the hash of rule 26. A program that explores states can give names of its own.
 */
export function relationProgram(playbook: Playbook, identify: Identify = identifyByHash): RelationProgram {
  const inPatterns = callsOf(playbook.patterns.map(({ when }) => when))
  const elsewhere = callsOf([
    ...playbook.responses.flatMap(({ offRamp, lift }) => [offRamp?.when ?? null, lift]),
    ...playbook.initiatives.flatMap((one) => (one.kind === 'series' ? [one.stopWhen, one.answer] : [])),
  ])
  const all = [...inPatterns, ...elsewhere]
  const strain = bucketOf(playbook.strain)
  return {
    playbook,
    identify,
    strain,
    warmth: bucketOf(playbook.warmth),
    levels: playbook.strain.levels.map(({ from, backAt }) => ({
      from: from * strain.unitsPerPoint,
      backAt: backAt === null ? -1 : backAt * strain.unitsPerPoint,
    })),
    responses: playbook.responses.map((response) => prepareResponse(playbook, response)),
    patterns: playbook.patterns.map(preparePattern),
    initiatives: playbook.initiatives.map((initiative) => ({
      initiative,
      stopWhen: initiative.kind === 'series' ? compiled(initiative.stopWhen) : null,
      answer: initiative.kind === 'series' ? compiled(initiative.answer) : null,
    })),
    counters: [...countersOf(inPatterns, true), ...countersOf(elsewhere, false)],
    sinceNames: namesOf(all, 'since'),
    receivedNames: namesOf(all, 'received'),
    sentNames: namesOf(all, 'sent'),
    quietDays: Math.max(0, ...all.map((call) => (call.function === 'quiet' ? durationDays(argument(call, 0)) : 0))),
  }
}

function prepareResponse(playbook: Playbook, response: Response): PreparedResponse {
  const { at, answer, expires, offRamp, lift } = response
  const places = playbook.strain.levels.flatMap(({ id }, place) => (at?.includes(id) === true ? [place] : []))
  return {
    response,
    at: at === null ? null : new Set(places),
    window: answer.kind === 'ladder' ? answer.window : expires,
    offRamp: compiled(offRamp?.when ?? null),
    lift: compiled(lift),
  }
}

function preparePattern(pattern: Pattern): PreparedPattern {
  const calls = historyCalls(pattern.when.condition)
  return {
    pattern,
    when: compileCondition(pattern.when.condition),
    counts: new Set(namesOf(calls, 'count')),
    asksQuiet: calls.some((call) => call.function === 'quiet'),
  }
}

function compiled(written: Written | null): Matcher | null {
  return written === null ? null : compileCondition(written.condition)
}

function callsOf(conditions: readonly (Written | null)[]): readonly HistoryCall[] {
  return conditions.flatMap((written) => (written === null ? [] : historyCalls(written.condition)))
}

function countersOf(calls: readonly HistoryCall[], byRulesOnly: boolean): readonly Counter[] {
  const longest = new Map<string, number>()
  for (const call of calls) {
    if (call.function !== 'count') continue
    const [name, days] = [argument(call, 0), durationDays(argument(call, 1))]
    longest.set(name, Math.max(days, longest.get(name) ?? 0))
  }
  return [...longest].map(([name, days]) => ({ name, days, byRulesOnly }))
}

function namesOf(calls: readonly HistoryCall[], asked: HistoryCall['function']): readonly string[] {
  return [...new Set(calls.flatMap((call) => (call.function === asked ? [argument(call, 0)] : [])))].toSorted()
}

function argument(call: HistoryCall, place: number): string {
  return call.arguments[place] ?? ''
}
