import { durationDays } from '../../cel/duration.ts'
import { fits } from '../../normal-form/fits.ts'
import { highestRung } from '../../normal-form/highest-rung.ts'
import { isHostile } from '../../normal-form/kinds.ts'
import type { Response } from '../../normal-form/playbook.ts'
import { answerTo, type Context, type PossibleAct } from './context.ts'
import { between, EITHER, NEVER, rangeOf } from './condition-range.ts'
import type { Element } from './elements.ts'

/** Why no run whatever uses a part; undefined where that is not shown. Over all acts that are not ruled out, at every level. */
export function whyUnused(context: Context, element: Element): string | undefined {
  const { list, id, key, instrument } = element
  if (list === 'rules') {
    return context.possible.has(id)
      ? undefined
      : `\`${id}\` names nothing: rules before it take all that it is true for`
  }
  if (list === 'patterns') {
    const never = context.never.some((pattern) => pattern.id === id)
    return never ? `the pattern \`${id}\` is never true: its window does not hold so many acts` : undefined
  }
  if (list === 'levels') return levelBeyond(context, id)
  const response = context.playbook.responses.find((one) => one.id === id)
  if (response === undefined) return undefined
  const acts = actsTo(context, response)
  if (acts.length === 0) {
    const fitting = context.acts.some((act) => fits(response, act))
    return fitting
      ? `no act comes to \`${id}\`: responses before it take all that fit`
      : `no act comes to \`${id}\`: no rule or pattern makes one of its kinds with so many points`
  }
  if (key === 'off_ramp') return closedOffRamp(context, response)
  return instrument === null ? undefined : entryBeyond(context, response, instrument, acts)
}

function actsTo(context: Context, response: Response): readonly PossibleAct[] {
  const levels = context.program.levels.map((_, level) => level)
  return context.acts.filter((act) => levels.some((level) => answerTo(context, act, level)?.response === response))
}

function levelBeyond({ playbook, acts }: Context, id: string): string | undefined {
  const { levels, cap } = playbook.strain
  const level = levels.find((one) => one.id === id)
  if (level === undefined) return undefined
  if (level.from > cap) return `the level \`${id}\` begins at ${level.from}, and the bucket holds ${cap}`
  const hostile = acts.filter(({ kind }) => isHostile(kind))
  if (hostile.length === 0) return `the level \`${id}\` is never reached: no rule makes a hostile act`
  const { points, every } = playbook.strain.drain
  const aDay = hostile.reduce((sum, act) => sum + act.points, 0)
  // Where a day drains at least what a day can bring, one day's acts are all that is ever in it.
  return aDay * every <= points && aDay < level.from
    ? `the level \`${id}\` is never reached: a day drains all that a day can bring`
    : undefined
}

function entryBeyond(
  context: Context,
  { id, answer, cooldown }: Response,
  instrument: string,
  acts: readonly PossibleAct[],
): string | undefined {
  const { instruments, limits } = context.playbook
  const rung = instruments[instrument]?.rung ?? 0
  const highest = Math.max(...acts.map(({ points }) => highestRung(limits, points)))
  if (rung > highest) {
    return `\`${instrument}\` in \`${id}\` is of rung ${rung}, and limits let no act that comes there have more than ${highest}`
  }
  if (answer.kind !== 'ladder' || cooldown < answer.window) return undefined
  // Under the cool-down only more points climb, so there are as many steps as there are different points.
  const steps = new Set(acts.map(({ points }) => points)).size
  return answer.steps.indexOf(instrument) >= steps
    ? `\`${instrument}\` in \`${id}\` is never reached: the window of ${answer.window} days is over before the cool-down of ${cooldown}`
    : undefined
}

/** While its run goes on the off-ramp's condition cannot be true. */
function closedOffRamp(
  { playbook, acts }: Context,
  { id, to, answer, offRamp, expires }: Response,
): string | undefined {
  if (offRamp === null) return undefined
  const window = answer.kind === 'ladder' ? answer.window : expires
  const hostile = to.kinds.every(isHostile)
  const rules = (name: string): readonly PossibleAct[] => acts.filter((act) => act.id === name || act.kind === name)
  const range = rangeOf(offRamp.when.condition, (call) => {
    const [name = '', days = ''] = call.arguments
    switch (call.function) {
      // Its run ends `window` days after a hostile act, so no longer quiet is seen in it.
      case 'quiet':
        return hostile && durationDays(name) >= window ? NEVER : EITHER
      case 'count':
        return between(0, rules(name).length === 0 ? 0 : Infinity, durationDays(days) < 1)
      case 'since':
        return rules(name).length === 0 ? { ...NEVER, false: false, absent: true } : between(0, Infinity, true)
      default:
        return playbook.instruments[name] === undefined ? NEVER : EITHER
    }
  })
  return range.true
    ? undefined
    : `the way back of \`${id}\` never opens: its run is over before the condition can be true`
}
