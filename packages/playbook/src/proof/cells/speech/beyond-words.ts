import { isOnlyWords } from '../../../instruments/catalogue.ts'
import type { Kind } from '../../../normal-form/kinds.ts'
import type { Playbook, Response } from '../../../normal-form/playbook.ts'
import { admissible } from '../../../relation/ladder.ts'
import { responseTo } from '../../../relation/respond.ts'
import { programOf } from '../fresh-answer.ts'

/** An act as far as responses look at it. */
export interface Answered {
  /** Of the rule or pattern. */
  readonly id: string
  readonly kind: Kind
  readonly points: number
}

/** A response that answers an act by more than words. */
export interface BeyondWords {
  readonly response: Response
  readonly instruments: readonly string[]
}

/** At any level, at any step that its ladder has; each response once. */
export function beyondWords(playbook: Playbook, act: Answered): readonly BeyondWords[] {
  const program = programOf(playbook)
  const places = new Set(program.levels.map((_bounds, level) => responseTo(program, act, level)))
  return [...places].flatMap((place) => {
    const response = playbook.responses[place]
    if (response === undefined) return []
    const instruments = notWords(playbook, everyStep(playbook, response, act.points))
    return instruments.length === 0 ? [] : [{ response, instruments }]
  })
}

/** Of some instruments those that are more than words in our own name. */
export function notWords({ instruments }: Playbook, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => !isOnlyWords(instruments[id] ?? { id, rung: null, lasts: false }))
}

function everyStep(playbook: Playbook, { answer }: Response, points: number): readonly string[] {
  const steps = answer.kind === 'ladder' ? answer.steps.length : 1
  const allowed = Array.from({ length: steps }, (_, step) => admissible(playbook, answer, step, points))
  return [...new Set(allowed.flat())]
}
