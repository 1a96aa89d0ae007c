import { describe, expect, it } from 'vitest'
import { type Gap, gapNotices, type ToldGap } from './gaps.ts'

const NOW = new Date('2026-01-05T12:00:00Z')
const gap = (from: string, until: string | null, cause = 'not-found'): Gap => ({
  from: `2026-01-05T${from}Z`,
  until: until === null ? null : `2026-01-05T${until}Z`,
  cause,
  nextRetry: null,
})
const told = (from: string, until: string | null, cause = 'not-found'): ToldGap => {
  const { nextRetry: _retry, ...rest } = gap(from, until, cause)
  return { feed: 'gdelt2', ...rest, state: 'begun' }
}
const notices = (gaps: readonly Gap[], before: readonly ToldGap[] = []): ToldGap[] =>
  gapNotices('gdelt2', gaps, before, NOW)

describe('what is told of gaps', () => {
  it('is nothing within the first hour, and nothing of what is about to be fetched', () => {
    expect(notices([gap('11:00', '11:15'), gap('08:00', '09:00', 'not-given')])).toEqual([])
    expect(notices([gap('10:45', '11:00')])).toEqual([told('10:45', '11:00')])
    expect(notices([gap('10:31', null, 'not-yet')])).toEqual([])
    expect(notices([gap('10:30', null, 'not-yet')])).toEqual([told('10:30', null, 'not-yet')])
  })

  it('joins those that touch, whatever went wrong', () => {
    const gaps = [gap('08:00', '08:15'), gap('08:15', '08:30', 'cut-off'), gap('09:00', '09:15')]
    expect(notices(gaps)).toEqual([told('08:00', '08:30', 'several'), told('09:00', '09:15')])
  })

  it('is told once, and again when nothing of it is missing any more', () => {
    const before = [told('08:00', '08:30')]
    expect(notices([gap('08:00', '08:30')], before)).toEqual([])
    expect(notices([gap('08:15', '08:30')], before)).toEqual([])
    expect(notices([gap('09:00', '09:15')], before)).toEqual([
      { ...told('08:00', '08:30'), state: 'ended' },
      told('09:00', '09:15'),
    ])
  })

  it('of what had no end: what of it stays missing is told anew', () => {
    const before = [told('08:00', null, 'not-yet')]
    expect(notices([gap('08:00', null, 'timed-out')], before)).toEqual([])
    expect(notices([gap('08:00', '08:15', 'not-published')], before)).toEqual([
      { ...told('08:00', '12:00', 'not-yet'), state: 'ended' },
      told('08:00', '08:15', 'not-published'),
    ])
  })
})
