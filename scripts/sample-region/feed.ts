import { dayNumber } from '@entente/model'
import { type Act, deedsOf } from './acts.ts'
import { press } from './articles.ts'
import { coverageOf } from './coverage.ts'
import { episodes } from './episodes/episodes.ts'
import { missingDays } from './missing-days.ts'
import { noiseOn } from './noise.ts'
import { seeded } from './random.ts'
import { FIRST_DAY, LAST_DAY } from './region.ts'
import type { Report, StateReport } from './report.ts'
import { stormOn } from './storms.ts'
import type { Surroundings } from './surroundings.ts'

/** What happens in the sample region and what its feed says of it. */
export interface Feed {
  readonly acts: readonly Act[]
  /** Days without a row. */
  readonly missing: ReadonlySet<number>
  /** In the order the feed brings them. */
  readonly reports: readonly Report[]
}

/** Draws the whole feed of a seed. Each step has its own stream of random numbers. */
export function feedOf(seed: string): Feed {
  const random = seeded(seed)
  const nextArticle = press(random.fork('articles'))
  // 1. what happens
  const deeds = deedsOf(episodes, random.fork('acts'))
  const acts = deeds.flat()
  const actsByDay = Map.groupBy(acts, ({ day }) => day)
  const missing = missingDays(episodes, random.fork('missing days'))
  // 2. what the press writes of it
  const own = random.fork('coverage')
  const firstHand = Map.groupBy(
    deeds.flatMap((deed) => coverageOf(deed, nextArticle, own)),
    ({ day }) => day,
  )
  // 3. what comes on top, day by day
  const around: Surroundings = { actsOn: (day) => actsByDay.get(day) ?? [], nextArticle, random: random.fork('noise') }
  const reports: Report[] = []
  for (let day = dayNumber(FIRST_DAY); day <= dayNumber(LAST_DAY); day++) {
    if (missing.has(day)) continue
    const ofDay: StateReport[] = firstHand.get(day) ?? []
    const rows = [...ofDay, ...noiseOn(day, ofDay, around), ...stormOn(day, episodes, around)]
    for (const row of rows.sort((a, b) => a.slot - b.slot)) reports.push(row)
  }
  return { acts, missing, reports }
}
