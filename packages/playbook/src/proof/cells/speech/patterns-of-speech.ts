import type { Day } from '@entente/model'
import { compileCondition, type Matcher } from '../../../cel/compile-condition.ts'
import type { Condition } from '../../../cel/condition.ts'
import { durationDays } from '../../../cel/duration.ts'
import type { IncidentFields } from '../../../cel/fields.ts'
import { nodesOf } from '../../../cel/fields-used.ts'
import type { History } from '../../../cel/history.ts'
import { type HistoryCall, historyCalls } from '../../../cel/history-calls.ts'
import { isHostile } from '../../../normal-form/kinds.ts'
import type { Pattern, Rule } from '../../../normal-form/playbook.ts'
import { assuming } from '../with-agreements.ts'

/** More combinations of counts are not tried. */
const MOST_COMBINATIONS = 1_000_000

/**
 * Whether a pattern can become true where the partner does nothing but speak: acts of these rules, each at most once a day.
 * Every combination of what it can then be told is tried, so that no is certain; yes may be impossible in time. `unknown`
 * where there are too many.
 */
export function firedBySpeech({ when: { condition } }: Pattern, rules: readonly Rule[], on: Day): boolean | 'unknown' {
  const calls = distinct(historyCalls(condition))
  const bound = boundOf(condition)
  const domains = calls.map((call) => domainOf(call, rules, bound))
  if (!domains.every((domain) => domain !== undefined)) return 'unknown'
  const worlds = subsets(agreementsIn(condition)).map((inForce) => compileCondition(assuming(inForce)(condition)))
  const combinations = domains.reduce((product, { length }) => product * length, worlds.length)
  if (combinations > MOST_COMBINATIONS) return 'unknown'
  const quietBroken = calls.some((call) => call.function === 'quiet') && rules.some(({ kind }) => isHostile(kind))
  return worlds.some((matches) => someHolds(matches, calls, domains, quietBroken, on))
}

type Told = boolean | number | undefined

function someHolds(
  matches: Matcher,
  calls: readonly HistoryCall[],
  domains: readonly (readonly Told[])[],
  quietBroken: boolean,
  occurredOn: Day,
): boolean {
  const told = new Map<string, Told>()
  const answer =
    (name: HistoryCall['function']) =>
    (...given: string[]): Told =>
      told.get([name, ...given].join(' '))
  const history: History = {
    count: answer('count'),
    since: answer('since'),
    quiet: answer('quiet'),
    received: answer('received'),
    sent: answer('sent'),
  }
  const incident = { occurredOn } as IncidentFields
  const tryFrom = (at: number, entered: boolean): boolean => {
    const call = calls[at]
    // A pattern is tried at an act that it counts, or that ends its `quiet`.
    if (call === undefined) return entered && matches(incident, history) === true
    return (domains[at] ?? []).some((value) => {
      told.set(keyOf(call), value)
      return tryFrom(at + 1, entered || (call.function === 'count' && Number(value) > 0))
    })
  }
  return tryFrom(0, quietBroken)
}

function keyOf(call: HistoryCall): string {
  return [call.function, ...call.arguments].join(' ')
}

function distinct(calls: readonly HistoryCall[]): readonly HistoryCall[] {
  return [...new Map(calls.map((call) => [keyOf(call), call])).values()]
}

/** What a question can be answered where only acts of these rules come in; undefined where there is too much. */
function domainOf(call: HistoryCall, rules: readonly Rule[], bound: number): readonly Told[] | undefined {
  const [name = '', window = ''] = call.arguments
  const behind = rules.filter(({ id, kind }) => id === name || kind === name).length
  if (call.function === 'count') return upTo(Math.min(behind * durationDays(window), bound))
  if (call.function !== 'since') return [true, false]
  const days = upTo(bound)
  return behind === 0 ? [undefined] : days === undefined ? undefined : [undefined, ...days]
}

function upTo(most: number): readonly number[] | undefined {
  return most < MOST_COMBINATIONS ? Array.from({ length: most + 1 }, (_, count) => count) : undefined
}

/**
 * The count above which nothing changes: where counts are only added up, or multiplied by whole numbers of 1 and more, and
 * held against constants, one more than the greatest constant decides as any greater count does. Otherwise none.
 */
function boundOf(condition: Condition): number {
  const nodes = [...nodesOf(condition)]
  const constants = nodes.flatMap((node) => (node.kind === 'int' ? [node.value] : []))
  return nodes.every(isPlain) && constants.every((one) => one >= 0) ? Math.max(0, ...constants) + 1 : Infinity
}

function isPlain(node: Condition): boolean {
  switch (node.kind) {
    case 'double':
    case 'negate':
    case 'convert':
    case 'choice':
      return false
    case 'arithmetic':
      return node.operator === '+' || (node.operator === '*' && [node.left, node.right].some(isFactor))
    case 'compare':
      return [node.left, node.right].some(({ kind }) => kind === 'int' || kind === 'bool')
    default:
      return true
  }
}

function isFactor(node: Condition): boolean {
  return node.kind === 'int' && node.value >= 1
}

function agreementsIn(condition: Condition): readonly string[] {
  return [...new Set([...nodesOf(condition)].flatMap((node) => (node.kind === 'inForce' ? [node.name] : [])))]
}

function subsets(names: readonly string[]): readonly ReadonlySet<string>[] {
  return names.reduce<readonly ReadonlySet<string>[]>(
    (sets, name) => [...sets, ...sets.map((set) => new Set([...set, name]))],
    [new Set()],
  )
}
