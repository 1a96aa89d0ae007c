import type { Condition, Literal } from '../cel/condition.ts'

/**
 * The same condition with `event.cameo == "112" || event.cameo == "113"` written as `event.cameo in ["112", "113"]`, which is
 * one look-up however many there are. Both are absent where the field is, so nothing changes.
 */
export function gatherEqualities(condition: Condition): Condition {
  switch (condition.kind) {
    case 'or':
      return gather(condition.operands.map(gatherEqualities))
    case 'and':
      return { kind: 'and', operands: condition.operands.map(gatherEqualities) }
    case 'not':
      return { kind: 'not', operand: gatherEqualities(condition.operand) }
    default:
      return condition
  }
}

interface Membership {
  readonly item: Condition & { readonly kind: 'field' }
  readonly items: readonly Literal[]
}

/** One membership for each field, in the place of the first; all else stays as it is. */
function gather(operands: readonly Condition[]): Condition {
  const places = new Map<string, number>()
  const gathered: Condition[] = []
  const lists: Literal[][] = []
  for (const operand of operands) {
    const asked = membership(operand)
    const place = asked === undefined ? undefined : places.get(asked.item.name)
    if (asked === undefined || place === undefined) {
      if (asked !== undefined) places.set(asked.item.name, gathered.length)
      lists[gathered.length] = [...(asked?.items ?? [])]
      gathered.push(operand)
    } else lists[place]?.push(...asked.items)
  }
  const written = gathered.map((operand, at): Condition => {
    const asked = membership(operand)
    const items = lists[at] ?? []
    return asked === undefined || items.length === asked.items.length
      ? operand
      : { kind: 'in', item: asked.item, members: { kind: 'list', items } }
  })
  const [only] = written
  return written.length === 1 && only !== undefined ? only : { kind: 'or', operands: written }
}

/** A field that is compared with literals, one or several. */
function membership(condition: Condition): Membership | undefined {
  if (condition.kind === 'in' && condition.item.kind === 'field' && condition.members.kind === 'list')
    return { item: condition.item, items: condition.members.items }
  if (condition.kind !== 'compare' || condition.operator !== '==' || condition.left.kind !== 'field') return undefined
  return isLiteral(condition.right) ? { item: condition.left, items: [condition.right] } : undefined
}

function isLiteral(condition: Condition): condition is Literal {
  return ['bool', 'text', 'int', 'double'].includes(condition.kind)
}
