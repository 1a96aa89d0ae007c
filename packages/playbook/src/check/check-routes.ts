import { type Diagnostic } from '../diagnostics/diagnostic.ts'
import { CLARIFICATION, NO_ACTION } from '../instruments/catalogue.ts'
import { fits } from '../normal-form/fits.ts'
import { highestRung } from '../normal-form/highest-rung.ts'
import { isHostile } from '../normal-form/kinds.ts'
import type { Limits, Pattern, Response, Rule, Strain } from '../normal-form/playbook.ts'
import type { Context } from './context.ts'

interface Parts {
  readonly rules: readonly Rule[]
  readonly patterns: readonly Pattern[]
  readonly strain: Strain
  readonly responses: readonly Response[]
  readonly limits: Limits
}

/** The response that an act goes to at a level: the first that it fits (rule 17). */
function responseTo(responses: readonly Response[], act: Rule | Pattern, level: string): Response | undefined {
  return responses.find((one) => fits(one, act) && (one.at === null || one.at.includes(level)))
}

/**
 * Follows every act that rules and patterns can make to its response: none left unanswered, nothing there in vain. What was
 * left out for its faults might have changed that, so it is asked only of lists that are whole.
 */
export function checkRoutes(parts: Parts, context: Context): void {
  const { merged, tell } = context
  const acts = [...parts.rules, ...parts.patterns]
  const highest = new Map<string, number>()
  for (const act of acts) {
    const without: string[] = []
    for (const level of parts.strain.levels) {
      const response = responseTo(parts.responses, act, level.id)
      if (response === undefined) without.push(level.id)
      else highest.set(response.id, Math.max(highest.get(response.id) ?? 0, act.points))
    }
    const allResponses = parts.responses.length === merged.responses.length
    if (allResponses && isHostile(act.kind) && without.length > 0) tell(unanswered(act, without, context))
  }
  if (acts.length < merged.rules.length + merged.patterns.length) return
  for (const located of merged.responses) {
    const response = parts.responses.find(({ id }) => id === located.value.id)
    if (response === undefined) continue
    const points = highest.get(response.id)
    if (points === undefined) tell(located.tell('response-never-reached', { given: response.id }))
    else for (const one of beyondLimits(located, response, highestRung(parts.limits, points), context)) tell(one)
  }
}

function unanswered({ id, kind }: Rule | Pattern, levels: readonly string[], { merged }: Context): Diagnostic {
  const told = { given: kind, hint: `${id}, at ${levels.join(', ')}` }
  const rule = merged.rules.find(({ value }) => value.id === id)
  if (rule !== undefined) return rule.tellAt('kind', 'unanswered-kind', told)
  const pattern = merged.patterns.find(({ value }) => value.id === id)
  return (pattern ?? merged.top).tell('unanswered-kind', told)
}

/** Steps and choices that no act can be answered with, however grave. */
function* beyondLimits(
  located: Context['merged']['responses'][number],
  { answer }: Response,
  highest: number,
  { catalogue }: Context,
): Generator<Diagnostic> {
  if (answer.kind === 'none') return
  const key = answer.kind === 'ladder' ? 'ladder' : 'choose'
  const code = key === 'ladder' ? 'step-never-allowed' : 'choice-never-allowed'
  for (const [at, id] of (located.value[key] ?? []).entries()) {
    const rung = catalogue.get(id)?.rung ?? 0
    if (rung > highest && id !== NO_ACTION && id !== CLARIFICATION) {
      yield located.tellAt(key, code, { given: id, hint: `rung ${rung}, and at most ${highest} is allowed` }, at)
    }
  }
}
