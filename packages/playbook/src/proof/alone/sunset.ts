import { durationDays } from '../../cel/duration.ts'
import { historyCalls } from '../../cel/history-calls.ts'
import type { Response } from '../../normal-form/playbook.ts'
import { type PropertyResult, result } from '../property.ts'
import { answerTo, type Context, leadingTo } from './context.ts'
import { oneSideStory } from './one-side-story.ts'
import { type Proposable, proposable } from './proposable.ts'
import { followedBy, lastOf, play, type Script } from './script.ts'

/** Days in which a measure that is never reviewed is watched in a story. */
const A_YEAR = 365

/**
 * Every standing measure is reviewed: the program proposes lifting `review` days after it began or was last asked about, on
 * whatever run. So only an instrument that lasts and has no review could stand for ever; a `lift` or an off-ramp waits for
 * what may never come.
 */
export function sunset(context: Context): PropertyResult {
  const { playbook } = context
  const places = proposable(playbook)
  const lasting = places.filter(({ instrument }) => playbook.instruments[instrument]?.lasts === true)
  const endless = lasting.find(({ instrument }) => playbook.instruments[instrument]?.review === null)
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
  const because = `\`${instrument}\` stays in force and is never reviewed`
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
