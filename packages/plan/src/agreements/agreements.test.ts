import type { ActorCode, Author, Day, OfficerRole } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskWriter } from '../follow-up/desk.ts'
import { AGREEMENTS } from './agreements.ts'
import { inForce, standingOf } from './in-force.ts'
import { changeAgreement, checkAgreement, recordAgreement } from './write-agreements.ts'

const CEASEFIRE = {
  id: 'ceasefire-1994',
  kind: 'ceasefire',
  title: 'An agreement on a ceasefire',
  parties: ['XAA', 'XAB'],
  binding: 'legal',
  from: '1994-05-12',
  source: { title: 'Treaty series 12', day: '1994-05-12', reference: 'TS 12/1994' },
}
const [US, THEM, THIRD] = ['XAA', 'XAB', 'XAC'] as ActorCode[] as [ActorCode, ActorCode, ActorCode]

describe('agreements', () => {
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

  const as = (...roles: OfficerRole[]): DeskWriter => ({
    journal: store.journal,
    author: { officer: 'x', roles, posts: [], now: () => new Date('2026-01-05T09:00:00Z') } satisfies Author,
    owners: [],
    perspective: US,
  })
  const holds = (kindOrId: string, day: string, other: ActorCode = THEM): boolean =>
    inForce(store.journal.view(AGREEMENTS), kindOrId, US, other, day as Day)

  it('are in force from the first day to the day before the last, between parties, where they bind by law', async () => {
    await recordAgreement(as('legal'), { ...CEASEFIRE, until: '2020-01-01', checked: true })
    expect(['1994-05-11', '1994-05-12', '2019-12-31', '2020-01-01'].map((day) => holds('ceasefire', day))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(holds('ceasefire-1994', '2000-01-01')).toBe(true)
    expect(holds('ceasefire', '2000-01-01', THIRD)).toBe(false)
    expect(holds('border', '2000-01-01')).toBe(false)
    expect(() => holds('ceasefires', '2000-01-01')).toThrow('no kind of agreement `ceasefires`')
    await recordAgreement(as('legal'), { ...CEASEFIRE, id: null, kind: 'visa', binding: 'political', checked: true })
    expect(holds('visa', '2000-01-01')).toBe(false)
    expect(standingOf(store.journal.view(AGREEMENTS).get('G2') as never, '2000-01-01' as Day)).toBe('in-force')
  })

  it('are not in force while they are suspended', async () => {
    await recordAgreement(as('legal'), {
      ...CEASEFIRE,
      suspended: [{ from: '2001-01-01', until: '2002-01-01' }, { from: '2010-01-01' }],
      checked: true,
    })
    const days = ['2000-12-31', '2001-01-01', '2001-12-31', '2002-01-01', '2010-01-01', '2026-01-01']
    expect(days.map((day) => holds('ceasefire', day))).toEqual([true, false, false, true, false, false])
  })

  it('never count until the role legal has checked them, and then only it changes them', async () => {
    await expect(recordAgreement(as('analyst'), { ...CEASEFIRE, checked: true })).rejects.toMatchObject({
      code: 'not-your-role',
    })
    await recordAgreement(as('analyst'), CEASEFIRE)
    expect(holds('ceasefire', '2000-01-01')).toBe(false)
    await changeAgreement(as('analyst'), 'ceasefire-1994', { title: 'A ceasefire', because: 'its short title' })
    await expect(checkAgreement(as('analyst', 'head-of-desk'), 'ceasefire-1994')).rejects.toMatchObject({
      code: 'not-your-role',
    })
    await checkAgreement(as('legal'), 'ceasefire-1994')
    expect(holds('ceasefire', '2000-01-01')).toBe(true)
    const end = { until: '1999-01-01', because: 'denounced' }
    await expect(changeAgreement(as('analyst'), 'ceasefire-1994', end)).rejects.toMatchObject({ code: 'not-your-role' })
    await expect(changeAgreement(as('legal'), 'ceasefire-1994', { until: '1999-01-01' })).rejects.toMatchObject({
      code: 'needs-reason',
    })
    await changeAgreement(as('legal'), 'ceasefire-1994', end)
    expect(holds('ceasefire', '2000-01-01')).toBe(false)
  })

  it('have a source, two parties, days in order, and a name that is not that of a kind', async () => {
    const { source: _source, ...unsourced } = CEASEFIRE
    await expect(recordAgreement(as('analyst'), unsourced)).rejects.toMatchObject({ code: 'bad-input' })
    await expect(recordAgreement(as('analyst'), { ...CEASEFIRE, parties: ['XAA'] })).rejects.toThrow('two parties')
    await expect(recordAgreement(as('analyst'), { ...CEASEFIRE, until: '1994-05-12' })).rejects.toThrow('ends before')
    await expect(recordAgreement(as('analyst'), { ...CEASEFIRE, id: 'border' })).rejects.toThrow('name of a kind')
    await recordAgreement(as('analyst'), CEASEFIRE)
    await expect(recordAgreement(as('analyst'), CEASEFIRE)).rejects.toMatchObject({ code: 'agreement-exists' })
    await expect(recordAgreement(as('analyst'), { ...CEASEFIRE, id: null, kind: 'ceasefire-1994' })).rejects.toThrow(
      'id of an agreement',
    )
  })
})
