import type { Condition } from '../../cel/condition.ts'
import { durationDays } from '../../cel/duration.ts'
import { instrumentsFor, type SeenAct } from './chair.ts'
import type { EchoGraph, EchoNode } from './echo-graph.ts'

/**
 * Patterns among nodes that cannot go on for ever because their answers are too rare: where a condition asks for more acts
 * in its window than the answers among the nodes can bring in so many days. Acts that came otherwise are out of every window
 * after a while.
 */
export function rarePatterns(edges: EchoGraph['edges'], nodes: ReadonlySet<EchoNode>): readonly EchoNode[] {
  return [...nodes].filter((node) => {
    const pattern = node.kind === 'pattern' ? node.link.chair.program.patterns[node.place]?.pattern : undefined
    return pattern !== undefined && isOutOfReach(pattern.when.condition, (sum) => mostOf(sum, node, edges, nodes))
  })
}

/** A sum of counts, each with its weight. */
interface Sum {
  readonly counts: readonly { readonly name: string; readonly days: number; readonly weight: number }[]
  readonly constant: number
}

/** Whether a condition is never true; false where this cannot be told. */
function isOutOfReach(condition: Condition, most: (sum: Sum) => number): boolean {
  switch (condition.kind) {
    case 'bool':
      return !condition.value
    case 'and':
      return condition.operands.some((one) => isOutOfReach(one, most))
    case 'or':
      return condition.operands.every((one) => isOutOfReach(one, most))
    case 'compare': {
      const { operator } = condition
      const [greater, less] =
        operator === '>' || operator === '>=' ? [condition.left, condition.right] : [condition.right, condition.left]
      if (operator !== '>' && operator !== '>=' && operator !== '<' && operator !== '<=') return false
      const [high, low] = [sumOf(greater), sumOf(less)]
      if (high === null || low === null || low.counts.length > 0) return false
      const [reach, bar] = [most(high), low.constant]
      return operator === '>' || operator === '<' ? reach <= bar : reach < bar
    }
    default:
      return false
  }
}

/** An expression as a sum of counts with weights of at least 0; null where it is none. */
function sumOf(condition: Condition): Sum | null {
  if (condition.kind === 'int' || condition.kind === 'double') return { counts: [], constant: condition.value }
  if (condition.kind === 'history' && condition.function === 'count') {
    const [name = '', window = ''] = condition.arguments
    return { counts: [{ name, days: durationDays(window), weight: 1 }], constant: 0 }
  }
  if (condition.kind !== 'arithmetic') return null
  const [left, right] = [sumOf(condition.left), sumOf(condition.right)]
  if (left === null || right === null) return null
  if (condition.operator === '+') {
    return { counts: [...left.counts, ...right.counts], constant: left.constant + right.constant }
  }
  if (condition.operator !== '*') return null
  const [sum, factor] = left.counts.length === 0 ? [right, left.constant] : [left, right.constant]
  if (factor < 0 || (left.counts.length > 0 && right.counts.length > 0)) return null
  return {
    counts: sum.counts.map((one) => ({ ...one, weight: one.weight * factor })),
    constant: sum.constant * factor,
  }
}

/** What a sum can be at most where only answers among the nodes bring acts. */
function mostOf(
  { counts, constant }: Sum,
  pattern: EchoNode,
  edges: EchoGraph['edges'],
  nodes: ReadonlySet<EchoNode>,
): number {
  const days = Math.max(0, ...counts.map((one) => one.days))
  const weightOf = ({ id, kind }: SeenAct): number =>
    counts.reduce((sum, { name, weight }) => (name === id || name === kind ? sum + weight : sum), 0)
  let most = constant
  for (const node of nodes) {
    if (node.kind !== 'response') continue
    const weights = actsAt(node, pattern).map(weightOf)
    const heaviest = Math.max(0, ...weights)
    if (heaviest > 0) most += heaviest * answersIn(days, node, edges, nodes)
  }
  return most
}

/** Acts at the side of a pattern that answers of a response can be taken for. */
function actsAt({ link, place }: EchoNode, pattern: EchoNode): readonly SeenAct[] {
  const { chair } = link
  const points = new Set(chair.acts.flatMap((act) => (act.routes.includes(place) ? [act.points] : [])))
  const codes = new Set(
    [...points].flatMap((one) => instrumentsFor(chair, place, one).flatMap(({ cameo }) => cameo ?? [])),
  )
  return [...codes].flatMap((code) => link.reaches(code).flatMap(({ at, act }) => (at === pattern.link ? [act] : [])))
}

/** Answers of a response that can be carried out in so many days: in a cool-down at most one for each number of points. */
function answersIn(days: number, node: EchoNode, edges: EchoGraph['edges'], nodes: ReadonlySet<EchoNode>): number {
  const response = node.link.chair.program.responses[node.place]?.response
  if (response === undefined || response.cooldown === 0) return Infinity
  const points = new Set([...nodes].flatMap((from) => [...(edges.get(from)?.get(node) ?? [])]))
  return Math.ceil((days + response.within) / response.cooldown) * points.size
}
