import { isHostile } from '../../normal-form/kinds.ts'
import { type Chair, instrumentsFor, type SeenAct } from './chair.ts'
import { rarePatterns } from './rare-patterns.ts'

/** A chair, and what comes of the codes that it sends. */
export interface Link {
  readonly chair: Chair
  /** Acts that can be seen in the end for a code, and where: by the other side, or by this one where a stock counterpart sends them back. */
  reaches(cameo: string): readonly { readonly at: Link; readonly act: SeenAct }[]
  /** Days from carrying something out to what comes of it. */
  readonly delay: number
}

/** A response or a pattern of one side. */
export interface EchoNode {
  readonly link: Link
  readonly kind: 'response' | 'pattern'
  readonly place: number
}

/** Which answers can bring about which. */
export interface EchoGraph {
  /** All, also those that are taken away from what recurs. */
  readonly nodes: readonly EchoNode[]
  /** By node what it can bring about, with the points of the acts that do. */
  readonly edges: ReadonlyMap<EchoNode, ReadonlyMap<EchoNode, ReadonlySet<number>>>
  /** On a way from a round of answers to one that answers a hostile act: only they can go on for ever and be a spiral. */
  readonly recurring: ReadonlySet<EchoNode>
  /** These, and all that can lead to them. */
  readonly leading: ReadonlySet<EchoNode>
}

/**
 * Which answers can bring about which, without regard to time, levels, steps and conditions: an answer leads to another
 * where an act that it can be taken for, or a pattern tried at that act, can go there. What goes on for ever is a walk in
 * this graph that comes back to where it was; where no such round leads to an answer to a hostile act there is no spiral.
 */
export function echoGraph(links: readonly Link[]): EchoGraph {
  const nodes = links.flatMap((link): readonly EchoNode[] => [
    ...link.chair.program.responses.map((_one, place) => ({ link, kind: 'response', place }) as const),
    ...link.chair.program.patterns.map((_one, place) => ({ link, kind: 'pattern', place }) as const),
  ])
  const edges = new Map(nodes.map((node) => [node, edgesFrom(node, nodes)]))
  // A pattern that is too rare to go on may have been what made others go on.
  const left = new Set(nodes)
  let recurring = recurringAmong(nodes, edges)
  for (let rare = rarePatterns(edges, recurring); rare.length > 0; rare = rarePatterns(edges, recurring)) {
    for (const one of rare) left.delete(one)
    recurring = recurringAmong([...left], edges)
  }
  return { nodes, edges, recurring, leading: leadingTo(recurring, nodes, edges) }
}

function recurringAmong(nodes: readonly EchoNode[], edges: EchoGraph['edges']): ReadonlySet<EchoNode> {
  const among = new Set(nodes)
  const reached = new Map(nodes.map((node) => [node, reachedFrom(node, edges, among)]))
  const turning = nodes.filter((node) => reached.get(node)?.has(node))
  const toHostile = nodes.filter((node) => isHostileNode(node) || [...(reached.get(node) ?? [])].some(isHostileNode))
  return new Set(toHostile.filter((node) => turning.some((one) => one === node || reached.get(one)?.has(node))))
}

function leadingTo(
  recurring: ReadonlySet<EchoNode>,
  nodes: readonly EchoNode[],
  edges: EchoGraph['edges'],
): ReadonlySet<EchoNode> {
  return new Set(
    nodes.filter((node) => recurring.has(node) || [...reachedFrom(node, edges)].some((one) => recurring.has(one))),
  )
}

/** Places of the responses, or patterns, of one side among nodes. */
export function placesIn(
  nodes: Iterable<EchoNode>,
  link: Link | undefined,
  kind: EchoNode['kind'],
): ReadonlySet<number> {
  return new Set([...nodes].flatMap((node) => (node.link === link && node.kind === kind ? [node.place] : [])))
}

function isHostileNode({ link, kind, place }: EchoNode): boolean {
  return kind === 'response' && link.chair.acts.some((act) => isHostile(act.kind) && act.routes.includes(place))
}

function edgesFrom(node: EchoNode, nodes: readonly EchoNode[]): ReadonlyMap<EchoNode, ReadonlySet<number>> {
  const edges = new Map<EchoNode, Set<number>>()
  const lead = (link: Link, kind: EchoNode['kind'], place: number, points: number): void => {
    const to = nodes.find((one) => one.link === link && one.kind === kind && one.place === place)
    if (to !== undefined) edges.set(to, (edges.get(to) ?? new Set()).add(points))
  }
  for (const { at, act } of actsOf(node)) {
    for (const place of act.routes) lead(at, 'response', place, act.points)
    for (const place of act.fills) lead(at, 'pattern', place, 0)
  }
  return edges
}

/** What is seen in the end of an answer, or what a pattern makes. */
function actsOf({ link, kind, place }: EchoNode): readonly { readonly at: Link; readonly act: SeenAct }[] {
  const { chair } = link
  if (kind === 'pattern') return chair.acts.flatMap((act) => (act.pattern === place ? [{ at: link, act }] : []))
  const openings = new Set(chair.acts.flatMap(({ routes, points }) => (routes.includes(place) ? [points] : [])))
  const codes = new Set(
    [...openings].flatMap((points) => instrumentsFor(chair, place, points).flatMap(({ cameo }) => cameo ?? [])),
  )
  return [...codes].flatMap((code) => link.reaches(code))
}

/** Whether a way through these nodes leads from one of them back to it. */
export function comesBack({ edges }: EchoGraph, node: EchoNode, nodes: ReadonlySet<EchoNode>): boolean {
  return reachedFrom(node, edges, nodes).has(node)
}

function reachedFrom(
  node: EchoNode,
  edges: EchoGraph['edges'],
  among: ReadonlySet<EchoNode> | null = null,
): ReadonlySet<EchoNode> {
  const next = (one: EchoNode): readonly EchoNode[] =>
    [...(edges.get(one)?.keys() ?? [])].filter((other) => among === null || among.has(other))
  const seen = new Set(next(node))
  for (const one of seen) for (const other of next(one)) seen.add(other)
  return seen
}
