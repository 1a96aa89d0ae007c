import type { Day } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { boundRun } from './bounded-run.ts'
import type { Run } from './replay.ts'

const proposal = (on: string, because: string): Run['proposals'][number] => ({
  id: on,
  type: 'answer',
  on: on as Day,
  response: 'thank',
  step: null,
  choices: ['no-action'],
  because: [because],
  due: on as Day,
  expires: on as Day,
  status: 'open',
  closedOn: null,
  decision: null,
  lifts: null,
})
const act = { rule: 'gestures', kind: 'friendly', points: 3, occurredOn: '2020-01-01' as Day, incidents: [] } as const
const RUN: Run = {
  playbookHash: 'h',
  counts: { friendly: 2, neutral: 0, criticism: 0, insult: 0, offence: 0, attack: 0, breach: 0 },
  levels: [],
  strainLevels: [],
  strain: [1, 4, null, null, ...Array.from({ length: 2996 }, () => 0)],
  warmth: [2],
  proposals: [proposal('2020-01-02', 'a'), proposal('2020-01-09', 'b')],
  findings: [
    { code: 'no-admissible-answer', day: '2020-01-02' as Day, response: 'thank', about: 'a' },
    { code: 'no-admissible-answer', day: '2020-01-03' as Day, response: 'thank', about: 'b' },
  ],
  standing: [],
  rules: [],
  load: { days: 3000, items: 2, perDay: 0, mostInADay: 1 },
  acts: { a: act, b: act },
}

describe('boundRun', () => {
  it('keeps the first proposals and the acts they rest on, and still counts all', () => {
    const bounded = boundRun(RUN, 1)
    expect(bounded.proposals.map(({ on }) => on)).toEqual(['2020-01-02'])
    expect(Object.keys(bounded.acts)).toEqual(['a'])
    expect(bounded.load.items).toBe(2)
    expect(bounded.findings).toEqual({ 'no-admissible-answer': 2 })
  })

  it('thins a long series to the highest of its days, and a day without data is no zero', () => {
    const { strain, warmth } = boundRun(RUN, 9)
    expect(strain.every).toBe(2)
    expect(strain.points).toHaveLength(1500)
    expect(strain.points.slice(0, 3)).toEqual([4, null, 0])
    expect(warmth).toEqual({ every: 1, points: [2] })
  })
})
