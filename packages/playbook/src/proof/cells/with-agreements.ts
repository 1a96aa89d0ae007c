import { parseDay } from '@entente/model'
import type { Condition, DaySpan } from '../../cel/condition.ts'
import { operandsOf } from '../../cel/fields-used.ts'
import type { Playbook, Written } from '../../normal-form/playbook.ts'

const ALWAYS: readonly DaySpan[] = [{ from: parseDay('0001-01-01'), until: null }]

/** The same rules where these agreements, and no others, are in force on every day. What stands in several rules stays one. */
export function withAgreements(playbook: Playbook, inForce: ReadonlySet<string>): Playbook {
  const assume = assuming(inForce)
  const written = ({ text, condition }: Written): Written => ({ text, condition: assume(condition) })
  return { ...playbook, rules: playbook.rules.map((rule) => ({ ...rule, when: written(rule.when) })) }
}

/** Rewrites conditions for a world in which these agreements, and no others, are in force on every day. */
export function assuming(inForce: ReadonlySet<string>): (condition: Condition) => Condition {
  const made = new Map<Condition, Condition>()
  const assume = (condition: Condition): Condition => {
    const known = made.get(condition) ?? assumed(condition, inForce, assume)
    made.set(condition, known)
    return known
  }
  return assume
}

function assumed(
  condition: Condition,
  inForce: ReadonlySet<string>,
  assume: (part: Condition) => Condition,
): Condition {
  if (condition.kind === 'inForce') return { ...condition, spans: inForce.has(condition.name) ? ALWAYS : [] }
  const parts = operandsOf(condition)
  const changed = parts.map(assume)
  return changed.every((part, at) => part === parts[at]) ? condition : withOperands(condition, changed)
}

/** A node with other parts, in the order of `operandsOf`. */
function withOperands(condition: Condition, parts: readonly Condition[]): Condition {
  const [first = condition, second = condition, third = condition] = parts
  switch (condition.kind) {
    case 'not':
    case 'negate':
    case 'convert':
      return { ...condition, operand: first }
    case 'and':
    case 'or':
      return { ...condition, operands: parts }
    case 'choice':
      return { ...condition, test: first, whenTrue: second, whenFalse: third }
    case 'compare':
    case 'arithmetic':
      return { ...condition, left: first, right: second }
    case 'in':
      return { ...condition, item: first }
    case 'textTest':
      return { ...condition, text: first, part: second }
    case 'size':
      return { ...condition, text: first }
    default:
      return condition
  }
}
