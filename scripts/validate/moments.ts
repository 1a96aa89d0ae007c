import { type Dispute, type DyadMoment, onsetOf, type OnsetRules, type RegionSeries } from '@entente/measure'
import { type ActorCode, type Day, dayNumber, findActor, isState, nextPeriod, parseDay } from '@entente/model'

/** A moment with what the feed tells of the dyad until then. */
export interface Known extends DyadMoment {
  /** Both directions together: material conflict, verbal conflict, cooperation, at a short and a long half-life; ln(1 + x). */
  readonly levels: readonly number[]
  /** Whether the last period had any material conflict. */
  readonly lastConflict: boolean
}

/** A moment that counts, with what became of it. */
export interface Case extends Known {
  readonly onset: boolean
  /** ln of days since the last dispute, or since 1946 where there was none. */
  readonly lnQuiet: number
}

/** Half-lives in periods: 1 and 12 months, or 1 and 5 years. */
const HALF_LIVES = { month: [1, 12], year: [1, 5] } as const

/** Every dyad of two states at the end of every covered period from its first report on. */
export function momentsOf({ by, starts, covered, dyads }: RegionSeries): Known[] {
  const pairs = Map.groupBy(
    dyads.filter(({ source, target }) => isCow(source) && isCow(target)),
    ({ source, target }) => [source, target].toSorted().join(' '),
  )
  const halfLives = HALF_LIVES[by === 'year' ? 'year' : 'month']
  return [...pairs].flatMap(([pair, sides]) => {
    const [a, b] = pair.split(' ') as [ActorCode, ActorCode]
    const sum = (at: number, quads: readonly number[]): number =>
      sides.reduce(
        (total, side) => total + quads.reduce((part, quad) => part + (side.quads[quad - 1]?.[at] ?? 0), 0),
        0,
      )
    const levels = halfLives.map(() => [0, 0, 0])
    let seen = false
    return starts.flatMap((start, at) => {
      if (covered[at]?.coveredDays !== covered[at]?.days) return []
      const now = [sum(at, [4]), sum(at, [3]), sum(at, [1, 2])]
      for (const [which, halfLife] of halfLives.entries())
        levels[which] = now.map((count, line) => (levels[which]?.[line] ?? 0) * 0.5 ** (1 / halfLife) + count)
      seen ||= now.some((count) => count > 0)
      if (!seen) return []
      const day = nextPeriod(start, by)
      return [{ a, b, day, levels: levels.flat().map(Math.log1p), lastConflict: (now[0] ?? 0) > 0 }]
    })
  })
}

/** Those moments that count for one horizon. */
export function casesOf(known: readonly Known[], disputes: readonly Dispute[], rules: OnsetRules): Case[] {
  const byPair = Map.groupBy(disputes, ({ a, b }) => [a, b].toSorted().join(' '))
  return known.flatMap((moment) => {
    const own = byPair.get(`${moment.a} ${moment.b}`) ?? []
    const { onset, quietFor } = onsetOf(own, moment, rules)
    return onset === null ? [] : [{ ...moment, onset, lnQuiet: Math.log(quietFor ?? sinceRecord(moment.day)) }]
  })
}

function sinceRecord(day: Day): number {
  return dayNumber(day) - dayNumber(parseDay('1946-01-01'))
}

function isCow(code: ActorCode): boolean {
  const actor = findActor(code)
  return actor !== undefined && isState(actor) && actor.cow !== undefined
}
