import type { Response } from '../../normal-form/playbook.ts'
import { admissible, stepUp } from '../../relation/ladder.ts'
import { answerTo, type Context, leadingTo, type PossibleAct } from './context.ts'
import { followedBy, lastOf, type Script } from './script.ts'

/** Instruments of the catalogue that invoke the other side's responsibility and ask it to comply. */
export const CALLS: readonly string[] = ['call-to-comply']

/** Instruments of the catalogue that offer to meet over the matter, or ask to. */
export const TALKS: readonly string[] = [
  'offer-talks',
  'resume-consultations',
  'treaty-consultations',
  'essential-elements-consultations',
  'aid-clause-consultations',
  'air-services-consultations',
  'wto-consultations',
]

/** The fewest acts by which a ladder comes to the countermeasure too early, whatever the days and levels. */
export function earliest(
  context: Context,
  response: Response,
  instrument: string,
): { readonly climb: readonly PossibleAct[]; readonly because: string; readonly lacks: readonly string[] } | undefined {
  const { playbook, program } = context
  const levels = program.levels.map((_, level) => level)
  const acts = context.acts.filter((act) =>
    levels.some((level) => answerTo(context, act, level)?.response === response),
  )
  interface Rung {
    readonly step: number | null
    readonly called: boolean
    readonly talked: boolean
    readonly climb: readonly PossibleAct[]
  }
  const seen = new Set<string>()
  const queue: Rung[] = [{ step: null, called: false, talked: false, climb: [] }]
  for (const rung of queue) {
    const key = `${rung.step} ${rung.called} ${rung.talked}`
    if (seen.has(key)) continue
    seen.add(key)
    const step = stepUp(response.answer, rung.step)
    for (const act of acts) {
      const [proposed] = admissible(playbook, response.answer, step, act.points)
      if (proposed === undefined) continue
      const climb = [...rung.climb, act]
      const fault = proposed === instrument ? faultAt(act, rung) : undefined
      if (fault !== undefined)
        return { climb, because: `\`${instrument}\`, a countermeasure, ${fault.what}`, lacks: fault.lacks }
      const called = rung.called || CALLS.includes(proposed)
      queue.push({ step, called, talked: rung.talked || TALKS.includes(proposed), climb })
    }
  }
  return undefined
}

/** What is wrong with a countermeasure that answers this act after these steps, and what must not stand before it in a story of it. */
function faultAt(
  { kind, id }: PossibleAct,
  { called, talked }: { readonly called: boolean; readonly talked: boolean },
): { readonly what: string; readonly lacks: readonly string[] } | undefined {
  if (kind !== 'breach') return { what: `answers \`${id}\`, which is no breach`, lacks: [] }
  if (!called) return { what: 'is proposed before any call to comply', lacks: CALLS }
  return talked ? undefined : { what: 'is proposed before any offer of talks', lacks: TALKS }
}

/** Acts at each cool-down's end; also with each repeated in its midst, so that quiet does not end the run. */
export function* climbs(
  context: Context,
  response: Response,
  [first, ...more]: readonly PossibleAct[],
): Generator<Script> {
  const pause = Math.max(1, response.cooldown)
  for (const opening of openings(context, response, first)) {
    for (const kept of [false, true]) {
      const acts = more.reduce((done, { id, kind, points }) => {
        const last = done.at(-1)
        const again = kept && last !== undefined ? [...done, { on: last.on + (pause >> 1), deed: last.deed }] : done
        return followedBy(again, [{ on: 0, deed: { rule: id, kind, points } }], kept ? pause - (pause >> 1) : pause)
      }, opening)
      yield { acts, days: lastOf(acts) }
    }
  }
}

/** Stories that end with a first act to a response; the shortest first. */
export function openings(context: Context, response: Response, only?: PossibleAct): readonly Script['acts'][] {
  const levels = context.program.levels.map((_, level) => level)
  return context.acts
    .filter((act) => only === undefined || act === only)
    .flatMap((act) =>
      levels.flatMap((level) => {
        const acts = answerTo(context, act, level)?.response === response ? leadingTo(context, act, level) : undefined
        return acts === undefined ? [] : [acts]
      }),
    )
    .toSorted((a, b) => a.length - b.length)
}
