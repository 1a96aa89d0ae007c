import type { Playbook, Response } from '../../normal-form/playbook.ts'
import { admissible, stepUp } from '../../relation/ladder.ts'
import { type Part, type PropertyResult, result } from '../property.ts'
import { answerTo, type Context, leadingTo, type PossibleAct } from './context.ts'
import { oneSideStory } from './one-side-story.ts'
import { type Proposable, proposable } from './proposable.ts'
import { followedBy, play, type Script } from './script.ts'

/** Instruments of the catalogue that invoke the other side's responsibility and ask it to comply. */
const CALLS: readonly string[] = ['call-to-comply']

/** Instruments of the catalogue that offer to meet over the matter, or ask to. */
const TALKS: readonly string[] = [
  'offer-talks',
  'resume-consultations',
  'treaty-consultations',
  'essential-elements-consultations',
  'aid-clause-consultations',
  'air-services-consultations',
  'wto-consultations',
]

/**
 * A countermeasure (Articles on State Responsibility 2001, 49 to 53) answers only a breach, after a call to comply and an
 * offer of talks in the same run, lasts with a review, and can be proposed for lifting. That only confirmed acts are answered
 * is how the program over acts is built: of what is reported it proposes nothing but to verify.
 */
export function lawful(context: Context): PropertyResult {
  const { playbook } = context
  const named = Object.values(playbook.instruments).filter((one) => one.legal === 'countermeasure')
  const ids = new Set(named.map(({ id }) => id))
  const places = proposable(playbook).filter(({ instrument }) => ids.has(instrument))
  if (places.length === 0) return result('lawful', 'proved', 'no countermeasure is named')
  const outside = places.find(({ part }) => part.key !== 'ladder')
  if (outside !== undefined) return atOnce(context, outside)
  for (const response of playbook.responses) {
    const fault = faultOf(context, response, ids)
    if (fault !== undefined) return fault
  }
  const detail =
    'a countermeasure answers only a breach, after a call to comply and an offer of talks, and is taken back'
  return result('lawful', 'proved', detail, { assumes: ['carried-out'], figures: { countermeasures: ids.size } })
}

/** Among choices, in an offer or in a step of our own nothing comes before it. */
function atOnce(context: Context, { instrument, part }: Proposable): PropertyResult {
  const because = `\`${instrument}\`, a countermeasure, stands in \`${part.key}\` of \`${part.id}\`, where no call to comply and no offer of talks comes before it`
  const response = context.playbook.responses.find(({ id }) => id === part.id && part.list === 'responses')
  const days = part.key === 'choose' || response?.answer.kind !== 'ladder' ? 0 : response.answer.window
  const script = response === undefined ? undefined : openings(context, response)[0]
  const shown =
    script === undefined ? undefined : told(context, { acts: script, days: lastOf(script) + days }, instrument, because)
  return result('lawful', 'refuted', because, { witness: shown ?? { kind: 'part', because }, about: [part] })
}

function faultOf(context: Context, response: Response, ids: ReadonlySet<string>): PropertyResult | undefined {
  const { answer, id } = response
  if (answer.kind !== 'ladder') return undefined
  const about: readonly Part[] = [{ list: 'responses', id, key: 'ladder' }]
  for (const instrument of answer.steps.filter((step) => ids.has(step))) {
    const lack = lackOf(context.playbook, response, instrument)
    if (lack !== undefined) {
      return result('lawful', 'refuted', lack, { witness: { kind: 'part', because: lack }, about })
    }
    const early = earliest(context, response, instrument)
    if (early === undefined) continue
    const { climb, because } = early
    for (const opening of openings(context, response, climb[0])) {
      const acts = climb.slice(1).reduce((done, act) => {
        return followedBy(
          done,
          [{ on: 0, deed: { rule: act.id, kind: act.kind, points: act.points } }],
          response.cooldown || 1,
        )
      }, opening)
      const story = told(context, { acts, days: lastOf(acts) }, instrument, because)
      if (story !== undefined)
        return result('lawful', 'refuted', because, { witness: story, about, assumes: ['carried-out'] })
    }
    return result('lawful', 'unknown', `${because}, but no run was found in which it comes to that`, { about })
  }
  return undefined
}

/** What keeps a countermeasure from being taken back. */
function lackOf({ instruments }: Playbook, { id, offRamp, lift }: Response, instrument: string): string | undefined {
  const used = instruments[instrument]
  if (used?.lasts !== true) return `\`${instrument}\` in \`${id}\` is done once and cannot be taken back`
  if (used.review === null) return `\`${instrument}\` in \`${id}\` is never reviewed`
  return offRamp === null && lift === null
    ? `nothing in \`${id}\` proposes to end \`${instrument}\` when the breach ends`
    : undefined
}

/** The fewest acts by which a ladder comes to the countermeasure too early, whatever the days and levels. */
function earliest(
  context: Context,
  response: Response,
  instrument: string,
): { readonly climb: readonly PossibleAct[]; readonly because: string } | undefined {
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
      if (proposed === instrument) {
        const because =
          act.kind !== 'breach'
            ? `\`${instrument}\`, a countermeasure, answers \`${act.id}\`, which is no breach`
            : !rung.called
              ? `\`${instrument}\`, a countermeasure, is proposed before any call to comply`
              : !rung.talked
                ? `\`${instrument}\`, a countermeasure, is proposed before any offer of talks`
                : undefined
        if (because !== undefined) return { climb, because }
      }
      const called = rung.called || CALLS.includes(proposed)
      queue.push({ step, called, talked: rung.talked || TALKS.includes(proposed), climb })
    }
  }
  return undefined
}

/** Stories that end with a first act to a response; the shortest first. */
function openings(context: Context, response: Response, only?: PossibleAct): readonly Script['acts'][] {
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

function told({ playbook, options }: Context, script: Script, instrument: string, note: string) {
  const run = play(playbook, script, options.on)
  const proposal = run.proposals.find(({ choices }) => choices.includes(instrument))
  if (proposal === undefined) return undefined
  return oneSideStory(playbook, script, run, options.on, note)
}

function lastOf(acts: Script['acts']): number {
  return acts.at(-1)?.on ?? 0
}
