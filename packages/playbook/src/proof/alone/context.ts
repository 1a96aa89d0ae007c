import type { Kind } from '../../normal-form/kinds.ts'
import type { Pattern, Playbook, Response } from '../../normal-form/playbook.ts'
import { admissible } from '../../relation/ladder.ts'
import { type RelationProgram, relationProgram } from '../../relation/program.ts'
import { responseTo } from '../../relation/respond.ts'
import type { ProofOptions } from '../property.ts'
import { type Firing, firingOf } from './firing.ts'
import { type Moments, momentsOf } from './moments.ts'
import { rulesThatCanName } from './rules-that-can-name.ts'
import type { Deed, Script } from './script.ts'

/** An act that a rule or a pattern can make. */
export interface PossibleAct {
  /** Id of the rule or pattern. */
  readonly id: string
  readonly kind: Kind
  readonly points: number
  /** How a pattern is brought to make it; null for a rule. */
  readonly firing: Firing | null
  /** Whether it was shown that it can happen; false: it could not be ruled out. */
  readonly shown: boolean
}

/** What all proofs about one playbook in time look at. */
export interface Context {
  readonly playbook: Playbook
  readonly options: ProofOptions
  readonly program: RelationProgram
  /** Rules that are shown to name some incident. */
  readonly named: ReadonlySet<string>
  /** Rules that may name one: no other does. */
  readonly possible: ReadonlySet<string>
  readonly acts: readonly PossibleAct[]
  /** Patterns that no run brings to make an act. */
  readonly never: readonly Pattern[]
  readonly moments: Moments
}

export function contextOf(playbook: Playbook, options: ProofOptions): Context {
  const program = relationProgram(playbook, (type, [of = '']) => `${type} ${of}`)
  const { shown, possible } = rulesThatCanName(playbook, options)
  const rules = playbook.rules.filter(({ id }) => possible.has(id))
  const deeds = rules.filter(({ id }) => shown.has(id)).map(deedOf)
  const fired = playbook.patterns.map((pattern) => ({ pattern, firing: firingOf(program, pattern, rules, deeds) }))
  const acts: PossibleAct[] = [
    ...rules.map((rule) => ({ ...rule, firing: null, shown: shown.has(rule.id) })),
    ...fired.flatMap(({ pattern, firing }) =>
      firing === 'never' ? [] : [{ ...pattern, firing, shown: firing !== null }],
    ),
  ]
  return {
    playbook,
    options,
    program,
    named: shown,
    possible,
    acts,
    never: fired.flatMap(({ pattern, firing }) => (firing === 'never' ? [pattern] : [])),
    moments: momentsOf(program, distinct(deeds), options.limits.states),
  }
}

function deedOf({ id, kind, points }: { readonly id: string; readonly kind: Kind; readonly points: number }): Deed {
  return { rule: id, kind, points }
}

/** One of each kind and points: levels and responses do not look at more. */
function distinct(deeds: readonly Deed[]): readonly Deed[] {
  return [...new Map(deeds.map((deed) => [`${deed.kind} ${deed.points}`, deed])).values()]
}

/** The response that an act gets at a level (a place), and what it may propose at a step of it. */
export function answerTo(
  { program, playbook }: Pick<Context, 'program' | 'playbook'>,
  act: Pick<PossibleAct, 'kind' | 'points'>,
  level: number,
  step = 0,
): { readonly response: Response; readonly allowed: readonly string[] } | undefined {
  const response = program.responses[responseTo(program, act, level)]?.response
  if (response === undefined) return undefined
  return { response, allowed: admissible(playbook, response.answer, step, act.points) }
}

/** The acts of a story that ends with this act, at this level once its points are in; undefined where none is known. */
export function leadingTo({ moments, program }: Context, act: PossibleAct, level: number): Script['acts'] | undefined {
  if (act.firing !== null) return act.firing.at(program, level, moments)
  return act.shown ? moments.withAct({ rule: act.id, kind: act.kind, points: act.points }, level) : undefined
}
