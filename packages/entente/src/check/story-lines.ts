import type { Part, Place, Playbook, Story, StoryEvent, Witness } from '@entente/playbook'

/** A sentence of a witness, with where our texts say what it is about; null where they do not. */
export interface StoryLine {
  readonly text: string
  readonly place: Place | null
}

/** Sentences of `tellWitness` with the places of the events they tell. */
export function storyLines(
  witness: Witness,
  sentences: readonly string[],
  playbook: Playbook,
  placeOf: (part: Part) => Place,
): readonly StoryLine[] {
  const placed = witness.kind === 'story' ? placesOfEvents(witness, playbook, placeOf) : []
  const after = witness.kind === 'story' && witness.cycle !== null ? 1 : 0
  const first = sentences.length - placed.length - after
  return sentences.map((text, at) => ({ text, place: placed[at - first] ?? null }))
}

function placesOfEvents(
  { sides, events }: Story,
  playbook: Playbook,
  placeOf: (part: Part) => Place,
): readonly (Place | null)[] {
  return events.map((event) => {
    const side = sides[event.side]
    // With the chairs exchanged the other side plays the same text; what it names otherwise stands nowhere in ours.
    const part = side?.plays === 'playbook' ? partOf(event, playbook) : null
    return part === null ? null : placeOf(part)
  })
}

function partOf(event: StoryEvent, playbook: Playbook): Part | null {
  switch (event.what) {
    case 'sees':
      return partNamed(event.rule, playbook, ['rules', 'patterns'])
    case 'proposes':
    case 'finding':
      return event.response === null ? null : partNamed(event.response, playbook, ['responses', 'initiatives'])
    case 'does':
      return event.instrument in playbook.instruments ? { list: 'instruments', id: event.instrument, key: null } : null
    case 'level': {
      const known = playbook.strain.levels.some(({ id }) => id === event.to)
      return known ? { list: 'levels', id: event.to, key: null } : null
    }
    case 'ends':
      return null
  }
}

function partNamed<List extends 'rules' | 'patterns' | 'responses' | 'initiatives'>(
  id: string,
  playbook: Playbook,
  lists: readonly List[],
): Part | null {
  const list = lists.find((one) => playbook[one].some((entry) => entry.id === id))
  return list === undefined ? null : { list, id, key: null }
}
