import { describe, expect, it } from 'vitest'
import { act, day, EXAMPLE, replay, told, yearly } from '../../../../test/example-playbook.ts'
import { hashOf } from '../hash.ts'
import { runRelation } from './run.ts'

describe('rule 4: the order of a day', () => {
  it('acts come by first report, feed and key, by byte', () => {
    const at = (time: string, feed: string, rule: string) => ({
      ...act(5, 'insult', 2, rule),
      feed,
      firstReportedAt: `${day(4)}T${time}Z`,
    })
    const ordered = [
      at('05:00:00', 'b', 'z'),
      at('06:00:00', 'a', 'y'),
      at('06:00:00', 'b', 'Zeta'),
      at('06:00:00', 'b', 'alpha'),
    ]
    const [proposal] = replay({}, 9, ordered.toReversed()).proposals
    expect(proposal?.because).toEqual(ordered.map(({ key }) => key))
  })

  it('the tick comes before acts: a run whose window ends that day is over when the act comes', () => {
    const run = replay({ responses: EXAMPLE.responses.map((one) => ({ ...one, offRamp: null })) }, 95, [
      act(1, 'offence', 5),
      act(91, 'offence', 5),
    ])
    expect(run.proposals.map(({ step }) => step)).toEqual([1, 1])
  })

  it('a decision on what stood in the morning comes before the acts of the day', () => {
    const proposal = hashOf(['protest', act(1, 'insult', 2).key]).slice(0, 16)
    const run = replay({}, 9, [act(1, 'insult', 2), act(3, 'offence', 5)], {
      decisions: [{ proposal, day: day(3), instrument: 'note-verbale' }],
    })
    expect(told(run)).toEqual(['1 protest 1 note-verbale decided 3', '3 protest 2 public-statement overdue'])
  })

  it('a decision of the day on which a proposal was made, or of an earlier one, is taken at once', () => {
    const proposal = hashOf(['protest', act(4, 'insult', 2).key]).slice(0, 16)
    for (const on of [4, 2]) {
      const run = replay({}, 9, [act(4, 'insult', 2)], { decisions: [{ proposal, day: day(on), instrument: null }] })
      expect(told(run)).toEqual(['4 protest 1 note-verbale decided 4'])
      expect(run.proposals[0]?.decision?.day).toBe(day(on))
      expect(run.findings).toEqual([])
    }
  })
})

describe('rule 5: the fold', () => {
  const acts = [act(1, 'offence', 9), act(20, 'offence', 5), act(50, 'insult', 2)]

  it('begins with the first covered day, or an earlier act', () => {
    expect(replay({}, 9, []).from).toBe(day(0))
    expect(replay({}, 9, [act(-4, 'insult', 2)]).from).toBe(day(-4))
  })

  it('`from` only cuts the output', () => {
    const [whole, part] = [replay({}, 80, acts), replay({}, 80, acts, { from: day(20) })]
    expect(part.strain).toEqual(whole.strain.slice(20))
    expect(part.proposals).toEqual(whole.proposals.slice(1))
    // Day 20: 9 - 19/5 + 5 = 10.2; day 50: 10.2 - 30/5 + 2 = 6.2; eleven ticks later 4, and calm.
    expect(part.levels[0]).toEqual({ from: day(20), to: day(60), level: 'watch' })
    expect(part.state).toEqual(whole.state)
  })

  it('`to` ends it: nothing after it is known', () => {
    expect(replay({}, 30, acts).proposals[1]?.status).toBe('overdue')
    expect(replay({}, 30, acts).strain).toEqual(replay({}, 80, acts).strain.slice(0, 31))
  })

  it('T7: after the last covered day there is no level and no strain', () => {
    const run = replay({}, 30, acts, { covered: [{ from: day(0), to: day(9) }] })
    expect(run.levels.at(-1)).toEqual({ from: day(10), to: day(30), level: null })
    expect(run.strain.at(-1)).toBe(null)
  })

  it('of nothing is nothing', () => {
    const run = runRelation(EXAMPLE, { covered: [], acts: [], from: day(0), to: day(2) })
    expect(run).toMatchObject({ strain: [null, null, null], proposals: [], state: null })
    expect(run.levels).toEqual([{ from: day(0), to: day(2), level: null }])
    expect(runRelation(EXAMPLE, { covered: [], acts: [], to: day(2) }).from).toBe(day(2))
  })

  it('an initiative needs no coverage', () => {
    const run = replay({ initiatives: [yearly('01-05')] }, 9, [act(0, 'neutral', 0)], { covered: [] })
    expect(told(run)).toEqual(['4 initiative national-day congratulations lapsed 8'])
  })
})
