import type { Answer, Playbook } from '../../normal-form/playbook.ts'
import { admissible } from '../../relation/ladder.ts'
import { type PropertyResult, result } from '../property.ts'
import type { Context } from './context.ts'

const POINTS = Array.from({ length: 10 }, (_, at) => at + 1)

/**
 * In the same state an act with at least as many points gets at least as high a rung from the same response. The step does
 * not ask for points; where the act with fewer makes an answer under the cool-down, so does the one with more (rule 19); and
 * what limits let through only grows with points. So nothing but a ladder that falls could break it, which the reader of
 * playbooks refuses; it is looked at here for playbooks that come another way.
 */
export function ordered({ playbook }: Context): PropertyResult {
  const falls = playbook.responses.find(({ answer }) => isFalling(playbook, answer))
  if (falls === undefined) {
    const detail = 'an act with more points is never answered by a lower rung, whatever came before'
    return result('ordered', 'proved', detail, { byConstruction: true })
  }
  const because = `the ladder of \`${falls.id}\` falls: an act with more points can get a lower rung`
  return result('ordered', 'refuted', because, {
    witness: { kind: 'part', because },
    about: [{ list: 'responses', id: falls.id, key: 'ladder' }],
  })
}

function isFalling(playbook: Playbook, answer: Answer): boolean {
  if (answer.kind !== 'ladder') return false
  return answer.steps.some((_, step) => {
    const rungs = POINTS.map((points) => rungOf(playbook, admissible(playbook, answer, step, points)))
    return rungs.some((rung, at) => rung < (rungs[at - 1] ?? 0))
  })
}

function rungOf({ instruments }: Playbook, [id]: readonly string[]): number {
  return id === undefined ? 0 : (instruments[id]?.rung ?? 0)
}
