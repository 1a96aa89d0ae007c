import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActorCode, type Author, type Day, OFFICER_ROLES } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attention } from '../follow-up/attention.ts'
import type { DeskWriter } from '../follow-up/desk.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
import { makeCommitments } from '../follow-up/write-commitments.ts'
import {
  acceptHandOver,
  beginRotation,
  declineHandOver,
  offerHandOver,
  ownedBy,
} from '../follow-up/write-hand-overs.ts'
import { pulseOf } from './dormancy.ts'
import { changeMechanism, judgeDecision, recordSession, registerMechanism } from './write-mechanisms.ts'

const OWNERS = ['east', 'east/economy', 'transport'].map((id) => ({ id, title: id }))
const COMMISSION = {
  kind: 'commission',
  name: 'Commission on trade',
  partner: 'XAB',
  parties: ['XAA', 'XAB'],
  owner: 'east/economy',
  every: 'P6M',
}

describe('mechanisms', () => {
  let folder: string
  let store: Store
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-plan-'))
    store = await openStore(folder)
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  const deskOf = (author: Partial<Author> = {}): DeskWriter => ({
    journal: store.journal,
    author: {
      officer: null,
      roles: OFFICER_ROLES,
      posts: OWNERS.map(({ id }) => id),
      now: () => new Date('2026-01-05T09:00:00Z'),
      ...author,
    },
    owners: OWNERS,
    perspective: 'XAA' as ActorCode,
  })
  const officer = (id: string, ...posts: string[]): DeskWriter => deskOf({ officer: id, roles: ['analyst'], posts })
  const state = () => store.journal.view(FOLLOW_UP)

  it('are refused without an owner', async () => {
    const { owner: _owner, ...nobody } = COMMISSION
    await expect(registerMechanism(deskOf(), nobody)).rejects.toThrow('who owns it?')
    await expect(registerMechanism(deskOf(), { ...COMMISSION, owner: 'orient' })).rejects.toMatchObject({
      code: 'no-such-owner',
    })
    await expect(registerMechanism(deskOf(), { ...COMMISSION, every: '6 months' })).rejects.toThrow('P6M')
    expect(state().mechanisms.size).toBe(0)
  })

  it('tell when they last met, what they decided, and what of it was carried out', async () => {
    await registerMechanism(deskOf(), COMMISSION)
    const decisions = [{ what: 'open a crossing', by: '2025-12-01' }, { what: 'meet again' }]
    await recordSession(deskOf(), 'K1', { day: '2025-06-30', decisions })
    await recordSession(deskOf(), 'K1', { day: '2024-12-01' })
    expect(pulseOf(state().mechanisms.get('K1') as never, '2026-01-05' as Day)).toMatchObject({
      lastMet: '2025-06-30',
      nextDue: '2025-12-30',
      dormantSince: '2025-06-30',
      decisions: 2,
      implemented: 0,
      overdue: [{ id: 'K1.1.1' }],
    })
    await expect(judgeDecision(deskOf(), 'K1.1.1', { implemented: 'yes' })).rejects.toMatchObject({
      code: 'needs-source',
    })
    await expect(
      judgeDecision(deskOf(), 'K1.1.9', { implemented: 'yes', source: { title: 'x' } }),
    ).rejects.toMatchObject({ code: 'no-such-decision' })
    await judgeDecision(deskOf(), 'K1.1.1', { implemented: 'yes', source: { title: 'Order 5' } })
    expect(pulseOf(state().mechanisms.get('K1') as never, '2026-01-05' as Day)).toMatchObject({
      implemented: 1,
      overdue: [],
    })
    await expect(recordSession(deskOf(), 'K1', { day: '2026-02-01' })).rejects.toMatchObject({ code: 'not-held-yet' })
  })

  it('are dormant after what is agreed, else after two years, and not where nothing is recorded', () => {
    const met = (every: string | null, day: string | null, kind: 'active' | 'ended' = 'active') =>
      pulseOf(
        {
          every,
          state: kind,
          sessions: day === null ? [] : [{ id: 'K1.1', day: day as Day, place: null, decisions: [] }],
        },
        '2026-01-05' as Day,
      ).dormantSince
    expect(met('P1M', '2025-12-05')).toBe(null)
    expect(met('P1M', '2025-12-04')).toBe('2025-12-04')
    expect(met(null, '2024-01-05')).toBe(null)
    expect(met(null, '2024-01-04')).toBe('2024-01-04')
    expect(met('P1M', null)).toBe(null)
    expect(met('P1M', '2001-01-01', 'ended')).toBe(null)
  })

  it('change hands only where the receiver accepts, and are part of a rotation', async () => {
    await registerMechanism(deskOf(), COMMISSION)
    await registerMechanism(deskOf(), { ...COMMISSION, name: 'Fund', kind: 'fund', state: 'ended' })
    await makeCommitments(deskOf(), [
      {
        what: 'reopen the road',
        promisedBy: ['XAB'],
        promisedTo: ['XAA'],
        partner: 'XAB',
        binding: 'political',
        status: 'announced',
        owner: 'east/economy',
      },
    ])
    expect(ownedBy(state(), 'east/economy')).toEqual(['C1', 'K1'])
    const offer = { item: 'K1', to: 'transport', on: '2026-01-05', acceptBy: '2026-01-08', what: 'the files' }
    await offerHandOver(officer('kb', 'east/economy'), offer)
    await expect(offerHandOver(deskOf(), { ...offer, item: 'K9' })).rejects.toMatchObject({ code: 'no-such-mechanism' })
    expect(attention(state(), '2026-01-09' as Day)[0]).toMatchObject({
      kind: 'hand-over-overdue',
      commitment: 'K1',
      partner: 'XAB',
      what: 'Commission on trade',
    })
    expect(state().mechanisms.get('K1')?.owner).toBe('east/economy')
    await declineHandOver(officer('tt', 'transport'), 'H1', 'not ours')
    expect(state().mechanisms.get('K1')?.owner).toBe('east/economy')
    const { id } = await beginRotation(officer('kb', 'east/economy'), {
      post: 'east/economy',
      to: 'transport',
      leaves: '2026-01-31',
    })
    expect([...state().handOvers.values()].filter((one) => one.rotation === id).map((one) => one.item)).toEqual([
      'C1',
      'K1',
    ])
    await acceptHandOver(officer('tt', 'transport'), 'H3')
    expect(state().mechanisms.get('K1')?.owner).toBe('transport')
    expect(state().mechanisms.get('K1')?.changes.at(-1)?.what).toBe('K1 passed from east/economy to transport')
    await changeMechanism(deskOf(), 'K1', { state: 'ended', because: 'merged' })
    expect(ownedBy(state(), 'transport')).toEqual([])
    const again = await openStore(folder)
    expect(again.journal.view(FOLLOW_UP)).toEqual(state())
    await again.close()
  })
})
