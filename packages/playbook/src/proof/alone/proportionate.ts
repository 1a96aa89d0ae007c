import { highestRung } from '../../normal-form/highest-rung.ts'
import type { Limits } from '../../normal-form/playbook.ts'
import { type PropertyResult, result } from '../property.ts'
import { answerTo, type Context, leadingTo, type PossibleAct } from './context.ts'
import { oneSideStory } from './one-side-story.ts'
import { lastOf, play } from './script.ts'

/**
 * Every act that a response can get has an instrument within limits at the first step; later steps keep it. Looked at for
 * every act at every level. That nothing beyond limits is proposed is how `admissible` is built.
 */
export function proportionate(context: Context): PropertyResult {
  const looser = looserLimits(context.playbook.limits, context.options.baseLimits)
  if (looser !== undefined) return looser
  const bare = withoutAnswer(context)
  if (bare.length === 0) {
    const against = comparedWith(context.playbook.limits, context.options.baseLimits)
    return result('proportionate', 'proved', `every act that a response can get has an answer within limits${against}`)
  }
  for (const { act, level } of bare) {
    const found = refutedBy(context, act, level)
    if (found !== undefined) return found
  }
  const [first] = bare
  return result(
    'proportionate',
    'unknown',
    `limits leave no answer to \`${first?.act.id}\`, and no run was found in which it comes at such a level`,
  )
}

/** Acts at levels at which their response has nothing within limits. */
function withoutAnswer(context: Context): readonly { readonly act: PossibleAct; readonly level: number }[] {
  const levels = context.program.levels.map((_, level) => level)
  return context.acts.flatMap((act) =>
    levels.flatMap((level) => {
      const got = answerTo(context, act, level)
      const bare = got !== undefined && got.response.answer.kind !== 'none' && got.allowed.length === 0
      return bare ? [{ act, level }] : []
    }),
  )
}

function refutedBy(context: Context, act: PossibleAct, level: number): PropertyResult | undefined {
  const { playbook, options } = context
  const acts = leadingTo(context, act, level)
  const response = answerTo(context, act, level)?.response
  if (acts === undefined || response === undefined) return undefined
  const script = { acts, days: lastOf(acts) }
  const run = play(playbook, script, options.on)
  const found = run.findings.some((one) => one.code === 'no-admissible-answer' && one.response === response.id)
  if (!found) return undefined
  const highest = highestRung(playbook.limits, act.points)
  const why = `an act of ${act.points} points is answered up to rung ${highest}, and \`${response.id}\` has nothing so mild`
  return result('proportionate', 'refuted', `\`${act.id}\` gets no answer: ${why}`, {
    witness: oneSideStory(playbook, script, run, options.on, why),
    about: [{ list: 'responses', id: response.id, key: response.answer.kind === 'ladder' ? 'ladder' : 'choose' }],
  })
}

function comparedWith(limits: Limits, base: Limits | null): string {
  if (base === null) return ''
  return looserKey(limits, base) === undefined
    ? ', and limits are no looser than those of the base'
    : ', and why limits are looser than those of the base is written down'
}

function looserKey(limits: Limits, base: Limits): 'ceiling' | 'proportion' | undefined {
  return (['ceiling', 'proportion'] as const).find((one) => limits[one] > base[one])
}

function looserLimits(limits: Limits, base: Limits | null): PropertyResult | undefined {
  const key = base === null || limits.because !== null ? undefined : looserKey(limits, base)
  if (key === undefined) return undefined
  const because = `the limit \`${key}\` is ${limits[key]}, looser than ${base?.[key]} of the base, and no \`because\` says why`
  return result('proportionate', 'refuted', because, {
    witness: { kind: 'part', because },
    about: [{ list: 'limits', id: null, key }],
  })
}
