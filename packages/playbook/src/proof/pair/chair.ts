import { isHostile, type Kind } from '../../normal-form/kinds.ts'
import type { Playbook, UsedInstrument } from '../../normal-form/playbook.ts'
import { answerChoices } from '../../relation/proposals.ts'
import { admissible } from '../../relation/ladder.ts'
import { type PreparedPattern, type RelationProgram, relationProgram } from '../../relation/program.ts'
import { responseTo } from '../../relation/respond.ts'

/** An act that a playbook can see, by a rule or by a pattern. */
export interface SeenAct {
  readonly id: string
  readonly kind: Kind
  readonly points: number
  /** Place of its pattern; null for a rule's. */
  readonly pattern: number | null
  /** Per level the place of the response that takes it; -1 where none answers. */
  readonly routes: readonly number[]
  /** Places of patterns that are tried at it. */
  readonly fills: readonly number[]
}

/** A playbook made ready for pairs. */
export interface Chair {
  readonly program: RelationProgram
  /** By rules first, then by patterns. */
  readonly acts: readonly SeenAct[]
  /** What an incident with this code by an organ of the other side may be named; null: `otherwise`. */
  taken(cameo: string): readonly (SeenAct | null)[]
}

/** Rules under which an incident of a code may be named; null for `otherwise`. */
export type NamesOf = (playbook: Playbook, cameo: string) => readonly (string | null)[]

export function chairOf(playbook: Playbook, namesOf: NamesOf): Chair {
  const program = relationProgram(playbook, (type, anchor) => `${type}:${anchor.join(':')}`)
  const acts = [
    ...playbook.rules.map((rule) => seenAct(program, rule, null)),
    ...playbook.patterns.map((pattern, place) => seenAct(program, pattern, place)),
  ]
  const byRule = new Map(acts.filter(({ pattern }) => pattern === null).map((act) => [act.id, act]))
  const taken = new Map<string, readonly (SeenAct | null)[]>()
  return {
    program,
    acts,
    taken(cameo) {
      const known = taken.get(cameo)
      if (known !== undefined) return known
      const found = namesOf(playbook, cameo).map((id) => (id === null ? null : (byRule.get(id) ?? null)))
      taken.set(cameo, found)
      return found
    },
  }
}

function seenAct(
  program: RelationProgram,
  { id, kind, points }: { readonly id: string; readonly kind: Kind; readonly points: number },
  pattern: number | null,
): SeenAct {
  const fills = program.patterns.flatMap((one, place) => (pattern === null && isTriedAt(one, id, kind) ? [place] : []))
  const routes = program.levels.map((_level, level) => {
    const place = responseTo(program, { kind, points }, level)
    return program.responses[place]?.response.answer.kind === 'none' ? -1 : place
  })
  return { id, kind, points, pattern, routes, fills }
}

function isTriedAt({ counts, asksQuiet }: PreparedPattern, id: string, kind: Kind): boolean {
  return counts.has(id) || counts.has(kind) || (asksQuiet && isHostile(kind))
}

/** Instruments with which a response can answer an act of so many points, at whatever step; those always offered too. */
export function instrumentsFor({ program }: Chair, response: number, points: number): readonly UsedInstrument[] {
  const answer = program.responses[response]?.response.answer
  if (answer === undefined || answer.kind === 'none') return []
  const steps = answer.kind === 'ladder' ? answer.steps.length : 1
  const ids = new Set<string>()
  for (let step = 0; step < steps; step += 1) {
    for (const id of admissible(program.playbook, answer, step, points)) ids.add(id)
  }
  if (ids.size === 0) return []
  return answerChoices([...ids]).flatMap((id) => program.playbook.instruments[id] ?? [])
}
