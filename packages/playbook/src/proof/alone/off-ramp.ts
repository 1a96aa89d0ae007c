import { isHostile } from '../../normal-form/kinds.ts'
import type { Response } from '../../normal-form/playbook.ts'
import type { RelationState } from '../../relation/state.ts'
import { type Part, type PropertyResult, result } from '../property.ts'
import { answerTo, type Context, leadingTo } from './context.ts'
import { oneSideStory } from './one-side-story.ts'
import { daysToCalm, daysToRest } from './rest.ts'
import { lastOf, play, type Script } from './script.ts'

/**
 * Every ladder that answers hostile acts ends in an offer, and within `calm_within` days of quiet everything is at rest. Under
 * quiet neither buckets nor responses ask for each other, so the longest of their ways is the way of all.
 */
export function offRamp(context: Context): PropertyResult {
  const { playbook, program } = context
  for (const response of playbook.responses) {
    const without = withoutOffer(context, response)
    if (without !== undefined) return without
  }
  const hostile = context.acts.some(({ kind }) => isHostile(kind))
  const calm = hostile ? daysToCalm(program, program.strain.cap) : 0
  const days = Math.max(calm, ...program.responses.map(daysToRest))
  const { calmWithin } = playbook.strain
  if (days <= calmWithin) {
    const detail = `from whatever came before, ${days} days of quiet lead back to rest; ${calmWithin} are allowed`
    return result('off-ramp', 'proved', detail, { assumes: ['all-days-covered', 'undecided'], figures: { days } })
  }
  return unrest(context, days)
}

/** A ladder that answers hostile acts and from which nothing is offered. Choices are one step, which lapses by itself. */
function withoutOffer(context: Context, response: Response): PropertyResult | undefined {
  const { playbook, options } = context
  const { id, answer, to } = response
  if (answer.kind !== 'ladder' || !to.kinds.some(isHostile) || (response.offRamp?.offer.length ?? 0) > 0)
    return undefined
  const about: readonly Part[] = [{ list: 'responses', id, key: 'off_ramp' }]
  const because = `\`${id}\` climbs a ladder and offers no way back: after the last answer nothing is proposed`
  for (const acts of storiesTo(context, response)) {
    const script = { acts, days: lastOf(acts) + answer.window + response.expires + 1 }
    const run = play(playbook, script, options.on)
    const own = run.proposals.filter((one) => one.response === id)
    if (!own.some(({ type }) => type === 'answer') || own.some(({ type }) => type === 'offer')) continue
    return result('off-ramp', 'refuted', because, {
      witness: oneSideStory(playbook, script, run, options.on, 'the partner was quiet, and nothing was offered'),
      about,
      figures: { days: script.days },
    })
  }
  const taken = context.acts.some((act) => reaches(context, response, act))
  return taken ? result('off-ramp', 'unknown', `${because}; no run was found that comes to it`, { about }) : undefined
}

/** The fullest bucket, then one act to each response, followed by quiet: what is not at rest in time. */
function unrest(context: Context, days: number): PropertyResult {
  const { playbook, program, options, moments } = context
  const { calmWithin } = playbook.strain
  const cold = Math.max(0, program.levels[1]?.backAt ?? 0)
  const stories = [
    ...program.responses.flatMap(({ response }) => storiesTo(context, response)),
    moments.filling(calmWithin * program.strain.drainPerDay + cold + 1),
  ].toSorted((a, b) => a.length - b.length)
  for (const acts of stories) {
    if (acts.length === 0) continue
    const script = { acts, days: lastOf(acts) + calmWithin }
    const run = play(playbook, script, options.on)
    const restless = run.state === null ? undefined : unrestOf(context, run.state)
    if (restless === undefined) continue
    const note = `${restless.what} after ${calmWithin} days of quiet`
    return result('off-ramp', 'refuted', `${note}; \`calm_within\` allows no more`, {
      witness: oneSideStory(playbook, script, run, options.on, note),
      about: [restless.about],
      figures: { days },
    })
  }
  const detail = `rest may take ${days === Infinity ? 'for ever' : `${days} days`} of quiet, more than the ${calmWithin} of \`calm_within\`, and no run was found that takes so long`
  return result('off-ramp', 'unknown', detail, { figures: days === Infinity ? {} : { days } })
}

function unrestOf(
  { playbook }: Context,
  { level, responses }: RelationState,
): { readonly what: string; readonly about: Part } | undefined {
  if (level > 0) {
    const what = `the level is still \`${playbook.strain.levels[level]?.id}\``
    return { what, about: { list: 'strain', id: null, key: 'calm_within' } }
  }
  const place = responses.findIndex(({ open, run }) => open !== null || run !== null)
  const [state, response] = [responses[place], playbook.responses[place]]
  if (state === undefined || response === undefined) return undefined
  const what =
    state.open === null
      ? `the ladder of \`${response.id}\` still stands`
      : `a proposal of \`${response.id}\` is still open`
  return { what, about: { list: 'responses', id: response.id, key: state.open === null ? 'window' : 'expires' } }
}

/** Stories that end with an act that this response gets, one for each level. */
function storiesTo(context: Context, response: Response): readonly Script['acts'][] {
  const levels = context.program.levels.map((_, level) => level)
  return levels
    .flatMap((level) => {
      const acts = context.acts.filter((act) => answerTo(context, act, level)?.response === response)
      const stories = acts.map((act) => leadingTo(context, act, level)).filter((one) => one !== undefined)
      return stories.toSorted((a, b) => a.length - b.length).slice(0, 1)
    })
    .toSorted((a, b) => a.length - b.length)
}

function reaches(context: Context, response: Response, act: Context['acts'][number]): boolean {
  return context.program.levels.some((_, level) => answerTo(context, act, level)?.response === response)
}
