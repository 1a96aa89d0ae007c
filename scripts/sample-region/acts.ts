import { type Day, dayNumber } from '@entente/model'
import type { Episode } from './episodes/episode.ts'
import { counterparts, moods } from './moods.ts'
import { draw, type Random } from './random.ts'
import { ratesOf } from './rates.ts'
import { FIRST_DAY, LAST_DAY, sidesOf, type StateCode } from './region.ts'

/** What really happens in the sample region: one state acts toward another on one day. */
export interface Act {
  readonly id: string
  /** Days since 1970-01-01. */
  readonly day: number
  readonly source: StateCode
  readonly target: StateCode
  readonly code: string
  /** Id of the same deed from the other side, where both take part; else empty. */
  readonly joint: string
  readonly episode: string
  /** Number of articles, where the episode writes it out; null where the press decides. */
  readonly articles: number | null
  readonly words: string
}

/** A deed seen from its one or two sides: one act, or two that name each other. */
export type Deed = readonly [Act] | readonly [Act, Act]

/** Acts per day at weekends, of those on a weekday. */
const WEEKEND = 0.4
/** A day is tried in this many parts, each of which may bring one act of a directed dyad. */
const PARTS = 8

type Draft = Omit<Act, 'id' | 'joint'>

/** All deeds of the span, in order of days: those of the episodes' own words, and those drawn at the dyads' rates. */
export function deedsOf(episodes: readonly Episode[], random: Random): Deed[] {
  const drafts = [...written(episodes), ...drawn(episodes, random)].sort((a, b) => a.day - b.day)
  let number = 0
  const nextId = (): string => `act-${String(++number).padStart(6, '0')}`

  return drafts.map((draft): Deed => {
    const id = nextId()
    const code = counterparts[draft.code]
    if (code === undefined) return [{ ...draft, id, joint: '' }]
    const other = nextId()
    return [
      { ...draft, id, joint: other },
      { ...draft, id: other, joint: id, source: draft.target, target: draft.source, code },
    ]
  })
}

function written(episodes: readonly Episode[]): Draft[] {
  return episodes.flatMap(({ id, acts }) =>
    acts.map(({ on, ...act }) => ({ ...act, day: dayNumber(on as Day), episode: id })),
  )
}

function drawn(episodes: readonly Episode[], random: Random): Draft[] {
  const first = dayNumber(FIRST_DAY)
  const last = dayNumber(LAST_DAY)
  return ratesOf(episodes).flatMap(({ way, on }) => {
    const [source, target] = sidesOf(way)
    const own = random.fork(way)
    const drafts: Draft[] = []
    for (let day = first, weather = 1; day <= last; day++) {
      // Every fourth week the dyad gets busier or quieter, so that months differ by more than chance.
      if ((day - first) % 28 === 0) weather = 0.7 + 0.6 * own.next()
      const rate = on(day)
      const chance = (rate.acts * weather * (isWeekend(day) ? WEEKEND : 1)) / PARTS
      for (let part = 0; part < PARTS; part++) {
        if (!own.chance(chance)) continue
        const mood = rate.mood[own.chance(rate.turned) ? 1 : 0]
        const code = draw(moods[mood], own)
        drafts.push({ day, source, target, code, episode: rate.episode, articles: null, words: '' })
      }
    }
    return drafts
  })
}

/** Whether a day is a Saturday or a Sunday; day 0, 1970-01-01, was a Thursday. */
function isWeekend(day: number): boolean {
  return (day + 4) % 7 === 6 || (day + 4) % 7 === 0
}
