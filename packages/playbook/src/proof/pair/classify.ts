import { isHostile } from '../../normal-form/kinds.ts'
import type { RelationProgram } from '../../relation/program.ts'
import type { Chair, SeenAct } from './chair.ts'
import { type Classify, distinct } from './hearing.ts'
import type { Timing } from './timed-side.ts'

/** What timers can tell apart: where an act goes, with how many points, and at which patterns it is tried. */
export function byTimers(chair: Chair, { kept, patterns: tried }: Pick<Timing, 'kept' | 'patterns'>): Classify {
  const leadsOn = (act: SeenAct): boolean => act.routes.some((place) => kept.has(place))
  const patterns = new Set(
    chair.acts.flatMap((act) => (act.pattern !== null && tried.has(act.pattern) && leadsOn(act) ? [act.pattern] : [])),
  )
  return (act) => {
    if (act === null) return null
    const fills = act.fills.filter((place) => patterns.has(place))
    if (!leadsOn(act) && fills.length === 0) return null
    const routes = distinct(act.routes.map((place) => (kept.has(place) ? place : -1)))
    return `${routes.join()} ${act.points} ${isHostile(act.kind)} ${fills.join()}`
  }
}

/** What the program can tell apart: kind and points, which names it counts, and which instruments a code stands for. */
export function byProgram({ program }: Chair): Classify {
  const names = namesAsked(program)
  return (act, cameo) => {
    const heard = program.receivedNames.filter((name) => program.playbook.instruments[name]?.cameo === cameo)
    const told = cameo === null ? '' : heard.join()
    const counted = names.filter((name) => name === act?.id || name === act?.kind).join()
    if ((act === null || act.kind === 'neutral') && counted === '' && told === '') return null
    return `${act?.kind} ${act?.points} ${counted} ${told}`
  }
}

function namesAsked({ counters, sinceNames }: RelationProgram): readonly string[] {
  return [...new Set([...counters.map(({ name }) => name), ...sinceNames])]
}
