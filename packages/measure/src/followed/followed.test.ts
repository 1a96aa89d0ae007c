import { describe, expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { dailyMeans } from './daily-means.ts'
import { matchedDifference } from './what-followed.ts'

const DAYS = 4380
const WAVE = 720

/** Days with counts of this mean. */
function days(mean: (day: number) => number, seed: string): number[] {
  const random = seeded(seed)
  return Array.from({ length: DAYS }, (_, day) => random.poisson(mean(day)))
}

const wave = (day: number): number => 3 + 2 * Math.sin((2 * Math.PI * day) / WAVE)
/** One day in every wave, at this share of it, and a month later. */
const inWave = (share: number): number[] =>
  Array.from({ length: 6 }, (_, at) => WAVE * (at + share)).flatMap((day) => [Math.round(day), Math.round(day) + 31])

describe('what followed', () => {
  const random = seeded('acts')
  // At no regular distance: moved by it, they would fall on each other.
  const acts = Array.from({ length: 12 }, (_, at) => 250 + 330 * at + random.below(150))

  it('is found where something does, and was not there before', () => {
    const after = (day: number): boolean => acts.some((act) => day > act && day <= act + 30)
    const values = days((day) => (after(day) ? 2 : 1), 'effect')
    const found = matchedDifference(values, { cases: acts, days: 30, seed: 'effect' })
    expect(found?.p).toBeLessThan(0.01)
    expect(found?.difference).toBeGreaterThan(0.6)
    expect(found?.high).toBeLessThan(0.6)
    const placebo = matchedDifference(values, { cases: acts.map((act) => act - 91), days: 90, seed: 'placebo' })
    // Not quite nothing: the days it is held against hold some of the effect of other acts.
    expect(Math.abs(placebo?.difference ?? 9)).toBeLessThan(0.2)
  })

  it('is told by the placebo where it was under way before the act', () => {
    const before = (day: number): boolean => acts.some((act) => day < act && day >= act - 80)
    const values = days((day) => (before(day) ? 2 : 1), 'under way')
    const placebo = matchedDifference(values, { cases: acts.map((act) => act - 91), days: 90, seed: 'placebo' })
    expect(placebo?.p).toBeLessThan(0.01)
  })

  it('is seldom found where nothing follows', () => {
    const said = Array.from({ length: 40 }, (_, at) => {
      const cases = acts.map((act) => act + seeded(`cases ${at}`).below(100))
      return matchedDifference(
        days(() => 1, `nothing ${at}`),
        { cases, days: 90, seed: `nothing ${at}` },
      )
    }).filter((found) => (found?.p ?? 0) < 0.05)
    // 5 % and two standard errors of forty draws.
    expect(said.length).toBeLessThanOrEqual(0.05 * 40 + 2 * Math.sqrt(0.05 * 0.95 * 40))
  })

  it('needs the level: acts at the height of a wave are followed by more than usual, whatever they do', () => {
    const values = days(wave, 'wave')
    const question = { cases: inWave(0.25), days: 90, seed: 'level' }
    const blind = matchedDifference(values, { ...question, on: { level: false, trend: false } })
    expect(blind?.difference).toBeGreaterThan(0.5)
    const found = matchedDifference(values, question)
    expect(Math.abs(found?.difference ?? 9)).toBeLessThan(0.5 * Math.abs(blind?.difference ?? 0))
  })

  it('needs the trend: halfway up and halfway down a wave the level is the same', () => {
    const values = days(wave, 'wave')
    const question = { cases: inWave(0.5), days: 90, seed: 'trend' }
    const byLevel = matchedDifference(values, { ...question, on: { level: true, trend: false } })
    expect(byLevel?.difference).toBeLessThan(-0.5)
    const found = matchedDifference(values, question)
    expect(Math.abs(found?.difference ?? 9)).toBeLessThan(0.25 * Math.abs(byLevel?.difference ?? 0))
  })

  it('is no number below eight cases, or where there is nothing to match', () => {
    const values = days(() => 1, 'few')
    expect(matchedDifference(values, { cases: acts.slice(0, 7), days: 30, seed: 'few' })).toBeNull()
    const often = Array.from({ length: DAYS / 31 }, (_, at) => 31 * at)
    expect(matchedDifference(values, { cases: often, days: 30, seed: 'often' })).toBeNull()
    expect(matchedDifference(Array(DAYS).fill(Number.NaN), { cases: acts, days: 30, seed: 'dark' })).toBeNull()
  })
})

describe('many comparisons', () => {
  it('are held to the share of false findings, as in the paper', () => {
    // The fifteen of Benjamini and Hochberg (1995), section 3.2: at 5 % four stand, of nine below 5 %.
    const paper = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(benjaminiHochberg(paper).filter((q) => q <= 0.05)).toHaveLength(4)
    expect(benjaminiHochberg([0.04, 0.01])).toEqual([0.04, 0.02])
  })

  it('find nothing among many where nothing is, though chance brings some below 5 %', () => {
    const random = seeded('cells')
    const chances = Array.from({ length: 200 }, () => random.uniform())
    expect(chances.filter((p) => p < 0.05).length).toBeGreaterThan(0)
    expect(benjaminiHochberg(chances).filter((q) => q < 0.05)).toEqual([])
  })
})

describe('means of windows', () => {
  it('leave out days that are not covered, and are none with less than four fifths [T7]', () => {
    const means = dailyMeans([1, 2, Number.NaN, 4, 5, Number.NaN])
    expect(means.mean(0, 5)).toBe(3)
    expect(means.mean(2, 6)).toBeNull()
    expect(means.mean(4, 9)).toBeNull()
  })
})
