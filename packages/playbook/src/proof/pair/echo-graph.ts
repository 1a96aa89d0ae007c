import { isHostile } from '../../normal-form/kinds.ts'
import { type Chair, instrumentsFor, type SeenAct } from './chair.ts'

/** What acts come back to a side for an instrument that it carries out, as that side sees them in the end. */
export interface Link {
  readonly chair: Chair
  /** Acts that the other side can see when this side carries out an answer, by its code; with the chair that sees them. */
  reaches(cameo: string): readonly { readonly at: Link; readonly act: SeenAct }[]
}

/** A response of one side. */
interface Node {
  readonly link: Link
  readonly response: number
}

/** The responses of each side that matter: first of ours, then of theirs. */
export interface Relevant {
  /** On a way from a round of answers to one that answers a hostile act: only they can go on for ever and be a spiral. */
  readonly recurring: readonly ReadonlySet<number>[]
  /** These, and all that can lead to them. */
  readonly leading: readonly ReadonlySet<number>[]
}

/**
 * Which answers can bring about which, without regard to time, levels, steps and conditions: an answer leads to another
 * where an act that it can be taken for, or a pattern tried at that act, can go there. What goes on for ever is a walk in
 * this graph that comes back to where it was; where no such round leads to an answer to a hostile act there is no spiral.
 */
export function relevantResponses(links: readonly Link[]): Relevant {
  const nodes = links.flatMap((link) => link.chair.program.responses.map((_one, response): Node => ({ link, response })))
  const next = new Map(nodes.map((node) => [node, nodes.filter((other) => leads(node, other))]))
  const reached = new Map(nodes.map((node) => [node, from(next.get(node) ?? [], next)]))
  const turning = nodes.filter((node) => reached.get(node)?.has(node))
  const toHostile = nodes.filter((node) => isHostileNode(node) || [...(reached.get(node) ?? [])].some(isHostileNode))
  const recurring = toHostile.filter((node) => turning.some((one) => one === node || reached.get(one)?.has(node)))
  const leading = nodes.filter((node) => recurring.some((one) => one === node || reached.get(node)?.has(one)))
  const bySide = (list: readonly Node[]): readonly ReadonlySet<number>[] =>
    links.map((link) => new Set(list.flatMap((node) => (node.link === link ? [node.response] : []))))
  return { recurring: bySide(recurring), leading: bySide(leading) }
}

function isHostileNode({ link, response }: Node): boolean {
  return link.chair.acts.some(({ kind, routes }) => isHostile(kind) && routes.includes(response))
}

function leads({ link, response }: Node, other: Node): boolean {
  const openings = new Set(link.chair.acts.flatMap(({ routes, points }) => (routes.includes(response) ? [points] : [])))
  const codes = new Set(
    [...openings].flatMap((points) => instrumentsFor(link.chair, response, points).flatMap(({ cameo }) => cameo ?? [])),
  )
  return [...codes].some((code) =>
    link.reaches(code).some(({ at, act }) => at === other.link && goesTo(at.chair, act).has(other.response)),
  )
}

/** Responses to which an act can go, by itself or by a pattern that is tried at it. */
function goesTo(chair: Chair, act: SeenAct): ReadonlySet<number> {
  const made = chair.acts.filter(({ pattern }) => pattern !== null && act.fills.includes(pattern))
  return new Set([act, ...made].flatMap(({ routes }) => routes))
}

function from(first: readonly Node[], next: ReadonlyMap<Node, readonly Node[]>): ReadonlySet<Node> {
  const seen = new Set(first)
  for (const node of seen) for (const one of next.get(node) ?? []) seen.add(one)
  return seen
}
