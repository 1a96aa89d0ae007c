import type { EchoGraph, EchoNode } from './echo-graph.ts'

/** Sets of nodes for which a bound is worked out, at most. */
const MOST_SETS = 20_000

/**
 * Days that a chain of answers, each opened by the one before, can last among some nodes, whatever was behind and pending
 * when it began; Infinity where this argument finds no bound.
 *
 * A response answers anew either after its cool-down or an act with more points than the last; a pattern makes an act once
 * in `once_per` days. So where all ways that lead from a node back to it, through the others, are shorter than that, a chain
 * passes a pattern once and a response once for each number of points that can open it. Taking such nodes away one after
 * the other leaves no round, and the longest way through what is left is a sum. For the argument in full see
 * docs/methods/verification.md.
 */
export function chainBound(graph: EchoGraph, nodes: ReadonlySet<EchoNode>): number {
  return new Bounds(graph, nodes).of(nodes)
}

/** Days from an act that was misread until no answer to it, or to answers to it, is under way. */
export function longestWay(graph: EchoGraph): number {
  const all = new Set(graph.nodes)
  return Math.max(0, ...graph.nodes.map(stay)) + chainBound(graph, all)
}

class Bounds {
  readonly #edges: EchoGraph['edges']
  readonly #places: ReadonlyMap<EchoNode, number>
  /** Different points with which each can be opened. */
  readonly #points: ReadonlyMap<EchoNode, number>
  readonly #known: Map<string, number> = new Map()

  constructor({ edges, nodes }: EchoGraph, within: ReadonlySet<EchoNode>) {
    this.#edges = edges
    this.#places = new Map(nodes.map((node, place) => [node, place]))
    this.#points = new Map(
      nodes.map((node) => [node, new Set([...within].flatMap((from) => [...(edges.get(from)?.get(node) ?? [])])).size]),
    )
  }

  of(nodes: ReadonlySet<EchoNode>): number {
    const key = [...nodes].map((node) => this.#places.get(node)).join()
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size > MOST_SETS) return Infinity
    const found = this.#longestThrough(nodes)
    this.#known.set(key, found)
    return found
  }

  /** The longest way through the rounds of a set, each of which is bounded by itself. */
  #longestThrough(nodes: ReadonlySet<EchoNode>): number {
    const rounds = components(nodes, this.#edges)
    const longest = new Map<EchoNode, number>()
    let most = 0
    for (const round of rounds) {
      const after = Math.max(
        0,
        ...round.flatMap((node) => this.#next(node, nodes).map((next) => longest.get(next) ?? 0)),
      )
      const length = this.#within(round) + after
      for (const node of round) longest.set(node, length)
      most = Math.max(most, length)
    }
    return most
  }

  #within(round: readonly EchoNode[]): number {
    const [only] = round
    if (only !== undefined && round.length === 1 && !this.#edges.get(only)?.has(only)) return stay(only)
    return Math.min(...round.map((node) => this.#without(node, round)))
  }

  /** A bound for a round by how seldom one of its nodes can be passed. */
  #without(node: EchoNode, round: readonly EchoNode[]): number {
    const between = this.of(new Set(round.filter((other) => other !== node)))
    const back = stay(node) + between
    if (back >= rest(node)) return Infinity
    const passes = node.kind === 'pattern' ? 1 : (this.#points.get(node) ?? 0)
    return between + passes * back
  }

  #next(node: EchoNode, nodes: ReadonlySet<EchoNode>): readonly EchoNode[] {
    return [...(this.#edges.get(node)?.keys() ?? [])].filter((one) => nodes.has(one))
  }
}

/** Days from the act that opens an answer to what comes of it, at most; a pattern's act is of the same day. */
function stay({ link, kind, place }: EchoNode): number {
  if (kind === 'pattern') return 0
  return (link.chair.program.responses[place]?.response.within ?? 0) + link.delay
}

/** Days after which it goes without more points. */
function rest({ link: { chair }, kind, place }: EchoNode): number {
  return kind === 'pattern'
    ? (chair.program.patterns[place]?.pattern.oncePer ?? 0)
    : (chair.program.responses[place]?.response.cooldown ?? 0)
}

/** Strongly connected components of a set (Tarjan 1972), what comes later first. */
function components(nodes: ReadonlySet<EchoNode>, edges: EchoGraph['edges']): readonly (readonly EchoNode[])[] {
  const index = new Map<EchoNode, number>()
  const low = new Map<EchoNode, number>()
  const stack: EchoNode[] = []
  const found: EchoNode[][] = []
  const visit = (node: EchoNode): void => {
    index.set(node, index.size)
    low.set(node, index.size - 1)
    stack.push(node)
    for (const next of edges.get(node)?.keys() ?? []) {
      if (!nodes.has(next)) continue
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(node, Math.min(low.get(node) ?? 0, low.get(next) ?? 0))
    }
    if (low.get(node) === index.get(node)) found.push(stack.splice(stack.lastIndexOf(node)))
  }
  for (const node of nodes) if (!index.has(node)) visit(node)
  return found
}
