import type { ResponseEntry } from '../language/playbook-file.ts'
import { suggestion } from '../merge/merge-entries.ts'
import type { Located } from '../merge/located.ts'
import type { OffRamp, Response, Strain, Written } from '../normal-form/playbook.ts'
import { nodesOf } from '../cel/fields-used.ts'
import { daysOf } from '../language/words.ts'
import { checkAnswer } from './check-answer.ts'
import { namedInstruments } from './check-instruments.ts'
import { checkId } from './check-rules.ts'
import type { Context } from './context.ts'
import { days, inVain, required } from './required.ts'

/** Responses in normal form (rules 17 to 24); those with faults are left out. */
export function checkResponses(strain: Strain, context: Context): readonly Response[] {
  return context.merged.responses.flatMap((located) => {
    checkId(located, context)
    const to = required(located, 'to', context)
    const answer = checkAnswer(located, context)
    const timers = checkTimers(located, answer?.kind === 'none', context)
    const at = checkLevels(located, strain, context)
    const offRamp = checkOffRamp(located, answer?.kind === 'ladder' ? answer.window : undefined, context)
    const lift = checkLift(located, context)
    if (to === undefined || answer === undefined) return []
    const kinds = typeof to.kind === 'string' ? [to.kind] : to.kind
    if (kinds.includes('neutral')) context.tell(located.tellAt('to', 'neutral-answered', {}, 'kind'))
    return [
      {
        id: located.value.id,
        to: { kinds: [...new Set(kinds)], minPoints: to.min_points ?? 0 },
        at,
        answer,
        ...timers,
        offRamp,
        lift,
        because: located.value.because ?? null,
      },
    ]
  })
}

/** An answer is undecided for `within` days: an earlier end, or the next proposal before it, would overtake it. */
function checkTimers(
  located: Located<ResponseEntry>,
  unanswered: boolean,
  context: Context,
): Pick<Response, 'within' | 'cooldown' | 'expires'> {
  if (unanswered) {
    inVain(located, ['within', 'cooldown', 'expires', 'lift'], 'beside answer: none', context)
    return { within: 0, cooldown: 0, expires: 0 }
  }
  const { tell } = context
  const written = required(located, 'within', context) ?? 'P1D'
  const { cooldown: writtenCooldown, expires: writtenExpires } = located.value
  const within = days(located, 'within', written, context)
  const cooldown = writtenCooldown === undefined ? within : days(located, 'cooldown', writtenCooldown, context)
  const expires = writtenExpires === undefined ? within : days(located, 'expires', writtenExpires, context)
  if (cooldown < within) {
    tell(located.tellAt('cooldown', 'cooldown-shorter-than-within', { given: writtenCooldown ?? '', hint: written }))
  }
  if (expires < within)
    tell(located.tellAt('expires', 'expires-before-due', { given: writtenExpires ?? '', hint: written }))
  return { within, cooldown, expires }
}

function checkLevels(located: Located<ResponseEntry>, strain: Strain, { tell }: Context): readonly string[] | null {
  const { at } = located.value
  if (at === undefined) return null
  const known = strain.levels.map(({ id }) => id)
  for (const [place, level] of at.entries()) {
    if (known.includes(level)) continue
    tell(located.tellAt('at', 'unknown-level', { given: level, hint: suggestion(level, known) }, place))
  }
  return [...at]
}

/** Rule 24: the way back leads down a ladder, and what it waits for lies within the ladder's window. */
function checkOffRamp(located: Located<ResponseEntry>, window: number | undefined, context: Context): OffRamp | null {
  const { off_ramp: offRamp } = located.value
  if (offRamp === undefined) return null
  const { conditions, tell } = context
  const when = conditions.check(located, 'off_ramp', offRamp.when, 'history', ['when'])
  const offer = namedInstruments(located, 'off_ramp', offRamp.offer, context, ['offer'])
  for (const [at, { id, rung }] of offer) {
    if (rung === undefined) continue
    tell(located.tellAt('off_ramp', 'off-ramp-not-friendly', { given: id }, 'offer', at))
  }
  if (window === undefined) {
    tell(located.tellAt('off_ramp', 'off-ramp-without-ladder', { given: located.value.id }))
  } else if (when !== undefined) {
    const longest = longestWindow(when)
    if (longest > window) {
      tell(located.tellAt('off_ramp', 'off-ramp-beyond-window', { given: `P${longest}D`, hint: `P${window}D` }, 'when'))
    }
  }
  return when === undefined ? null : { when, offer: offer.map(([, { id }]) => id) }
}

function checkLift(located: Located<ResponseEntry>, { conditions }: Context): Written | null {
  const { lift } = located.value
  if (lift === undefined) return null
  return conditions.check(located, 'lift', lift.when, 'history', ['when']) ?? null
}

function longestWindow({ condition }: Written): number {
  const asked = [...nodesOf(condition)].filter((node) => node.kind === 'history')
  return Math.max(0, ...asked.flatMap((node) => node.arguments.map((argument) => daysOf(argument) ?? 0)))
}
