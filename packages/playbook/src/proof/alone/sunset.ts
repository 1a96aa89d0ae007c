import { durationDays } from '../../cel/duration.ts'
import { historyCalls } from '../../cel/history-calls.ts'
import type { Response } from '../../normal-form/playbook.ts'
import { type PropertyResult, result } from '../property.ts'
import { answerTo, type Context, leadingTo } from './context.ts'
import { oneSideStory } from './one-side-story.ts'
import { type Proposable, proposable } from './proposable.ts'
import { followedBy, lastOf, play, type Script } from './script.ts'

/** Days in which a measure has to be looked at, where `calm_within` is not longer; a story watches it for so long. */
const A_YEAR = 365

/**
 * Every standing measure is reviewed, and an answer within a year, or `calm_within` where that is longer; what is done
 * together has the review that it names. The program proposes lifting
 * `review` days after it was last decided or asked about, on whatever run. So only an instrument that lasts and has no
 * review, or one too far off, can stand unseen; a `lift` or an off-ramp waits for what may never come.
 */
export function sunset(context: Context): PropertyResult {
  const { playbook } = context
  const places = proposable(playbook)
  const lasting = places.filter(({ instrument }) => playbook.instruments[instrument]?.lasts === true)
  const longest = Math.max(A_YEAR, playbook.strain.calmWithin)
  const endless = lasting.find(({ instrument }) => {
    const { review, rung } = playbook.instruments[instrument] ?? { review: null, rung: null }
    return review === null || (rung !== null && review > longest)
  })
  if (endless === undefined) {
    const reviews = lasting.map(({ instrument }) => playbook.instruments[instrument]?.review ?? 0)
    const days = Math.max(0, ...reviews)
    const detail =
      lasting.length === 0
        ? 'nothing that it can propose lasts'
        : `every measure is looked at again within ${days} days`
    return result('sunset', 'proved', detail, { figures: { days, lasting: lasting.length } })
  }
  const { instrument, part } = endless
  const review = playbook.instruments[instrument]?.review ?? null
  const because =
    review === null
      ? `\`${instrument}\` stays in force and is never reviewed`
      : `\`${instrument}\` stays in force for ${review} days before it is reviewed`
  for (const script of storiesOf(context, endless)) {
    const run = play(playbook, { ...script, chosen: [instrument] }, context.options.on)
    const stands = run.standing.some((one) => one.instrument === instrument && one.until === null)
    if (!stands || run.proposals.some(({ lifts }) => lifts?.instrument === instrument)) continue
    const note = `\`${instrument}\` is still in force, and nobody was asked whether it should be`
    return result('sunset', 'refuted', because, {
      witness: oneSideStory(playbook, script, run, context.options.on, note),
      about: [part, { list: 'instruments', id: instrument, key: 'lasting' }],
    })
  }
  return result('sunset', 'unknown', `${because}; no run was found in which it comes into force and stays`, {
    about: [part],
  })
}

/** Stories in which it can come into force: acts that go on for a year, so that nothing is quiet; or none. */
function* storiesOf(context: Context, { part }: Proposable): Generator<Script> {
  const { playbook, program } = context
  if (part.list === 'initiatives') yield { acts: [], days: 2 * A_YEAR }
  const response = playbook.responses.find(({ id }) => part.list === 'responses' && id === part.id)
  if (response === undefined) return
  for (const act of context.acts) {
    for (const level of program.levels.keys()) {
      const got = answerTo(context, act, level)
      const opening = got?.response === response ? leadingTo(context, act, level) : undefined
      const again = opening?.at(-1)?.deed
      if (opening === undefined || again === undefined) continue
      if (part.key === 'off_ramp') {
        yield { acts: opening, days: lastOf(opening) + A_YEAR }
        continue
      }
      for (const pause of pausesOf(response)) {
        const times = Math.ceil(A_YEAR / pause)
        const more = Array.from({ length: times }, (_, time) => ({ on: time * pause, deed: again }))
        const acts = followedBy(opening, more, pause)
        yield { acts, days: lastOf(acts) }
      }
    }
  }
}

/** Days between acts, the longest first, so that the story is short: no quiet that the response waits for, the cool-down, a week. */
function pausesOf({ offRamp, lift, cooldown }: Response): readonly number[] {
  const calls = [offRamp?.when, lift].flatMap((written) =>
    written === undefined || written === null ? [] : historyCalls(written.condition),
  )
  const quiet = calls.flatMap((call) => (call.function === 'quiet' ? call.arguments.map(durationDays) : []))
  const pauses = [Math.min(...quiet, A_YEAR) - 1, cooldown, 7].map((pause) => Math.max(1, pause))
  return [...new Set(pauses)].toSorted((a, b) => b - a)
}
