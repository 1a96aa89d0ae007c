import type { Response } from '../../normal-form/playbook.ts'
import { type PropertyResult, result } from '../property.ts'
import { answerTo, type Context, leadingTo, type PossibleAct } from './context.ts'
import { oneSideStory } from './one-side-story.ts'
import { lastOf, play } from './script.ts'

/**
 * Every friendly act of at least the smallest `min_points` that answers friendly acts gets a proposal, or joins one under
 * its cool-down, at every level under the top; and some response does answer a friendly act of a rule.
 */
export function encouraging(context: Context): PropertyResult {
  const { playbook, acts } = context
  const answering = playbook.responses.filter(answersFriendly)
  const friendly = acts.filter(({ kind }) => kind === 'friendly')
  if (answering.length === 0) return nobodyThanks('no response answers friendly acts')
  const byRules = friendly.filter(({ firing }) => firing === null)
  const top = byRules.reduce((most, { points }) => Math.max(most, points), 0)
  const least = Math.min(...answering.map(({ to }) => to.minPoints))
  if (top < least || byRules.length === 0) {
    return nobodyThanks(
      byRules.length === 0
        ? 'no rule makes a friendly act'
        : `no rule makes a friendly act of ${least} points, the least that is answered; the best has ${top}`,
      answering[0],
    )
  }
  const gaps = unanswered(context, friendly, least)
  if (gaps.length === 0) {
    if (!byRules.some(({ shown }) => shown)) {
      return result('encouraging', 'unknown', 'no incident was found that a rule names as a friendly act')
    }
    return result(
      'encouraging',
      'proved',
      `every friendly act${least > 1 ? ` of at least ${least} points` : ''} is answered at every level under the top one`,
    )
  }
  for (const { act, level } of gaps) {
    const found = refutedBy(context, act, level)
    if (found !== undefined) return found
  }
  const [gap] = gaps
  return result('encouraging', 'unknown', `\`${gap?.act.id}\` would get no answer at a level to which no run was found`)
}

function answersFriendly({ to, answer }: Response): boolean {
  return to.kinds.includes('friendly') && answer.kind !== 'none'
}

interface Gap {
  readonly act: PossibleAct
  readonly level: number
}

function unanswered(context: Context, friendly: readonly PossibleAct[], least: number): readonly Gap[] {
  const levels = context.program.levels.map((_, level) => level)
  const looked = levels.length === 1 ? levels : levels.slice(0, -1)
  return friendly
    .filter(({ points }) => points >= least)
    .flatMap((act) =>
      looked.flatMap((level) => ((answerTo(context, act, level)?.allowed.length ?? 0) > 0 ? [] : [{ act, level }])),
    )
}

function refutedBy(context: Context, act: PossibleAct, level: number): PropertyResult | undefined {
  const { playbook, options } = context
  const acts = leadingTo(context, act, level)
  if (acts === undefined) return undefined
  const script = { acts, days: lastOf(acts) }
  const run = play(playbook, script, options.on)
  const key = act.firing === null ? `:${act.id}:` : undefined
  const answered = run.proposals.some(({ because, type, on }) =>
    type !== 'answer' ? false : key === undefined ? on === run.to : because.some((one) => one.includes(key)),
  )
  const reached = run.levels.at(-1)?.level === playbook.strain.levels[level]?.id
  if (answered || !reached) return undefined
  const got = answerTo(context, act, level)?.response
  const why = got === undefined ? 'no response takes it' : `\`${got.id}\`, to which it goes, has no answer to it`
  const note = `a friendly act of ${act.points} points is left without an answer: ${why}`
  return result('encouraging', 'refuted', `\`${act.id}\` at level \`${playbook.strain.levels[level]?.id}\`: ${note}`, {
    witness: oneSideStory(playbook, script, run, options.on, note),
    about: [{ list: 'responses', id: got?.id ?? playbook.responses.find(answersFriendly)?.id ?? null, key: null }],
  })
}

function nobodyThanks(because: string, response?: Response): PropertyResult {
  return result('encouraging', 'refuted', because, {
    witness: { kind: 'part', because },
    about: response === undefined ? [] : [{ list: 'responses', id: response.id, key: 'to' }],
  })
}
