import { parseDay } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { type Random, seeded } from '../random/random.ts'
import { decayedMean } from './decayed-mean.ts'
import { type DailyLevels, horizonsOf } from './horizons.ts'
import { sayHorizons, turnOf } from './say-horizons.ts'
import { recentChange } from './recent-change.ts'

const YEARS = 12
const DAYS = Math.round(YEARS * 365.25)

/** Daily sums of a relation in which nothing ever changes. */
const STATIONARY: Readonly<Record<string, (random: Random) => number[]>> = {
  thin: (random) => Array.from({ length: DAYS }, () => 3 * random.poisson(0.02)),
  plain: (random) => Array.from({ length: DAYS }, () => random.poisson(1)),
  'in bursts': (random) => Array.from({ length: DAYS }, () => random.poisson(10 * random.gamma(0.1))),
  'days that hang together': (random) => {
    let mood = 0
    return Array.from({ length: DAYS }, () => {
      mood = 0.98 * mood + 0.2 * random.normal()
      return random.poisson(Math.exp(mood - 0.5))
    })
  },
}

/** Of so many relations, the share that gets any verdict. */
function shareSaid(relations: number, make: (at: number) => DailyLevels): number {
  const said = Array.from({ length: relations }, (_, at) =>
    horizonsOf(make(at)).some(({ verdict }) => verdict !== 'none' && verdict !== 'no basis'),
  )
  return said.filter(Boolean).length / relations
}

function levels(cooperation: number[], conflict: number[]): DailyLevels {
  return { events: cooperation, cooperation, conflict: conflict.map((value) => -value) }
}

const steady = (name: string): DailyLevels => {
  const random = seeded(name)
  const plain = STATIONARY['plain'] ?? (() => [])
  return levels(plain(random), plain(random))
}

/** The last `days` days times `factor`. */
function lately(values: ArrayLike<number>, days: number, factor: number): Float64Array {
  return Float64Array.from(values, (value, at) => (at >= values.length - days ? value * factor : value))
}

describe('verdicts on horizons', () => {
  it('are said of at most one in twenty relations in which nothing changes', () => {
    for (const [name, make] of Object.entries(STATIONARY)) {
      const share = shareSaid(100, (at) => {
        const random = seeded(`${name} ${at}`)
        return levels(make(random), make(random))
      })
      // 5 % and two standard errors of a hundred draws.
      expect(share, name).toBeLessThanOrEqual(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 100))
    }
  })

  it('tell a change on its own horizon and in its own direction', () => {
    const { events, cooperation, conflict } = steady('souring')
    const last = (days: number): readonly string[] =>
      horizonsOf({ events, cooperation, conflict: lately(conflict, days, 3) }).map(({ verdict }) => verdict)
    expect(last(365)[2]).toBe('worse')
    expect(last(30)[1]).toBe('worse')
    const warmer = horizonsOf({ events, cooperation: lately(cooperation, 365, 3), conflict })
    expect(warmer[2]?.verdict).toBe('better')
    const both = horizonsOf({ events, cooperation: lately(cooperation, 365, 9), conflict: lately(conflict, 365, 8) })
    expect(both[2]?.verdict).toBe('alarm')
    const neither = horizonsOf({ events, cooperation: lately(cooperation, 365, 0), conflict: lately(conflict, 365, 0) })
    expect(neither[2]?.verdict).toBe('mixed')
  })

  it('have no basis where the record is short, and none where nothing was covered', () => {
    const [week, month, year, five] = horizonsOf(
      levels(
        [...Array(400).keys()].map(() => 1),
        Array(400).fill(1),
      ),
    )
    expect([week, month, year, five].map((horizon) => horizon?.verdict)).toEqual([
      'none',
      'none',
      'no basis',
      'no basis',
    ])
    const dark = Array<number>(4000).fill(Number.NaN)
    expect(horizonsOf(levels(dark, dark)).map(({ verdict, conflict }) => [verdict, conflict])).toEqual(
      Array(4).fill(['no basis', null]),
    )
  })
})

describe('a stretch against those before it', () => {
  it('leaves out stretches of which less than half is covered, and takes the mean of covered days', () => {
    const values = [...Array(28).keys()].map((at) => (at < 7 || at % 7 > 2 ? Number.NaN : 2))
    // Three of seven days of every week are known: too few. Four are enough.
    expect(recentChange(values, 7)).toEqual({ stretches: 0, last: null, before: null, p: null })
    const fuller = values.map((value, at) => (at >= 21 && at < 25 ? 5 : value))
    expect(recentChange(fuller, 7)).toEqual({ stretches: 1, last: 5, before: null, p: null })
  })

  it('is as likely as Student says', () => {
    // Square roots 1, 2, 3 before and 8 at last: t = 6 / sqrt(1 * 4/3) = 5.196 with 2 degrees, p = 0.0351.
    const { p } = recentChange([1, 4, 9, 64], 1)
    expect(p).toBeCloseTo(0.0351, 4)
  })
})

describe('a decayed mean', () => {
  it('weighs a day half as much as one a half-life later, and days not covered not at all', () => {
    // (0.25 * 8 + 1 * 2) / 1.25 with two days between.
    expect(decayedMean([8, Number.NaN, 2], 1)).toBeCloseTo(4 / 1.25, 12)
    expect(decayedMean([8, Number.NaN, 2, Number.NaN], 1)).toBeCloseTo(4 / 1.25, 12)
    expect(decayedMean([5, 5, 5], 7)).toBeCloseTo(5, 12)
    expect(decayedMean([Number.NaN], 7)).toBeNull()
  })
})

describe('the verdicts in words', () => {
  const { events, cooperation, conflict } = steady('words')
  const to = parseDay('2024-12-31')

  it('name the span and the year since when, and flag short run against long run', () => {
    const sour = lately(conflict, 1826, 3)
    // Within the bad years a month of much cooperation, and hardly any conflict.
    const horizons = horizonsOf({ events, cooperation: lately(cooperation, 30, 6), conflict: lately(sour, 30, 0.01) })
    expect(horizons.map(({ verdict }) => verdict).slice(0, 2)).toEqual(['better', 'better'])
    const words = sayHorizons(
      horizons.map((horizon) => (horizon.name === 'five years' ? { ...horizon, verdict: 'worse' as const } : horizon)),
      to,
    )
    expect(words).toContain('better this month')
    expect(words).toContain('worse over five years since 2020')
    const turned = horizons.map((horizon, at) => ({
      ...horizon,
      verdict: at < 2 ? ('better' as const) : ('worse' as const),
    }))
    expect(turnOf(turned)).toBe('short run up, long run down')
    expect(turnOf(turned.toReversed())).toBe('short run down, long run up')
    expect(turnOf(horizonsOf({ events, cooperation, conflict }))).toBeNull()
  })

  it('say so where there is nothing to say', () => {
    expect(sayHorizons(horizonsOf({ events, cooperation, conflict }), to)).toBe('no change that chance would not bring')
    expect(sayHorizons(horizonsOf(levels([1, 1], [1, 1])), to)).toBe('no basis: the record is too short')
  })
})
