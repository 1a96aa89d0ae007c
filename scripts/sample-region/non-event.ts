import { slotOfDay } from './coverage.ts'
import { readNothing } from './misreading.ts'
import type { StateCode } from './region.ts'
import type { StateReport } from './report.ts'
import { rolesOfAnybody } from './roles.ts'
import type { Surroundings } from './surroundings.ts'

/** A row with no act behind it, about two states. */
export function rowWithoutEvent(day: number, source: StateCode, target: StateCode, around: Surroundings): StateReport {
  const { random } = around
  const reading = readNothing(source, target, random)
  return {
    day,
    slot: slotOfDay(random),
    occurred: day,
    source: { country: source, roles: rolesOfAnybody(random) },
    target: { country: target, roles: rolesOfAnybody(random) },
    code: reading.code,
    fault: reading.fault,
    article: around.nextArticle(),
    act: '',
    storm: false,
  }
}
