import { nodesOf } from '../cel/fields-used.ts'
import { DEFAULT_ONCE_PER } from '../language/defaults.ts'
import type { Pattern } from '../normal-form/playbook.ts'
import { checkId, checkPoints } from './check-rules.ts'
import type { Context } from './context.ts'
import { days, required } from './required.ts'

/** Patterns in normal form (rule 13); those with faults are left out. */
export function checkPatterns(context: Context): readonly Pattern[] {
  const { merged, conditions, tell } = context
  const rules = new Set(merged.rules.map(({ value }) => value.id))
  const patterns = new Set(merged.patterns.map(({ value }) => value.id))
  return merged.patterns.flatMap((located) => {
    const { id, points, once_per: oncePer = DEFAULT_ONCE_PER, because = null } = located.value
    checkId(located, context)
    if (rules.has(id)) tell(located.tellAt('id', 'duplicate-id', { given: id }))
    const kind = required(located, 'kind', context)
    const text = required(located, 'when', context)
    const when = text === undefined ? undefined : conditions.check(located, 'when', text, 'history')
    if (kind === undefined || when === undefined) return []
    const asked = [...nodesOf(when.condition)].filter((node) => node.kind === 'history')
    const counts = asked.filter((node) => node.function === 'count')
    if (counts.length === 0) tell(located.tellAt('when', 'pattern-without-count', { given: text ?? '' }))
    for (const name of asked.map((node) => node.arguments[0] ?? '')) {
      if (patterns.has(name)) tell(located.tellAt('when', 'pattern-counts-pattern', { given: name }))
    }
    return [
      {
        id,
        kind,
        points: checkPoints(located, kind, points, context),
        when,
        oncePer: days(located, 'once_per', oncePer, context),
        because,
      },
    ]
  })
}
