import type { RuleEntry } from '../language/playbook-file.ts'
import { suggestion } from '../merge/merge-entries.ts'
import type { Located } from '../merge/located.ts'
import { KINDS, type Kind } from '../normal-form/kinds.ts'
import type { Rule, Written } from '../normal-form/playbook.ts'
import { impliesInForce } from './agreements.ts'
import type { Context } from './context.ts'
import { required } from './required.ts'

/** Rules in normal form; those with faults are left out. */
export function checkRules(context: Context): readonly Rule[] {
  const taken = new Map<string, string>()
  return context.merged.rules.flatMap((located) => {
    const { id, points, because = null } = located.value
    checkId(located, context)
    const kind = required(located, 'kind', context)
    const text = required(located, 'when', context)
    const when = text === undefined ? undefined : context.conditions.check(located, 'when', text, 'incident')
    if (kind === undefined || when === undefined) return []
    const same = taken.get(JSON.stringify(when.condition))
    if (same === undefined) taken.set(JSON.stringify(when.condition), id)
    else context.tell(located.tellAt('when', 'same-condition', { given: id, hint: same }))
    return [
      {
        id,
        kind,
        points: checkPoints(located, kind, points, context),
        when,
        of: checkOf(located, kind, when, context),
        because,
      },
    ]
  })
}

/** Kinds and ids share the names that `count` knows. */
export function checkId(located: Located<{ id: string }>, { tell }: Context): void {
  const { id } = located.value
  if (id === 'otherwise' || KINDS.some((kind) => kind === id)) tell(located.tellAt('id', 'reserved-id', { given: id }))
}

/** Rule 11. */
export function checkPoints(
  located: Located<{ points?: number | undefined }>,
  kind: Kind,
  points: number | undefined,
  { tell }: Context,
): number {
  if (kind === 'neutral') {
    // Points of a base's rule that is made neutral here go with its kind.
    if (points !== undefined && located.changed('points'))
      tell(located.tellAt('points', 'neutral-points', { given: String(points) }))
    return 0
  }
  if (points === undefined) tell(located.tell('missing-key', { given: 'points' }))
  return points ?? 1
}

/** Rule 10: a breach names agreement and article, and is true only while that agreement is in force. */
function checkOf(located: Located<RuleEntry>, kind: Kind, when: Written, { tell, agreements }: Context): Rule['of'] {
  const { of } = located.value
  if (kind !== 'breach') {
    if (of !== undefined) tell(located.tellAt('of', 'obligation-without-breach', { given: kind }))
    return null
  }
  if (of === undefined) {
    tell(located.tell('breach-without-obligation', { given: located.value.id }))
    return null
  }
  const fact = agreements.find(({ id }) => id === of.agreement)
  if (fact === undefined) {
    const hint = suggestion(
      of.agreement,
      agreements.map(({ id }) => id),
    )
    tell(located.tellAt('of', 'unknown-obligation', { given: of.agreement, hint }, 'agreement'))
    return of
  }
  if (fact.binding !== 'legal') tell(located.tellAt('of', 'political-obligation', { given: of.agreement }, 'agreement'))
  const labels = fact.articles.map(({ label }) => label)
  if (labels.length > 0 && !labels.includes(of.article)) {
    tell(
      located.tellAt('of', 'unknown-article', { given: of.article, hint: suggestion(of.article, labels) }, 'article'),
    )
  }
  if (!impliesInForce(when.condition, [fact.id, fact.kind])) {
    tell(located.tellAt('when', 'breach-not-in-force', { given: fact.id, hint: `inForce("${fact.id}")` }))
  }
  return of
}
