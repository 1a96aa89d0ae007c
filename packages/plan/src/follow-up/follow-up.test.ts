import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActorCode, type Author, OFFICER_ROLES } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attention } from './attention.ts'
import type { DeskWriter } from './desk.ts'
import { FOLLOW_UP } from './follow-up.ts'
import {
  addEvidence,
  addStep,
  changeCommitment,
  changeStep,
  closeCommitment,
  judgeEvidence,
  makeCommitments,
  recordOccasion,
} from './write-commitments.ts'
import {
  acceptHandOver,
  beginRotation,
  declineHandOver,
  noteAbsence,
  offerHandOver,
  ownedBy,
} from './write-hand-overs.ts'

const OWNERS = ['east', 'east/economy', 'east/politics', 'transport'].map((id) => ({ id, title: id }))
const ROAD = {
  what: 'reopen the road',
  promisedBy: ['XAB'],
  promisedTo: ['XAA'],
  partner: 'XAB',
  binding: 'political',
  status: 'announced',
  owner: 'east/economy',
  due: '2026-02-01',
  steps: [
    { what: 'survey', due: '2026-01-10' },
    { what: 'tender', due: '2026-01-20', owner: 'transport' },
  ],
}

describe('commitments', () => {
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

  const deskOf = (author: Partial<Author> = {}): DeskWriter => ({
    journal: store.journal,
    author: {
      officer: null,
      roles: OFFICER_ROLES,
      posts: OWNERS.map(({ id }) => id),
      now: () => new Date(now),
      ...author,
    },
    owners: OWNERS,
    perspective: 'XAA' as ActorCode,
  })
  const officer = (id: string, ...posts: string[]): DeskWriter => deskOf({ officer: id, roles: ['analyst'], posts })
  const state = () => store.journal.view(FOLLOW_UP)

  it('are refused without an owner, and with one that nobody knows', async () => {
    const { owner: _owner, ...nobody } = ROAD
    await expect(makeCommitments(deskOf(), [nobody])).rejects.toThrow('who owns it?')
    await expect(makeCommitments(deskOf(), [{ ...ROAD, owner: 'orient' }])).rejects.toMatchObject({
      code: 'no-such-owner',
    })
    expect(state().commitments.size).toBe(0)
  })

  it('are made from a clause, with steps whose owner is theirs where none is named', async () => {
    const { id } = await recordOccasion(deskOf(), {
      kind: 'summit',
      title: 'A summit',
      day: '2026-01-04',
      partner: 'XAB',
      parties: ['XAA', 'XAB'],
      clauses: [{ number: 1, text: 'The Parties shall reopen the road.' }],
    })
    const [made] = await makeCommitments(deskOf(), [{ ...ROAD, occasion: id, clause: 1 }])
    expect(made).toMatchObject({ id: 'C1', occasion: 'O1', clause: 1 })
    // As journals had them before texts and notes were kept.
    const { text: _text, ...before } = state().occasions.get(id) ?? { text: null }
    await store.journal.append(deskOf().author, OFFICER_ROLES, () => [
      { kind: 'occasion/recorded', payload: { ...before, id: 'O0' } },
      { kind: 'rotation/begun', payload: { id: 'R0', post: 'east', to: 'east', leaves: '2026-01-31' } },
    ])
    expect([state().occasions.get('O0')?.text, state().rotations.get('R0')?.what]).toEqual([null, null])
    expect(made?.steps.map((step) => [step.id, step.owner])).toEqual([
      ['C1.1', 'east/economy'],
      ['C1.2', 'transport'],
    ])
    await expect(makeCommitments(deskOf(), [ROAD, { ...ROAD, occasion: id, clause: 9 }])).rejects.toMatchObject({
      code: 'no-such-clause',
    })
    expect(state().commitments.size).toBe(1)
  })

  it('change with a reason where a day moves, and come back the same from the journal', async () => {
    await makeCommitments(deskOf(), [ROAD])
    await expect(changeCommitment(deskOf(), 'C1', { due: '2026-03-01' })).rejects.toMatchObject({
      code: 'needs-reason',
    })
    await changeCommitment(deskOf(), 'C1', { due: '2026-03-01', status: 'signed', because: 'the visit was postponed' })
    await addStep(deskOf(), 'C1', { what: 'opening' })
    await changeStep(deskOf(), 'C1.1', { state: 'done' })
    await expect(changeStep(deskOf(), 'C1.2', { state: 'dropped' })).rejects.toMatchObject({ code: 'needs-reason' })
    const evidence = await addEvidence(deskOf(), 'C1', {
      kind: 'link',
      reference: 'https://x.example',
      title: 'notice',
    })
    expect(evidence.evidence[0]).toMatchObject({ id: 'E1', accepted: true })
    await judgeEvidence(deskOf(), 'C1', 'E1', { accepted: false, because: 'of another road' })
    const closed = await closeCommitment(deskOf(), 'C1', { result: 'partly', on: '2026-01-05', because: 'one lane' })
    expect(closed).toMatchObject({ due: '2026-03-01', status: 'signed', outcome: { result: 'partly' } })
    expect(closed.steps[0]).toMatchObject({ state: 'done', doneOn: '2026-01-05' })
    expect(closed.changes.map((change) => change.seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    const again = await openStore(folder)
    expect(again.journal.view(FOLLOW_UP)).toEqual(state())
    await again.close()
  })

  it('stay with the giver until the receiver accepts', async () => {
    await makeCommitments(deskOf(), [ROAD])
    const offer = { item: 'C1', to: 'east/politics', on: '2026-01-06', acceptBy: '2026-01-12', what: 'the file' }
    await expect(offerHandOver(deskOf(), { ...offer, to: 'east/economy' })).rejects.toMatchObject({
      code: 'same-hands',
    })
    await offerHandOver(officer('kb', 'east/economy'), offer)
    await expect(offerHandOver(deskOf(), offer)).rejects.toMatchObject({ code: 'already-offered' })
    expect(state().commitments.get('C1')?.owner).toBe('east/economy')
    await expect(acceptHandOver(officer('xx', 'transport'), 'H1')).rejects.toMatchObject({ code: 'not-yours' })
    await expect(acceptHandOver(officer('kb', 'east/politics'), 'H1')).rejects.toMatchObject({ code: 'own-offer' })
    await acceptHandOver(officer('lm', 'east/politics'), 'H1')
    const taken = state().commitments.get('C1')
    expect(taken?.owner).toBe('east/politics')
    expect(taken?.steps.map((step) => step.owner)).toEqual(['east/politics', 'transport'])
    await expect(acceptHandOver(deskOf(), 'H1')).rejects.toMatchObject({ code: 'not-open' })
  })

  it('say so where a hand-over is not accepted in time, or comes back', async () => {
    await makeCommitments(deskOf(), [{ ...ROAD, due: '2027-01-01', steps: [] }])
    await offerHandOver(deskOf(), {
      item: 'C1',
      to: 'transport',
      on: '2026-01-06',
      acceptBy: '2026-01-08',
      what: 'all',
    })
    const kinds = (day: string) => attention(state(), day as never).map((one) => [one.kind, one.owner, one.daysLate])
    expect(kinds('2026-01-08')).toEqual([['hand-over-waiting', 'transport', 0]])
    expect(kinds('2026-01-10')).toEqual([['hand-over-overdue', 'transport', 2]])
    await declineHandOver(deskOf(), 'H1', 'not ours')
    expect(kinds('2026-01-10')).toEqual([])
    expect(state().commitments.get('C1')?.owner).toBe('east/economy')
  })

  it('are handed over line by line when an officer leaves, also to another at the same post', async () => {
    await makeCommitments(deskOf(), [
      ROAD,
      { ...ROAD, owner: 'transport', steps: [{ what: 'x', owner: 'east/economy' }] },
    ])
    expect(ownedBy(state(), 'east/economy')).toEqual(['C1', 'C2.1'])
    await beginRotation(officer('kb', 'east/economy'), {
      post: 'east/economy',
      to: 'east/economy',
      leaves: '2026-01-31',
    })
    expect([...state().offered]).toEqual([
      ['C1', 'H1'],
      ['C2.1', 'H2'],
    ])
    await acceptHandOver(officer('nn', 'east/economy'), 'H1')
    expect([...state().offered.keys()]).toEqual(['C2.1'])
    await expect(
      beginRotation(deskOf(), { post: 'east/politics', to: 'transport', leaves: '2026-01-31' }),
    ).rejects.toMatchObject({ code: 'nothing-owned' })
  })

  it('wait at the deputy while an owner is away', async () => {
    await makeCommitments(deskOf(), [ROAD])
    await offerHandOver(deskOf(), {
      item: 'C1',
      to: 'transport',
      on: '2026-01-06',
      acceptBy: '2026-01-12',
      what: 'all',
    })
    await noteAbsence(deskOf(), {
      owner: 'transport',
      deputy: 'east/politics',
      from: '2026-01-01',
      until: '2026-01-09',
    })
    expect(attention(state(), '2026-01-05' as never)[0]).toMatchObject({ owner: 'transport', deputy: 'east/politics' })
    await acceptHandOver(officer('lm', 'east/politics'), 'H1')
    expect(state().commitments.get('C1')?.owner).toBe('transport')
  })
})
