import type { Playbook } from '../../normal-form/playbook.ts'
import type { PropertyResult } from '../property.ts'
import type { Story } from '../witness.ts'

/** What of our own side takes part in a refuting story. */
export interface Involved {
  /** Responses that propose, and rules and patterns that name, in its cycle; in all of it where it has none. */
  readonly responses: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  /** Responses of which nothing is in the story at all, so that their timers and steps cannot change it. */
  readonly absent: ReadonlySet<string>
}

/**
 * Of the first result that is refuted by a story; nothing is known of others.
 * @param by whose part counts: with both sides alike, that of either.
 */
export function involvedIn(playbook: Playbook, results: readonly PropertyResult[], by: 'us' | 'both'): Involved {
  const story = results.map(({ witness }) => witness).find((one) => one?.kind === 'story')
  if (story === undefined) return { responses: new Set(), rules: new Set(), absent: new Set() }
  const ours = story.sides.findIndex(({ perspective }) => perspective === playbook.perspective)
  const events = story.events.map((event, at) => ({ ...event, at }))
  const own = events.filter(({ side }) => by === 'both' || side === Math.max(0, ours))
  const cycle = own.filter(({ at }) => at >= (story.cycle?.from ?? 0))
  return {
    responses: new Set(cycle.flatMap((event) => (event.what === 'proposes' ? (event.response ?? []) : []))),
    rules: new Set(cycle.flatMap((event) => (event.what === 'sees' ? event.rule : []))),
    absent: absentFrom(playbook, story, own),
  }
}

/** A story that begins from calm asks nothing of a response that proposes nothing in it and finds nothing. */
function absentFrom({ responses }: Playbook, { before, cycle }: Story, own: Story['events']): ReadonlySet<string> {
  if (before.length > 0 || cycle === null) return new Set()
  const present = new Set(
    own.flatMap((event) => (event.what === 'proposes' || event.what === 'finding' ? (event.response ?? []) : [])),
  )
  return new Set(responses.flatMap(({ id }) => (present.has(id) ? [] : id)))
}
