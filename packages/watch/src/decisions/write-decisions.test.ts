import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ActorCode, type Author, type Day, PROGRAM, programAuthor, type WriterRole } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Item } from '../items/item.ts'
import { CHANGED, RAISED } from '../items/items-fold.ts'
import type { DecisionContext } from './decision-context.ts'
import { DECISIONS, decisionsOf } from './decisions-fold.ts'
import type { DecisionDesk } from './desk-items.ts'
import { OWN_ACTS, sentBy } from './own-acts-fold.ts'
import { decideItem, leaveItem, openEvidence, refuseDecision, signDecision } from './write-decisions.ts'
import { matchOwnAct, writeOwnAct } from './write-own-acts.ts'

const ARM = 'ARM' as ActorCode
const INCIDENT = 'gdelt2:ARM:KAZ:cameo:161:2026-01-03'
const ITEM: Omit<Item, 'raisedAt'> = {
  id: 'f00d',
  type: 'answer',
  on: '2026-01-04' as Day,
  response: 'protest',
  step: 1,
  choices: ['no-action', 'clarification', 'note-verbale'],
  because: ['ARM:cuts-ties:2026-01-03'],
  due: '2026-01-09' as Day,
  expires: '2026-01-31' as Day,
  status: 'open',
  closedOn: null,
  lifts: null,
  partner: ARM,
  desk: 'caucasus',
  feed: 'gdelt2',
  playbook: 'abc',
  delivery: 'alert',
  burst: null,
}
const CONTEXT: DecisionContext = {
  instruments: new Map([
    ['clarification', { intent: 'answer', rung: 1, legal: 'courtesy', words: true }],
    ['note-verbale', { intent: 'answer', rung: 2, legal: 'courtesy', words: true }],
    ['summon-ambassador', { intent: 'answer', rung: 4, legal: 'retorsion', words: false }],
  ]),
  opening: { kind: 'offence', points: 5, speech: false },
  confirmed: true,
  evidence: [INCIDENT],
  limits: { proportion: 1, ceiling: 6, signOff: { above: 3, by: 'head-of-desk' } },
  asked: { toComply: false, toTalk: false },
}
const BECAUSE = 'it was said twice'
const NOTE = { take: 'note-verbale', because: BECAUSE }
const SUMMON = { take: 'summon-ambassador', because: BECAUSE }

describe('decisions in the journal', () => {
  let folder: string
  let store: Store
  let at: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-decisions-'))
    store = await openStore(folder)
    at = '2026-01-05T09:00:00Z'
    await raise(ITEM)
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })

  const now = (): Date => new Date(at)
  const raise = (...items: readonly Omit<Item, 'raisedAt'>[]) =>
    store.journal.append(programAuthor(now), PROGRAM, () => items.map((payload) => ({ kind: RAISED, payload })))
  const change = (payload: Partial<Item>) =>
    store.journal.append(programAuthor(now), PROGRAM, () => [{ kind: CHANGED, payload: { id: ITEM.id, ...payload } }])
  const desk = (officer: string | null, ...roles: readonly WriterRole[]): DecisionDesk => {
    const author: Author = { officer, roles, posts: [], now }
    return { journal: store.journal, author, several: officer !== null }
  }
  const analyst = () => desk('kb', 'analyst')
  const head = () => desk('hd', 'head-of-desk')
  const alone = () => desk(null, 'analyst', 'legal', 'head-of-desk')
  const rows = () => store.journal.entries().map(({ kind }) => kind)
  const decision = () => store.journal.view(DECISIONS).byItem.get(ITEM.id)

  it('take effect at once where one is enough', async () => {
    await expect(decideItem(analyst(), ITEM.id, CONTEXT, NOTE)).resolves.toMatchObject({
      outcome: 'accepted',
      on: '2026-01-05',
      role: 'analyst',
      toSign: null,
    })
    expect(decisionsOf(store.journal, ARM)).toEqual([
      { proposal: ITEM.id, instrument: 'note-verbale', day: '2026-01-05' },
    ])
    expect(decisionsOf(store.journal, 'AZE' as ActorCode)).toEqual([])
  })

  it('need a reason and a choice: there is no default', async () => {
    for (const input of [{ take: 'note-verbale' }, { because: BECAUSE }, { ...NOTE, because: '  ' }, {}]) {
      await expect(decideItem(analyst(), ITEM.id, CONTEXT, input)).rejects.toMatchObject({ code: 'bad-input' })
    }
    await expect(decideItem(desk('vw', 'viewer'), ITEM.id, CONTEXT, NOTE)).rejects.toMatchObject({
      code: 'not-your-role',
    })
    await expect(decideItem(desk('p', 'program'), ITEM.id, CONTEXT, NOTE)).rejects.toMatchObject({
      code: 'not-your-role',
    })
    expect(rows()).toEqual([RAISED])
  })

  it('are made once, also by two at the same moment', async () => {
    const both = await Promise.allSettled([
      decideItem(analyst(), ITEM.id, CONTEXT, NOTE),
      decideItem(head(), ITEM.id, CONTEXT, { take: 'no-action', because: 'silence serves better' }),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(both.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'already-decided' })
    expect(rows().filter((kind) => kind === 'decision/asked')).toHaveLength(1)
  })

  it('from rung 4 wait for evidence that the same person opened, and for another officer [G5]', async () => {
    await expect(decideItem(analyst(), ITEM.id, CONTEXT, SUMMON)).rejects.toMatchObject({ code: 'evidence-not-opened' })
    await openEvidence(head(), ITEM.id, INCIDENT, CONTEXT)
    await expect(decideItem(analyst(), ITEM.id, CONTEXT, SUMMON)).rejects.toMatchObject({ code: 'evidence-not-opened' })
    await expect(
      openEvidence(analyst(), ITEM.id, 'gdelt2:ARM:KAZ:cameo:042:2026-01-03', CONTEXT),
    ).rejects.toMatchObject({ code: 'not-its-evidence' })
    await openEvidence(analyst(), ITEM.id, INCIDENT, CONTEXT)
    await openEvidence(analyst(), ITEM.id, INCIDENT, CONTEXT)
    expect(rows().filter((kind) => kind === 'evidence/opened')).toHaveLength(2)
    await expect(decideItem(analyst(), ITEM.id, CONTEXT, SUMMON)).resolves.toMatchObject({
      on: null,
      toSign: 'head-of-desk',
    })
    expect(decisionsOf(store.journal, ARM)).toEqual([])
    await expect(decideItem(head(), ITEM.id, CONTEXT, NOTE)).rejects.toMatchObject({ code: 'waits-for-signature' })
    await expect(signDecision(analyst(), ITEM.id)).rejects.toMatchObject({ code: 'not-your-role' })
    at = '2026-01-06T09:00:00Z'
    await expect(signDecision(head(), ITEM.id)).resolves.toMatchObject({
      on: '2026-01-06',
      signedBy: 'head-of-desk',
      signedAlone: false,
    })
    await expect(signDecision(head(), ITEM.id)).rejects.toMatchObject({ code: 'already-decided' })
  })

  it('are not signed by who asked where several work; who works alone signs in a second step that says so', async () => {
    await openEvidence(head(), ITEM.id, INCIDENT, CONTEXT)
    await decideItem(head(), ITEM.id, CONTEXT, SUMMON)
    await expect(signDecision(head(), ITEM.id)).rejects.toMatchObject({ code: 'own-request' })
    await refuseDecision(head(), ITEM.id, { because: 'taken back' })
    await openEvidence(alone(), ITEM.id, INCIDENT, CONTEXT)
    await expect(decideItem(alone(), ITEM.id, CONTEXT, SUMMON)).resolves.toMatchObject({ on: null })
    await expect(signDecision(alone(), ITEM.id)).resolves.toMatchObject({ on: '2026-01-05', signedAlone: true })
  })

  it('are sent back with a reason, and made anew', async () => {
    await openEvidence(analyst(), ITEM.id, INCIDENT, CONTEXT)
    await decideItem(analyst(), ITEM.id, CONTEXT, SUMMON)
    await expect(refuseDecision(head(), ITEM.id, {})).rejects.toMatchObject({ code: 'bad-input' })
    await expect(refuseDecision(desk('nn', 'analyst'), ITEM.id, { because: 'no' })).rejects.toMatchObject({
      code: 'not-your-role',
    })
    await refuseDecision(head(), ITEM.id, { because: 'a note is enough' })
    expect(store.journal.view(DECISIONS).refused.get(ITEM.id)).toEqual([
      {
        instrument: 'summon-ambassador',
        because: 'a note is enough',
        role: 'head-of-desk',
        at: '2026-01-05T09:00:00.000Z',
      },
    ])
    await expect(signDecision(head(), ITEM.id)).rejects.toMatchObject({ code: 'nothing-to-sign' })
    await decideItem(analyst(), ITEM.id, CONTEXT, NOTE)
    await expect(refuseDecision(head(), ITEM.id, { because: 'late' })).rejects.toMatchObject({
      code: 'already-decided',
    })
  })

  it('cannot be made of what is closed; what was superseded points to the next', async () => {
    await expect(decideItem(analyst(), 'none', CONTEXT, NOTE)).rejects.toMatchObject({ code: 'no-such-item' })
    await change({ status: 'superseded', closedOn: '2026-01-05' as Day })
    await raise({ ...ITEM, id: 'beef', on: '2026-01-05' as Day })
    await expect(decideItem(analyst(), ITEM.id, CONTEXT, NOTE)).rejects.toMatchObject({
      code: 'item-closed',
      message: expect.stringContaining('superseded'),
      help: expect.stringContaining('beef'),
    })
    await change({ status: 'missed', closedOn: null })
    at = '2026-02-01T00:00:00Z'
    for (const act of [
      decideItem(analyst(), ITEM.id, CONTEXT, NOTE),
      leaveItem(analyst(), ITEM.id, { because: BECAUSE }),
    ]) {
      await expect(act).rejects.toMatchObject({
        code: 'item-closed',
        message: expect.stringContaining('expired on 2026-01-31'),
      })
    }
    at = '2026-01-31T23:59:00Z'
    await expect(decideItem(analyst(), ITEM.id, CONTEXT, NOTE)).resolves.toMatchObject({ on: '2026-01-31' })
  })

  it('are not signed once the item has expired', async () => {
    await openEvidence(analyst(), ITEM.id, INCIDENT, CONTEXT)
    await decideItem(analyst(), ITEM.id, CONTEXT, SUMMON)
    at = '2026-02-01T00:00:00Z'
    await expect(signDecision(head(), ITEM.id)).rejects.toMatchObject({ code: 'item-closed' })
    expect(decisionsOf(store.journal, ARM)).toEqual([])
  })

  it('can be put off with a reason until the item expires', async () => {
    await expect(leaveItem(analyst(), ITEM.id, { because: '' })).rejects.toMatchObject({ code: 'bad-input' })
    await leaveItem(analyst(), ITEM.id, { because: 'the visit comes first' })
    expect(store.journal.view(DECISIONS).left.get(ITEM.id)).toBe('the visit comes first')
    await decideItem(analyst(), ITEM.id, CONTEXT, NOTE)
    expect(store.journal.view(DECISIONS).left.size).toBe(0)
    expect(decision()).toMatchObject({ instrument: 'note-verbale' })
  })

  it('are carried out as decided, once, and matched by a person', async () => {
    const known = (id: string): boolean => id !== 'no-such'
    const done = { item: ITEM.id, instrument: 'note-verbale', on: '2026-01-05' }
    const write = (input: unknown) => writeOwnAct(analyst(), ARM, input, known)
    await expect(write(done)).rejects.toMatchObject({ code: 'not-decided' })
    await decideItem(analyst(), ITEM.id, CONTEXT, NOTE)
    await expect(write({ ...done, instrument: 'summon-ambassador' })).rejects.toMatchObject({
      code: 'other-than-decided',
    })
    await expect(write({ ...done, on: '2026-01-06' })).rejects.toMatchObject({ code: 'not-yet' })
    await expect(write({ ...done, link: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'bad-input' })
    await expect(write({ ...done, item: null, instrument: 'no-such' })).rejects.toMatchObject({
      code: 'no-such-instrument',
    })
    await expect(write({ ...done, item: null, instrument: 'no-action' })).rejects.toMatchObject({
      code: 'nothing-to-do',
    })
    await expect(write(done)).resolves.toMatchObject({ id: 'D1', partner: ARM, incident: null })
    await expect(write(done)).rejects.toMatchObject({ code: 'already-done' })
    await write({ ...done, item: null })
    expect(sentBy(store.journal, ARM)).toHaveLength(2)
    const key = 'gdelt2:KAZ:ARM:cameo:111:2026-01-05'
    await expect(matchOwnAct(analyst(), 'D1', key)).resolves.toMatchObject({ incident: key })
    await expect(matchOwnAct(analyst(), 'D2', key)).rejects.toMatchObject({ code: 'already-matched' })
    await expect(matchOwnAct(analyst(), 'D1', null)).resolves.toMatchObject({ incident: null })
    await expect(matchOwnAct(analyst(), 'D9', null)).rejects.toMatchObject({ code: 'no-such-own-act' })
  })

  it('follow from the journal alone: opened again, everything is the same', async () => {
    await openEvidence(analyst(), ITEM.id, INCIDENT, CONTEXT)
    await decideItem(analyst(), ITEM.id, CONTEXT, SUMMON)
    await refuseDecision(head(), ITEM.id, { because: 'a note is enough' })
    await leaveItem(head(), ITEM.id, { because: 'the visit comes first' })
    await decideItem(analyst(), ITEM.id, CONTEXT, NOTE)
    await writeOwnAct(analyst(), ARM, { item: ITEM.id, instrument: 'note-verbale', on: '2026-01-05' }, () => true)
    const before = [store.journal.view(DECISIONS), store.journal.view(OWN_ACTS)]
    await store.close()
    store = await openStore(folder)
    expect([store.journal.view(DECISIONS), store.journal.view(OWN_ACTS)]).toEqual(before)
    expect(before[0]).toMatchObject({ refused: new Map([[ITEM.id, [{ because: 'a note is enough' }]]]) })
  })
})
