import type { ActorCode, Day } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { AGREEMENTS } from '../agreements/agreements.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
import { MEETINGS } from '../meetings/meetings.ts'
import { ANNIVERSARIES, anniversaryInput } from './anniversary.ts'
import { calendarItems, type CalendarSources } from './calendar-items.ts'

const empty = (): CalendarSources => ({
  followUp: FOLLOW_UP.empty(),
  meetings: MEETINGS.empty(),
  agreements: AGREEMENTS.empty(),
  anniversaries: ANNIVERSARIES.empty(),
})
const day = (text: string) => text as Day
const partner = 'XAB' as ActorCode

function kept(sources: CalendarSources, id: string, fields: object): void {
  const source = { title: 'Decree', day: null, reference: null }
  const anniversary = { id, kind: 'anniversary', title: id, year: null, partner, source, ...fields }
  sources.anniversaries.days.set(id, anniversary as never)
}

describe('calendar', () => {
  it('keeps days of every year, 29 February too, and counts the years', () => {
    const sources = empty()
    kept(sources, 'D1', { on: '02-29', year: 2024 })
    kept(sources, 'D2', { on: '09-21', kind: 'national-day' })
    const items = calendarItems(sources, day('2023-01-01'), day('2025-12-31'))
    expect(items.map(({ about, day: on, years }) => [about, on, years])).toEqual([
      ['D2', '2023-09-21', null],
      ['D1', '2024-02-29', 0],
      ['D2', '2024-09-21', null],
      ['D1', '2025-02-28', 1],
      ['D2', '2025-09-21', null],
    ])
  })

  it('refuses days that no year has', () => {
    const given = { title: 'x', partner: 'XAB', source: { title: 'x' } }
    expect(anniversaryInput.safeParse({ ...given, on: '02-29' }).success).toBe(true)
    for (const on of ['02-30', '13-01', '2-3', '2024-02-03']) {
      expect(anniversaryInput.safeParse({ ...given, on }).success).toBe(false)
    }
  })

  it('holds what is due, to be accepted, to meet again and to end, and nothing that is over', () => {
    const sources = empty()
    const { followUp, meetings, agreements } = sources
    const commitment = { what: 'road', partner, owner: 'east', due: '2026-02-01', outcome: null }
    const steps = [
      { id: 'C1.1', what: 'survey', owner: 'transport', due: '2026-01-10', state: 'open' },
      { id: 'C1.2', what: 'tender', owner: 'east', due: '2026-01-11', state: 'done' },
    ]
    followUp.commitments.set('C1', { ...commitment, id: 'C1', steps } as never)
    followUp.commitments.set('C2', { ...commitment, id: 'C2', steps: [], outcome: { result: 'fulfilled' } } as never)
    followUp.handOvers.set('H1', { id: 'H1', item: 'C1', to: 'transport', acceptBy: '2026-01-12' } as never)
    followUp.offered.set('C1', 'H1')
    const sessions = [{ id: 'K1.1', day: '2025-07-31', place: null, decisions: [] }]
    const mechanism = { id: 'K1', name: 'trade', partner, owner: 'east', every: 'P6M', state: 'active', sessions }
    followUp.mechanisms.set('K1', mechanism as never)
    meetings.set('M1', { id: 'M1', title: 'visit', day: '2026-01-20', partner, state: 'planned' } as never)
    meetings.set('M2', { id: 'M2', title: 'off', day: '2026-01-21', partner, state: 'cancelled' } as never)
    agreements.set('G1', { id: 'G1', title: 'visa', until: '2026-01-31' } as never)
    const items = calendarItems(sources, day('2026-01-01'), day('2026-02-01'))
    expect(items.map((one) => `${one.day} ${one.kind} ${one.about}`)).toEqual([
      '2026-01-10 due C1.1',
      '2026-01-12 hand-over H1',
      '2026-01-20 meeting M1',
      '2026-01-31 review G1',
      '2026-01-31 review K1',
      '2026-02-01 due C1',
    ])
    const ours = calendarItems(sources, day('2026-01-01'), day('2026-02-01'), { owner: 'transport' })
    expect(ours.map((one) => one.about)).toEqual(['C1.1', 'H1'])
  })
})
