import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActorCode, type Day, OFFICER_ROLES } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskWriter } from '../follow-up/desk.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
import { lastHeld, MEETINGS } from './meetings.ts'
import { cancelMeeting, changeMeeting, holdMeeting, planMeeting } from './write-meetings.ts'

const MEETING = {
  kind: 'visit',
  title: 'Visit of the minister of transport',
  day: '2026-01-10',
  partner: 'XAB',
  parties: ['XAA', 'XAB'],
  level: 'minister',
  delegations: [{ actor: 'XAB', roles: ['minister of transport', 'head of the road agency'] }],
  wants: [{ what: 'a day for the opening of the road' }],
  offers: [{ what: 'a survey of the bridge', note: 'at our cost' }],
}
const TEXT = `1. The Parties shall reopen the road by 1 March 2026.

2. The Parties shall exchange lists of carriers.

3. The Parties noted the state of the bridge.`
const PROMISE = { what: 'reopen the road', promisedBy: ['XAB'], promisedTo: ['XAA'], owner: 'east', due: '2026-03-01' }

describe('meetings', () => {
  let folder: string
  let store: Store
  let now: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-plan-'))
    store = await openStore(folder)
    now = '2026-01-05T09:00:00Z'
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  const desk = (): DeskWriter => ({
    journal: store.journal,
    author: { officer: null, roles: OFFICER_ROLES, posts: ['east'], now: () => new Date(now) },
    owners: [{ id: 'east', title: 'East' }],
    perspective: 'XAA' as ActorCode,
  })
  const followUp = () => store.journal.view(FOLLOW_UP)

  it('are planned, moved with a reason, and cancelled with one', async () => {
    expect(await planMeeting(desk(), MEETING)).toMatchObject({ id: 'M1', state: 'planned', place: null })
    await expect(changeMeeting(desk(), 'M1', { day: '2026-01-12' })).rejects.toMatchObject({ code: 'needs-reason' })
    const moved = await changeMeeting(desk(), 'M1', { day: '2026-01-12', because: 'weather', place: 'Borvia' })
    expect(moved).toMatchObject({ day: '2026-01-12', place: 'Borvia', title: MEETING.title })
    await expect(cancelMeeting(desk(), 'M1', ' ')).rejects.toMatchObject({ code: 'needs-reason' })
    await cancelMeeting(desk(), 'M1', 'put off for good')
    await expect(changeMeeting(desk(), 'M1', { place: 'x' })).rejects.toMatchObject({ code: 'not-ahead' })
    await expect(planMeeting(desk(), { ...MEETING, parties: ['XAA'] })).rejects.toThrow('two sides')
  })

  it('leave an occasion with clauses and commitments that rest on them, in one go', async () => {
    await planMeeting(desk(), MEETING)
    await expect(holdMeeting(desk(), 'M1', { text: TEXT })).rejects.toMatchObject({ code: 'not-held-yet' })
    now = '2026-01-10T18:00:00Z'
    const held = await holdMeeting(desk(), 'M1', {
      text: TEXT,
      notes: [{ role: 'head of desk', text: 'warm' }],
      points: ['the bridge is closed'],
      commitments: [{ ...PROMISE, clause: 1 }],
    })
    expect(held.meeting).toMatchObject({ state: 'held', occasion: 'O1', readout: { points: ['the bridge is closed'] } })
    expect(held.occasion?.clauses.map((clause) => [clause.number, clause.label])).toEqual([
      [1, '1.'],
      [2, '2.'],
      [3, '3.'],
    ])
    expect(held.commitments).toMatchObject([{ id: 'C1', occasion: 'O1', clause: 1, partner: 'XAB', owner: 'east' }])
    expect(store.journal.entries().map((entry) => entry.kind)).toEqual([
      'meeting/planned',
      'occasion/recorded',
      'commitment/made',
      'meeting/held',
    ])
    await expect(holdMeeting(desk(), 'M1', {})).rejects.toMatchObject({ code: 'not-ahead' })
  })

  it('write nothing of a read-out of which one commitment has no owner', async () => {
    await planMeeting(desk(), { ...MEETING, day: '2026-01-05' })
    const { owner: _owner, ...nobody } = PROMISE
    await expect(
      holdMeeting(desk(), 'M1', {
        text: TEXT,
        commitments: [
          { ...PROMISE, clause: 1 },
          { ...nobody, clause: 2 },
        ],
      }),
    ).rejects.toThrow('who owns it?')
    await expect(
      holdMeeting(desk(), 'M1', { text: TEXT, commitments: [{ ...PROMISE, clause: 9 }] }),
    ).rejects.toMatchObject({ code: 'no-such-clause' })
    expect(followUp().occasions.size).toBe(0)
    expect(store.journal.view(MEETINGS).get('M1')?.state).toBe('planned')
  })

  it('can end without a text; the last one of a relation is found by the day it was held', async () => {
    await planMeeting(desk(), { ...MEETING, day: '2026-01-05' })
    await planMeeting(desk(), { ...MEETING, day: '2026-01-20' })
    await holdMeeting(desk(), 'M1', { points: ['nothing agreed'] })
    await holdMeeting(desk(), 'M2', { day: '2025-12-01' })
    const meetings = store.journal.view(MEETINGS)
    expect(meetings.get('M1')?.occasion).toBe(null)
    expect(lastHeld(meetings, 'XAB' as ActorCode, '2026-01-06' as Day)?.id).toBe('M1')
    expect(lastHeld(meetings, 'XAB' as ActorCode, '2026-01-04' as Day)?.id).toBe('M2')
    expect(lastHeld(meetings, 'XAC' as ActorCode, '2026-01-06' as Day)).toBe(undefined)
  })
})
