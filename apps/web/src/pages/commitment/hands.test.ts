import { describe, expect, it } from 'vitest'
import type { HandOver } from '../../api/follow-up-types.ts'
import { handsOf } from './hands.ts'

const offer: HandOver = {
  id: 'H1',
  item: 'C1',
  from: 'a',
  to: 'b',
  on: '2026-01-10',
  acceptBy: '2026-01-17',
  what: 'the file',
  rotation: null,
  state: 'offered',
  offeredAt: '2026-01-09T00:00:00Z',
  offeredSeq: 2,
  endedAt: null,
  endedBy: null,
  because: null,
  answerers: [],
  title: 'road',
  late: false,
}
const made = { madeAt: '2026-01-01T08:00:00Z', owner: 'a', endedOn: null }

describe('the chain of hands', () => {
  it('is one owner where nothing was passed on', () => {
    expect(handsOf(made, [], '2026-01-05')).toEqual([
      { owner: 'a', from: '2026-01-01', until: null, days: 4, kind: 'holds', acceptBy: null },
    ])
  })

  it('grows only by what was accepted, and shows an offer that is open', () => {
    const accepted: HandOver = { ...offer, state: 'accepted', endedAt: '2026-01-11T09:00:00Z' }
    const declined: HandOver = { ...offer, id: 'H2', from: 'b', to: 'c', state: 'declined' }
    const waiting: HandOver = { ...offer, id: 'H3', from: 'b', to: 'c', late: true }
    const hands = handsOf({ ...made, owner: 'b' }, [accepted, declined, waiting], '2026-02-01')
    expect(hands.map(({ owner, days, kind, until }) => [owner, days, kind, until])).toEqual([
      ['a', 10, 'held', '2026-01-11'],
      ['b', 21, 'holds', null],
      ['c', null, 'overdue', null],
    ])
  })

  it('ends on the day on which the commitment was closed', () => {
    expect(handsOf({ ...made, endedOn: '2026-01-03' }, [], '2026-02-01')).toMatchObject([{ days: 2, kind: 'held' }])
  })
})
