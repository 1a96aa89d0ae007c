import type { Playbook, Response } from '../../normal-form/playbook.ts'
import { type Part, type PropertyResult, result } from '../property.ts'
import type { Story } from '../witness.ts'
import type { Context } from './context.ts'
import { climbs, earliest, openings } from './countermeasure-climb.ts'
import { oneSideStory } from './one-side-story.ts'
import { type Proposable, proposable } from './proposable.ts'
import { lastOf, play, type Script } from './script.ts'

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
    for (const script of climbs(context, response, climb)) {
      const story = told(context, script, instrument, because, early.lacks)
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

/** The story, if it comes to the countermeasure and nothing of what it `lacks` was proposed before. */
function told(
  { playbook, options }: Context,
  script: Script,
  instrument: string,
  note: string,
  lacks: readonly string[] = [],
): Story | undefined {
  const run = play(playbook, script, options.on)
  const place = run.proposals.findIndex(({ choices }) => choices.includes(instrument))
  const before = run.proposals.slice(0, Math.max(0, place)).flatMap(({ choices }) => choices)
  if (place < 0 || before.some((id) => lacks.includes(id))) return undefined
  return oneSideStory(playbook, script, run, options.on, note)
}
