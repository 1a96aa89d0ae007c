import type { Condition } from '../../cel/condition.ts'

/** A test of `a ? b : c` is a choice between the tests of `b` and of `c`: the same for every incident, absent too. */
export function distribute(condition: Condition): Condition {
  switch (condition.kind) {
    case 'compare': {
      const { left, right } = condition
      if (left.kind === 'choice') return choose(left, (side) => ({ ...condition, left: side }))
      if (right.kind === 'choice') return choose(right, (side) => ({ ...condition, right: side }))
      return condition
    }
    case 'in':
      return condition.item.kind === 'choice' ? choose(condition.item, (item) => ({ ...condition, item })) : condition
    case 'textTest': {
      const { text, part } = condition
      if (text.kind === 'choice') return choose(text, (side) => ({ ...condition, text: side }))
      if (part.kind === 'choice') return choose(part, (side) => ({ ...condition, part: side }))
      return condition
    }
    default:
      return condition
  }
}

function choose(
  { test, whenTrue, whenFalse }: Extract<Condition, { kind: 'choice' }>,
  tested: (side: Condition) => Condition,
): Condition {
  return { kind: 'choice', test, whenTrue: tested(whenTrue), whenFalse: tested(whenFalse) }
}
