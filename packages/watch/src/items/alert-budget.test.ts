import type { Day } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { ALERTS_A_DAY, deliver } from './alert-budget.ts'

const TODAY = '2026-01-08' as Day

const item = (id: string, due = '2026-01-10', desk = 'east', status: 'open' | 'missed' | 'withdrawn' = 'open') =>
  ({ id, due: due as Day, desk, status, type: 'verify' }) as const
const told = (number: number, day: string, desk = 'east', delivery: 'alert' | 'digest' = 'alert') =>
  Array.from({ length: number }, () => ({ desk, delivery, raisedAt: `${day}T09:00:00.000Z` }))

describe('the alert budget of a desk', () => {
  it('tells five at once in a day, the most urgent first, and loses none', () => {
    const coming = ['f', 'a', 'd', 'c', 'b', 'e'].map((id) => item(id)).concat(item('z', '2026-01-09'))
    const delivered = deliver(coming, [], TODAY)
    expect(delivered.map(({ id, delivery }) => `${id} ${delivery}`)).toEqual([
      'z alert',
      'a alert',
      'b alert',
      'c alert',
      'd alert',
      'e digest',
      'f digest',
    ])
    expect(ALERTS_A_DAY).toBe(5)
  })

  it('counts what was told before on that day and on no other, and no digests', () => {
    const before = [
      ...told(4, TODAY),
      ...told(9, '2026-01-07'),
      ...told(9, TODAY, 'west'),
      ...told(9, TODAY, 'east', 'digest'),
    ]
    expect(deliver([item('a'), item('b')], before, TODAY).map(({ delivery }) => delivery)).toEqual(['alert', 'digest'])
  })

  it('is one for each desk', () => {
    const coming = Array.from({ length: 12 }, (_, at) => item(String(at), '2026-01-10', at % 2 === 0 ? 'east' : 'west'))
    expect(deliver(coming, [], TODAY).filter(({ delivery }) => delivery === 'alert')).toHaveLength(10)
  })

  it('is not used up by what waits for nobody', () => {
    const coming = [item('a', '2026-01-01', 'east', 'missed'), item('b', '2026-01-02', 'east', 'withdrawn'), item('c')]
    expect(deliver(coming, [], TODAY, 1).map(({ id, delivery }) => `${id} ${delivery}`)).toEqual([
      'a digest',
      'b digest',
      'c alert',
    ])
  })
})
