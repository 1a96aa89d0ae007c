import { durationDays } from '../../cel/duration.ts'
import { historyCalls } from '../../cel/history-calls.ts'
import { HOSTILE_KINDS, type Kind } from '../../normal-form/kinds.ts'
import type { Pattern, Rule } from '../../normal-form/playbook.ts'
import type { RelationProgram } from '../../relation/program.ts'
import { between, EITHER, rangeOf } from './condition-range.ts'
import type { Moments } from './moments.ts'
import { runThrough } from './run-through.ts'
import { type Deed, followedBy, lastOf, type Script } from './script.ts'

/** How a pattern is brought to make an act. */
export interface Firing {
  /** From calm. */
  readonly acts: Script['acts']
  /** Such that the level is this one once the pattern's points are in; undefined where no way is known. */
  readonly at: (program: RelationProgram, level: number, moments: Moments) => Script['acts'] | undefined
}

/** What is done day by day until a pattern makes its act. */
interface Repetition {
  /** Each once a day. */
  readonly deeds: readonly Deed[]
  /** Days from one time to the next. */
  readonly pause: number
}

/**
 * Acts of what a pattern counts, one of a rule a day, tried until it makes its act; null where none was found.
 * `never`: no run does, where a rule makes one act a day at most.
 * @param possible rules that may name an incident
 * @param deeds rules that do
 */
export function firingOf(
  program: RelationProgram,
  pattern: Pattern,
  possible: readonly Rule[],
  deeds: readonly Deed[],
): Firing | null | 'never' {
  if (!couldFire(pattern, possible)) return 'never'
  const pauses = program.quietDays === 0 ? [1] : [1, program.quietDays]
  for (const group of groupsOf(pattern, deeds)) {
    for (const pause of pauses) {
      const repetition = { deeds: group, pause }
      const acts = untilFired(program, pattern, repetition, [], null)
      if (acts === undefined) continue
      return { acts, at: (prepared, level, moments) => atLevel(prepared, pattern, repetition, level, moments) }
    }
  }
  return null
}

/** A single rule, then several together, as far as they could be enough. */
function groupsOf(pattern: Pattern, deeds: readonly Deed[]): readonly (readonly Deed[])[] {
  const names = new Set(historyCalls(pattern.when.condition).flatMap(countedBy))
  const counted = [...names].map((name) => deeds.filter(({ rule, kind }) => name === rule || name === kind))
  const groups = [...counted.flat().map((deed) => [deed]), ...unionsOf(counted)]
  const byName = new Map(groups.map((group) => [group.map(({ rule }) => rule).join(' '), group]))
  return [...byName.values()].filter((group) =>
    couldFire(
      pattern,
      group.map(({ rule, kind }) => ({ id: rule, kind })),
    ),
  )
}

function countedBy(call: ReturnType<typeof historyCalls>[number]): readonly string[] {
  if (call.function === 'quiet') return HOSTILE_KINDS
  return call.function === 'count' || call.function === 'since' ? call.arguments.slice(0, 1) : []
}

/** All subsets of a few lists, the small ones first; of many lists only all together. */
function unionsOf<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const few = lists.length <= 5
  const subsets = few
    ? lists.reduce<readonly (readonly (readonly T[])[])[]>(
        (all, one) => [...all, ...all.map((some) => [...some, one])],
        [[]],
      )
    : [lists]
  return subsets.toSorted((a, b) => a.length - b.length).map((some) => [...new Set(some.flat())])
}

function atLevel(
  program: RelationProgram,
  pattern: Pattern,
  repetition: Repetition,
  level: number,
  moments: Moments,
): Script['acts'] | undefined {
  for (const place of new Set([level, 0, ...program.levels.keys()])) {
    const before = moments.to(place)
    const acts = before === undefined ? undefined : untilFired(program, pattern, repetition, before, level)
    if (acts !== undefined) return acts
  }
  return undefined
}

/** Acts up to the one at which the pattern first makes its act; undefined where it does not, or not at the level asked for. */
function untilFired(
  program: RelationProgram,
  pattern: Pattern,
  { deeds, pause }: Repetition,
  before: Script['acts'],
  level: number | null,
): Script['acts'] | undefined {
  // Once a window is full of the same every day nothing new comes.
  const times = Math.ceil(longestWindow(pattern) / pause) + 1
  const again = Array.from({ length: times }, (_, time) => deeds.map((deed) => ({ on: time * pause, deed }))).flat()
  const acts = followedBy(before, again)
  let last: number | undefined
  runThrough(program, { acts, days: lastOf(acts) }, ({ made, place, state }) => {
    const fired = made.some((one) => one.kind === 'pattern-act' && one.act.rule === pattern.id)
    if (fired && (level === null || state.level === level)) last = place
    return !fired
  })
  return last === undefined ? undefined : acts.slice(0, last + 1)
}

function longestWindow({ when }: Pattern): number {
  const calls = historyCalls(when.condition).filter((call) => call.function === 'count' || call.function === 'quiet')
  return Math.max(1, ...calls.map((call) => durationDays(call.arguments.at(-1) ?? '')))
}

/** Whether these rules can be enough: each counts once a day at most, and more than that its window does not hold. */
function couldFire({ when }: Pattern, rules: readonly { readonly id: string; readonly kind: Kind }[]): boolean {
  return rangeOf(when.condition, (call) => {
    const [name = '', window] = call.arguments
    const counted = rules.filter(({ id, kind }) => id === name || kind === name).length
    if (call.function === 'count') return between(0, counted * durationDays(window ?? ''))
    if (call.function === 'since') return between(0, Infinity, true)
    return EITHER
  }).true
}
