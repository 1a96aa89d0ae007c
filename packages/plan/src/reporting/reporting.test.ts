import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActorCode, type Author, type Day, OFFICER_ROLES } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskWriter } from '../follow-up/desk.ts'
import { changeStep, makeCommitments } from '../follow-up/write-commitments.ts'
import { changesSince, readerAgreement, scoreSeries } from './score-series.ts'
import { findList, freezeList, readItems, readScore } from './write-reporting.ts'

const day = (text: string) => text as Day
const ROAD = {
  what: 'reopen the road',
  promisedBy: ['XAB'],
  promisedTo: ['XAA'],
  partner: 'XAB',
  binding: 'political',
  status: 'announced',
  owner: 'east',
  steps: [
    { what: 'survey', due: '2026-02-01' },
    { what: 'tender', due: '2026-03-01' },
  ],
}

describe('a frozen list', () => {
  let folder: string
  let store: Store
  let now: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-reporting-'))
    store = await openStore(folder)
    now = '2026-01-05T09:00:00Z'
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  const deskOf = (author: Partial<Author> = {}): DeskWriter => ({
    journal: store.journal,
    author: { officer: null, roles: OFFICER_ROLES, posts: ['east'], now: () => new Date(now), ...author },
    owners: [{ id: 'east', title: 'East' }],
    perspective: 'XAA' as ActorCode,
  })

  it('stays as it was, while the current one changes, and both are scored on any day [T12]', async () => {
    await makeCommitments(deskOf(), [ROAD, { ...ROAD, what: 'a bridge' }])
    await expect(freezeList(deskOf({ roles: ['analyst'] }), { title: 'x', on: '2026-01-05' })).rejects.toMatchObject({
      code: 'not-your-role',
    })
    await freezeList(deskOf(), { title: 'half year', on: '2026-01-05' })
    now = '2026-02-10T09:00:00Z'
    await changeStep(deskOf(), 'C1.1', { state: 'done', doneOn: '2026-02-05' })
    // The late step of the other is moved, and an easy promise is added: the current list looks better.
    await changeStep(deskOf(), 'C2.1', { due: '2026-12-01', because: 'the rains' })
    await makeCommitments(deskOf(), [{ ...ROAD, what: 'a speech', steps: [{ what: 'speak', due: '2026-02-10' }] }])
    await changeStep(deskOf(), 'C3.1', { state: 'done', doneOn: '2026-02-10' })
    const list = findList(deskOf(), 'L1')
    const [before, after] = scoreSeries(store.journal, list, [day('2026-02-09'), day('2026-02-11')])
    expect(before?.frozen.steps).toMatchObject({ count: 0, of: 4 })
    expect(before?.current.steps).toMatchObject({ count: 0, of: 4 })
    expect(after?.frozen.steps).toMatchObject({ count: 1, of: 4 })
    expect(after?.current.steps).toMatchObject({ count: 2, of: 5 })
    expect([after?.frozen.timeliness.overdue, after?.current.timeliness.overdue]).toEqual([1, 0])
    expect(changesSince(store.journal, list, day('2026-02-11'))).toMatchObject({
      commitmentsAdded: ['C3'],
      dueMoved: [{ commitment: 'C2', step: 'C2.1', from: '2026-02-01', to: '2026-12-01' }],
    })
  })

  it('is scored with what was written since, and without what was erased', async () => {
    await makeCommitments(deskOf(), [ROAD, ROAD])
    await freezeList(deskOf(), { title: 'half year', on: '2026-01-05' })
    now = '2026-02-10T09:00:00Z'
    const list = findList(deskOf(), 'L1')
    const days = [day('2026-01-05'), day('2026-02-10')]
    const steps = () =>
      scoreSeries(store.journal, list, days).map(({ frozen, current }) => [frozen.steps.count, current.steps.of])
    expect(steps()).toEqual([
      [0, 4],
      [0, 4],
    ])
    await changeStep(deskOf(), 'C1.1', { state: 'done', doneOn: '2026-02-05' })
    expect(steps()).toEqual([
      [0, 4],
      [1, 4],
    ])
    await store.journal.erase({ ...deskOf().author, roles: ['administrator'] }, 'payload', [2], 'held a name')
    expect(steps()).toEqual([
      [0, 2],
      [1, 2],
    ])
  })

  it('is read by two who do not see each other, and a third settles where they differ', async () => {
    await makeCommitments(deskOf(), [ROAD, { ...ROAD, what: 'a bridge' }, { ...ROAD, what: 'a ferry' }])
    await freezeList(deskOf(), { title: 'half year', on: '2026-01-05' })
    const list = findList(deskOf(), 'L1')
    const officer = (id: string) => deskOf({ officer: id, roles: ['analyst'] })
    const read = (id: string, reader: number, commitment: string, value: string) =>
      readScore(officer(id), { list: 'L1', commitment, scheme: 'completion', reader, value })
    await read('kb', 1, 'C1', 'limited')
    expect(readItems(deskOf(), list, 'completion')[0]).toMatchObject({ read: [1], first: null, value: null })
    await expect(read('kb', 2, 'C1', 'limited')).rejects.toMatchObject({ code: 'read-before' })
    await expect(read('zz', 3, 'C1', 'limited')).rejects.toMatchObject({ code: 'nothing-to-settle' })
    await expect(read('kb', 1, 'C1', 'splendid')).rejects.toThrow('none of completion')
    await expect(read('kb', 1, 'C9', 'limited')).rejects.toMatchObject({ code: 'not-listed' })
    await read('kb', 1, 'C1', 'complete')
    await read('kb', 1, 'C1', 'limited')
    await read('lm', 2, 'C1', 'substantial')
    await expect(read('kb', 1, 'C1', 'substantial')).rejects.toMatchObject({ code: 'both-have-read' })
    await read('kb', 1, 'C2', 'complete')
    await read('lm', 2, 'C2', 'complete')
    await read('zz', 3, 'C1', 'limited')
    const items = readItems(deskOf(), list, 'completion')
    expect(items.map(({ first, second, settled, value }) => [first, second, settled, value])).toEqual([
      ['limited', 'substantial', 'limited', 'limited'],
      ['complete', 'complete', null, 'complete'],
      [null, null, null, null],
    ])
    expect(readerAgreement('completion', items)).toMatchObject({ both: 2, same: 1, open: 1, kappa: { n: 2 } })
  })
})
