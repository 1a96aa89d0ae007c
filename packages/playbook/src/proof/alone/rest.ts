import { durationDays } from '../../cel/duration.ts'
import type { Response } from '../../normal-form/playbook.ts'
import type { PreparedResponse, RelationProgram } from '../../relation/program.ts'
import { ALWAYS, between, EITHER, isCertain, type Range, rangeOf } from './condition-range.ts'

/**
 * Days of quiet after which a response is at rest, at most, whatever came before: its run ended, nothing of it open. Day 0 is
 * the last day of anything, on which an answer may have been made; each later day is judged at its tick.
 */
export function daysToRest({ response, window }: PreparedResponse): number {
  const { within, expires, answer, offRamp } = response
  if (answer.kind === 'none') return 0
  const open = Math.max(within, expires)
  // Without an off-ramp the run ends by its window, and the answer lapses on the day after its last.
  if (offRamp === null) return Math.max(window, open + 1)
  const { latest, surely } = offerIn(response, window)
  return Math.max(surely ? 0 : window, latest + open + 1)
}

/** The last day of quiet on which the off-ramp can open while the run goes on, 0 for none, and whether it then surely does. */
function offerIn({ offRamp }: Response, window: number): { readonly latest: number; readonly surely: boolean } {
  let latest = 0
  for (let day = 0; day < window && offRamp !== null; day += 1) {
    const range = rangeOf(offRamp.when.condition, (call) => underQuiet(call.function, call.arguments, day))
    if (range.true) latest = day
    if (isCertain(range)) return { latest, surely: true }
  }
  return { latest, surely: false }
}

/** What a question about history can be after so many days of quiet. */
function underQuiet(asked: string, [name = '', window]: readonly string[], day: number): Range {
  switch (asked) {
    case 'quiet':
      return day >= durationDays(name) ? ALWAYS : EITHER
    case 'count':
      return day >= durationDays(window ?? '') ? between(0, 0) : between(0, Infinity)
    case 'since':
      return between(day, Infinity, true)
    default:
      return EITHER
  }
}

/** Days of quiet in which a bucket at `units` drains until the first level is reached again; without end where nothing drains. */
export function daysToCalm({ strain, levels }: RelationProgram, units: number): number {
  const lowest = Math.min(...levels.slice(1).map(({ backAt }) => backAt))
  const reached = levels.some(({ from }, place) => place > 0 && from <= strain.cap)
  if (!reached || units <= lowest) return 0
  return strain.drainPerDay > 0 ? Math.ceil((units - Math.max(0, lowest)) / strain.drainPerDay) : Infinity
}
