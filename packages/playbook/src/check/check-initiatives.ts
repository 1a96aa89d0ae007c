import { DEFAULT_INITIATIVE_WITHIN } from '../language/defaults.ts'
import type { InitiativeEntry } from '../language/playbook-file.ts'
import type { Located } from '../merge/located.ts'
import type { Initiative } from '../normal-form/playbook.ts'
import { namedInstruments } from './check-instruments.ts'
import { checkId } from './check-rules.ts'
import type { Context } from './context.ts'
import { days, inVain } from './required.ts'

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Initiatives in normal form; those with faults are left out. */
export function checkInitiatives(context: Context): readonly Initiative[] {
  return context.merged.initiatives.flatMap((located) => {
    checkId(located, context)
    const { on, series } = located.value
    if ((on === undefined) === (series === undefined)) {
      context.tell(located.tell('yearly-or-series', { given: located.value.id }))
      return []
    }
    return on === undefined ? checkSeries(located, series ?? [], context) : checkYearly(located, on, context)
  })
}

function checkYearly(located: Located<InitiativeEntry>, on: string, context: Context): Initiative[] {
  const { id, choose, because = null } = located.value
  const [month = 0, day = 0] = on.split('-').map(Number)
  if (day < 1 || day > (LENGTHS[month - 1] ?? 0)) context.tell(located.tellAt('on', 'bad-day-of-year', { given: on }))
  if (choose === undefined) {
    context.tell(located.tell('missing-key', { given: 'choose' }))
    return []
  }
  inVain(located, ['each_after', 'stop_when', 'answer'], 'without series', context)
  const choices = friendly(located, 'choose', choose, context)
  return [{ kind: 'yearly', id, on, choices, within: within(located, context), because }]
}

function checkSeries(located: Located<InitiativeEntry>, series: readonly string[], context: Context): Initiative[] {
  const { id, each_after: eachAfter, stop_when: stop, answer, because = null } = located.value
  const { conditions, tell } = context
  inVain(located, ['choose'], 'in a series', context)
  if (eachAfter === undefined) tell(located.tell('missing-key', { given: 'each_after' }))
  const stopWhen = stop === undefined ? null : conditions.check(located, 'stop_when', stop, 'history')
  const answered = answer === undefined ? null : conditions.check(located, 'answer', answer, 'history')
  if (stopWhen === undefined || answered === undefined || eachAfter === undefined) return []
  return [
    {
      kind: 'series',
      id,
      steps: friendly(located, 'series', series, context),
      eachAfter: days(located, 'each_after', eachAfter, context),
      stopWhen,
      answer: answered,
      within: within(located, context),
      because,
    },
  ]
}

function within(located: Located<InitiativeEntry>, context: Context): number {
  return days(located, 'within', located.value.within ?? DEFAULT_INITIATIVE_WITHIN, context)
}

function friendly(
  located: Located<InitiativeEntry>,
  key: 'choose' | 'series',
  ids: readonly string[],
  context: Context,
): readonly string[] {
  const named = namedInstruments(located, key, ids, context)
  for (const [at, { id, rung }] of named) {
    if (rung !== undefined) context.tell(located.tellAt(key, 'initiative-not-friendly', { given: id }, at))
  }
  return named.map(([, { id }]) => id)
}
