import { describe, expect, it } from 'vitest'
import { act, day, pattern, replay, response, told, written } from '../../../../test/example-playbook.ts'

const SOURING = pattern('souring', 'offence', 3, 'count("criticism", "P30D") + count("insult", "P30D") >= 3')

function fired(patterns: (typeof SOURING)[], acts: ReturnType<typeof act>[]): readonly string[] {
  return replay({ patterns }, 120, acts).patternActs.map(({ key }) => key)
}

describe('rule 13: patterns', () => {
  it('the act that fills the window makes one more act, with the points of the pattern, on that day', () => {
    const acts = [act(1, 'criticism', 1), act(10, 'insult', 2), act(30, 'criticism', 1)]
    const run = replay({ patterns: [SOURING] }, 40, acts)
    expect(run.patternActs).toEqual([
      {
        ...act(30, 'criticism', 1),
        key: `ARM:souring:${day(30)}`,
        rule: 'souring',
        kind: 'offence',
        points: 3,
        occurredOn: day(30),
      },
    ])
    // An insult of 2 on day 10 is gone by day 20; 3 points come in on day 30.
    expect(run.strain[30]).toBe(3)
    expect(told(run).at(-1)).toBe('30 protest 2 public-statement overdue')
  })

  it('counts the thirty days up to the act, not one more', () => {
    const acts = [act(1, 'criticism', 1), act(10, 'insult', 2), act(31, 'criticism', 1)]
    expect(fired([SOURING], acts)).toEqual([])
  })

  it('is silent for the days of `once_per`, then makes another', () => {
    const daily = Array.from({ length: 60 }, (_, on) => act(on + 1, 'criticism', 1))
    // True from the third day on; silent for thirty days after each.
    expect(fired([SOURING], daily)).toEqual([`ARM:souring:${day(3)}`, `ARM:souring:${day(33)}`])
  })

  it('is tried only at an act that enters a window of it', () => {
    // Three insults on day 1 make it true; the friendly act on day 20 finds it true, but does not enter its window.
    const rare = pattern('rare', 'offence', 3, 'count("insult", "P30D") >= 1 && count("insult", "P5D") == 0')
    expect(fired([rare], [act(1, 'insult', 2), act(20, 'friendly', 3)])).toEqual([])
    const named = pattern('named', 'offence', 3, 'count("bans-wine", "P30D") >= 1')
    expect(fired([named], [act(1, 'offence', 3, 'bans-wine')])).toEqual([`ARM:named:${day(1)}`])
  })

  it('counts acts of rules only, so no pattern feeds on another, nor on itself', () => {
    const three = pattern('three', 'offence', 3, 'count("offence", "P30D") >= 3', 1)
    expect(fired([three], [act(1, 'offence', 2), act(2, 'offence', 2), act(3, 'offence', 2)])).toEqual([
      `ARM:three:${day(3)}`,
    ])
    const second = pattern('second', 'offence', 3, 'count("offence", "P30D") >= 4', 1)
    expect(fired([three, second], [act(1, 'offence', 2), act(2, 'offence', 2), act(3, 'offence', 2)])).toEqual([
      `ARM:three:${day(3)}`,
    ])
  })

  it('neither its count nor its quiet sees the act that another pattern made', () => {
    const souring = pattern('souring', 'offence', 3, 'count("criticism", "P9D") == 1')
    const twice = pattern('twice', 'offence', 3, 'count("offence", "P30D") >= 2')
    const calm = pattern('calm', 'insult', 2, 'count("criticism", "P9D") == 2 && quiet("P5D")')
    // Day 10: one criticism, so souring makes an offence. Day 11: a second criticism, and by rules all is quiet.
    const acts = [act(10, 'criticism', 1), act(11, 'criticism', 1), act(12, 'offence', 3)]
    expect(fired([souring, twice, calm], acts)).toEqual([`ARM:souring:${day(10)}`, `ARM:calm:${day(11)}`])
  })

  it('several that are true make an act each, in written order', () => {
    const acts = [act(1, 'insult', 2)]
    const one = (id: string) => pattern(id, 'offence', 3, 'count("insult", "P9D") >= 1')
    expect(fired([one('second'), one('first')], acts)).toEqual([`ARM:second:${day(1)}`, `ARM:first:${day(1)}`])
  })

  it('comes after its act: the answer to the act is superseded by that to the pattern', () => {
    const patterns = [pattern('twice', 'offence', 5, 'count("insult", "P30D") >= 2')]
    const run = replay({ patterns }, 20, [act(1, 'insult', 2), act(18, 'insult', 2)])
    expect(told(run)).toEqual([
      '1 protest 1 note-verbale superseded 18',
      '18 protest 2 note-verbale superseded 18',
      '18 protest 3 summon-ambassador open',
    ])
  })

  it('elsewhere acts of patterns count too', () => {
    // Of two offences one is an insult's pattern; only outside patterns they are two.
    const patterns = [pattern('twice', 'offence', 3, 'count("insult", "P30D") >= 1')]
    const offRamp = { when: written('count("offence", "P30D") == 2'), offer: [] }
    const responses = [response('stand-firm', ['attack'], { offRamp })]
    const acts = [act(1, 'attack', 8), act(2, 'offence', 3), act(3, 'insult', 2)]
    expect(told(replay({ patterns, responses }, 9, acts))).toEqual(['1 stand-firm 1 note-verbale withdrawn 3'])
  })

  it('asks whether an agreement was in force on the day of the act, not on the day on which it is known', () => {
    // In force from day -1 to day 3; an act of day 5 was two days before, one of day 6 was on the day it ended.
    const broken = pattern('broken', 'breach', 5, 'count("offence", "P9D") > 0 && inForce("ceasefire")')
    expect(fired([broken], [act(5, 'offence', 3)])).toEqual([`ARM:broken:${day(5)}`])
    expect(fired([broken], [act(6, 'offence', 3)])).toEqual([])
  })

  it('`since` is absent until the rule has made an act', () => {
    const after = pattern('after', 'offence', 3, 'count("insult", "P9D") >= 1 && since("uses-force") <= 5')
    expect(fired([after], [act(1, 'insult', 2)])).toEqual([])
    expect(fired([after], [act(1, 'attack', 8, 'uses-force'), act(6, 'insult', 2)])).toEqual([`ARM:after:${day(6)}`])
    expect(fired([after], [act(1, 'attack', 8, 'uses-force'), act(7, 'insult', 2)])).toEqual([])
  })
})
