import { type Day, dayNumber } from '@entente/model'
import type { Episode } from './episodes/episode.ts'
import { rowWithoutEvent } from './non-event.ts'
import { sidesOf } from './region.ts'
import type { StateReport } from './report.ts'
import type { Surroundings } from './surroundings.ts'

/** The rows that a storm in the press brings on a day: many, in both directions, with no act behind them. */
export function stormOn(day: number, episodes: readonly Episode[], around: Surroundings): StateReport[] {
  const { random } = around
  return episodes.flatMap(({ storm }) => {
    if (!storm || day < dayNumber(storm.from as Day) || day > dayNumber(storm.to as Day)) return []
    return Array.from({ length: storm.rowsPerDay + random.below(9) }, () => {
      const [source, target] = sidesOf(random.pick(storm.ways))
      return { ...rowWithoutEvent(day, source, target, around), storm: true }
    })
  })
}
