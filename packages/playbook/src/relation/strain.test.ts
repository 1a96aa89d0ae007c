import { describe, expect, it } from 'vitest'
import { act, day, replay, response } from '../../../../test/example-playbook.ts'

describe('rule 16: strain and warmth', () => {
  it('strain takes hostile acts, warmth friendly ones, and they never net', () => {
    const run = replay({}, 3, [act(1, 'insult', 2), act(2, 'friendly', 6), act(2, 'attack', 8), act(3, 'breach', 9)])
    // Day 2: 2 - 1/5 + 8; day 3: 9.8 - 1/5 + 9. Warmth drains 1/10 a day.
    expect(run.strain).toEqual([0, 2, 9.8, 18.6])
    expect(run.warmth).toEqual([0, 0, 6, 5.9])
  })

  it('criticism and neutral acts enter neither', () => {
    const run = replay({}, 2, [act(1, 'criticism', 9), act(2, 'neutral', 0)])
    expect(run.strain).toEqual([0, 0, 0])
    expect(run.warmth).toEqual([0, 0, 0])
  })

  it('a level is read by `at` after the points of the act itself are in', () => {
    // 8 points make watch on that day; a response at calm only does not see this act any more.
    const atCalm = { responses: [response('protest', ['offence'], { at: ['calm'] })] }
    expect(replay(atCalm, 5, [act(1, 'offence', 7)]).proposals).toHaveLength(1)
    const run = replay(atCalm, 5, [act(1, 'offence', 8)])
    expect(run.proposals).toHaveLength(0)
    expect(run.findings.map(({ code }) => code)).toEqual(['no-response'])
  })
})

describe('rules 14 and 15 over days', () => {
  it('drains from the first tick after the points came in, and the level follows', () => {
    // 8 points on day 1 are watch; a fifth a day: 4 points, back at calm, after 20 ticks, on day 21.
    const run = replay({}, 41, [act(1, 'offence', 8)])
    expect(run.strain[1]).toBe(8)
    expect(run.strain[2]).toBe(7.8)
    expect(run.strain[41]).toBe(0)
    expect(run.levels).toEqual([
      { from: day(0), to: day(0), level: 'calm' },
      { from: day(1), to: day(20), level: 'watch' },
      { from: day(21), to: day(41), level: 'calm' },
    ])
  })

  it('has no epoch: where points come in a day later all is a day later', () => {
    const [a, b] = [replay({}, 60, [act(7, 'offence', 9)]), replay({}, 61, [act(8, 'offence', 9)])]
    expect(b.strain.slice(1)).toEqual(a.strain)
  })

  it('is cut at the cap after each act', () => {
    // 7 x 9 = 63; 60 stay, and a fifth is gone the day after.
    const acts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((rule) => act(3, 'breach', 9, rule))
    expect(replay({}, 4, acts).strain.slice(3)).toEqual([60, 59.8])
  })
})

describe('rule 7: a day that no feed covers', () => {
  const covered = [
    { from: day(0), to: day(9) },
    { from: day(20), to: day(39) },
  ]

  it('drains nothing and has no level and no strain to show', () => {
    const run = replay({}, 39, [act(5, 'offence', 8)], { covered })
    // Day 9: 8 - 4/5. Ten days later, on day 20, one tick more: 7.2 - 1/5.
    expect(run.strain[9]).toBe(7.2)
    expect(run.strain.slice(10, 20)).toEqual(Array.from({ length: 10 }, () => null))
    expect(run.strain[20]).toBe(7)
    expect(run.levels.map(({ level }) => level)).toEqual(['calm', 'watch', null, 'watch', 'calm'])
    // 7 points on day 20 are 4 after 15 ticks.
    expect(run.levels.at(-1)?.from).toBe(day(35))
  })

  it('still takes acts that come on it', () => {
    const run = replay({}, 39, [act(15, 'offence', 8)], { covered })
    expect(run.proposals.map(({ on }) => on)).toEqual([day(15)])
    expect(run.strain[20]).toBe(7.8)
  })
})
