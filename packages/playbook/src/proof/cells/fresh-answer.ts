import type { Kind } from '../../normal-form/kinds.ts'
import { isHostile } from '../../normal-form/kinds.ts'
import type { Playbook, Response } from '../../normal-form/playbook.ts'
import { filled } from '../../relation/bucket.ts'
import { admissible } from '../../relation/ladder.ts'
import { levelAfter } from '../../relation/levels.ts'
import { type RelationProgram, relationProgram } from '../../relation/program.ts'
import { responseTo } from '../../relation/respond.ts'

/** What answers the first act of a relation. */
export interface FreshAnswer {
  /** Null where none fits. */
  readonly response: Response | null
  /** Admissible instruments of its first step. */
  readonly instruments: readonly string[]
}

const programs = new WeakMap<Playbook, RelationProgram>()

/** Proposals are not made with it, so they need no names. */
export function programOf(playbook: Playbook): RelationProgram {
  const program = programs.get(playbook) ?? relationProgram(playbook, () => '')
  programs.set(playbook, program)
  return program
}

/** The answer to an act whose points fall into an empty bucket. */
export function freshAnswer(playbook: Playbook, act: { readonly kind: Kind; readonly points: number }): FreshAnswer {
  const program = programOf(playbook)
  const units = isHostile(act.kind) ? filled(0, act.points, program.strain) : 0
  const place = responseTo(program, act, levelAfter(0, units, program.levels))
  const response = playbook.responses[place]
  if (response === undefined) return { response: null, instruments: [] }
  return { response, instruments: admissible(playbook, response.answer, 0, act.points) }
}
