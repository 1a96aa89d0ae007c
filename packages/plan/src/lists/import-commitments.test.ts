import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import { type ActorCode, OFFICER_ROLES } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeskWriter } from '../follow-up/desk.ts'
import { FOLLOW_UP } from '../follow-up/follow-up.ts'
import { importCommitments } from './import-commitments.ts'
import { importQuestions } from './import-questions.ts'
import { readDay } from './read-day.ts'
import { readColumns, readList } from './read-list.ts'
import { writeList } from './write-list.ts'

const OWNERS = [
  { id: 'east', title: 'Eastern desk' },
  { id: 'transport', title: 'Ministry of Transport' },
]
const CSV = `Commitment;Responsible;Deadline;By;To;Remarks
Reopen the road;Eastern desk;1.2.2026;Borvia;Aurelis;old list
Exchange of students;ministry of transport;2026-03-01;Aurelis;Borvia;
A power line;;2026-04-01;Borvia;Aurelis;nobody
A bridge;Harbour office;2026-04-01;Borvia;Aurelis;
A ferry;Eastern desk;03/04/2026;Borvia;Aurelis;
A tunnel;Eastern desk;soon;Borvia;Atlantis;
`

describe('a list of commitments', () => {
  let folder: string
  let store: Store
  let desk: DeskWriter
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-import-'))
    store = await openStore(folder)
    const posts = OWNERS.map(({ id }) => id)
    const author = { officer: null, roles: OFFICER_ROLES, posts, now: () => new Date('2026-01-05T09:00:00Z') }
    desk = { journal: store.journal, author, owners: OWNERS, perspective: 'XAA' as ActorCode }
  })
  afterEach(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  const text = (value: string) => new TextEncoder().encode(value)
  const partner = 'XAB' as ActorCode

  it('comes in from CSV: good rows are kept, the others told with their place and reason', async () => {
    const list = readList(text(CSV))
    expect(list.columns).toEqual({
      Commitment: 'what',
      Responsible: 'owner',
      Deadline: 'due',
      By: 'promisedBy',
      To: 'promisedTo',
    })
    const trial = await importCommitments(desk, list, { partner, dryRun: true })
    expect(store.journal.head()).toBeUndefined()
    const ledger = await importCommitments(desk, list, { partner })
    expect({ ...trial, ids: ledger.ids }).toEqual(ledger)
    expect(ledger).toMatchObject({ rows: 6, added: 2, ids: ['C1', 'C2'], already: 0, unusedColumns: ['Remarks'] })
    expect(ledger.rejected.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'Sheet1, row 4: commitment: `owner`: who owns it? name a desk or a post',
      'Sheet1, row 5: there is no desk or post `Harbour office`: say which one is meant',
      'Sheet1, row 6: `03/04/2026` can be two days: say which comes first, day or month',
      expect.stringMatching(/row 7: there is no state or organisation `Atlantis`/),
    ])
    expect(
      [...store.journal.view(FOLLOW_UP).commitments.values()].map(({ what, owner, due }) => [what, owner, due]),
    ).toEqual([
      ['Reopen the road', 'east', '2026-02-01'],
      ['Exchange of students', 'transport', '2026-03-01'],
    ])
    const again = await importCommitments(desk, list, {
      partner,
      days: 'dmy',
      ownerNames: { 'Harbour office': 'east' },
    })
    expect(again).toMatchObject({ added: 2, already: 2, ids: ['C3', 'C4'] })
    expect(store.journal.view(FOLLOW_UP).commitments.get('C4')?.due).toBe('2026-04-03')
  })

  it('comes in from a workbook, with days of Excel, a title above the head, and steps below their commitment', async () => {
    const sheet = utils.aoa_to_sheet([
      ['List of the desk, 2026'],
      ['Обязательство', 'Ответственный', 'Срок', 'Этап', 'Срок этапа'],
      ['Open the road', 'east', new Date(Date.UTC(2026, 1, 1)), 'survey', new Date(Date.UTC(2026, 0, 10))],
      ['', '', '', 'tender', new Date(Date.UTC(2026, 0, 20))],
      ['', '', '', '', ''],
      ['A ferry', 'east', '', '', ''],
    ])
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['nothing of ours']]), 'Notes')
    utils.book_append_sheet(book, sheet, 'Plan')
    const list = readList(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer))
    const ledger = await importCommitments(desk, list, { partner })
    expect(ledger).toMatchObject({ rows: 3, added: 2, steps: 1, already: 0, rejected: [] })
    const [road] = store.journal.view(FOLLOW_UP).commitments.values()
    expect(road).toMatchObject({ due: '2026-02-01', promisedBy: ['XAA'], promisedTo: ['XAB'] })
    expect(road?.steps.map(({ what, due, owner }) => [what, due, owner])).toEqual([
      ['survey', '2026-01-10', 'east'],
      ['tender', '2026-01-20', 'east'],
    ])
    expect(await importCommitments(desk, list, { partner })).toMatchObject({ added: 0, steps: 0, already: 3 })
  })

  it.each(['csv', 'xlsx'] as const)('goes out as %s and comes in the same [T13]', async (format) => {
    const titles = 'Commitment,Lead,Deadline,By,To,Binding,Step,Step due,Step owner\n'
    const rows =
      '"Reopen, and keep, the road",east,2026-02-01,XAB,XAA; XAC,legal,survey,2026-01-10,transport\n,,,,,,tender,,\n'
    await importCommitments(desk, readList(text(`${titles}${rows}=1+1,east,,XAA,XAB,,,,\n`)), { partner })
    const state = store.journal.view(FOLLOW_UP)
    const written = writeList([...state.commitments.values()], state, format, 'RESTRICTED')
    const place = await mkdtemp(join(tmpdir(), 'entente-import-'))
    const other = await openStore(place)
    try {
      const ledger = await importCommitments({ ...desk, journal: other.journal }, readList(written))
      expect(ledger).toMatchObject({ added: 2, steps: 1, rejected: [] })
      expect(other.journal.view(FOLLOW_UP).commitments).toEqual(
        new Map([...state.commitments].map(([id, one]) => [id, { ...one, changes: expect.any(Array) as [] }])),
      )
    } finally {
      await other.close()
      await rm(place, { recursive: true, force: true })
    }
  })

  it('has its columns told before it is read, and read as a person says', async () => {
    expect(readColumns(text('Commitment;Owner;Remarks\n')).map(({ title, field }) => [title, field])).toEqual([
      ['Commitment', 'what'],
      ['Owner', 'owner'],
      ['Remarks', null],
    ])
    const strange = text('List of 2026\nWas versprochen wurde;Wer;constructor\nA road;east;x\n')
    expect(readColumns(strange).map(({ title }) => title)).toEqual(['Was versprochen wurde', 'Wer', 'constructor'])
    expect(() => readList(strange)).toThrow('no line names what was promised')
    const list = readList(strange, { 'Was versprochen wurde': 'what', Wer: 'owner' })
    expect(list).toMatchObject({ rows: [{ values: { what: 'A road', owner: 'east' } }], unused: ['constructor'] })
    const other = readList(text('Task;What;Owner\nshort;A road;east\n'), { Task: null, Owner: null })
    expect(other).toMatchObject({ rows: [{ values: { what: 'A road' } }], unused: ['Task', 'Owner'] })
    const moved = readList(text('Task;Words\nshort;A road\n'), { Words: 'what' })
    expect(moved).toMatchObject({ columns: { Words: 'what' }, unused: ['Task'] })
  })

  it('asks once for what rows leave open', () => {
    const rows = 'A;Harbour;3/4/2026\nB;Harbour;5/4/2026\nC;Eastern desk;13/4/2026\nD;Port;\n'
    const list = readList(text(`Commitment;Owner;Due\n${rows}`))
    expect(importQuestions(list, OWNERS)).toEqual({
      unknownOwners: [
        { name: 'Harbour', rows: 2 },
        { name: 'Port', rows: 1 },
      ],
      ambiguousDays: { cells: 2, example: '3/4/2026' },
    })
  })

  it('is refused whole where no line names what was promised, or it is no list', () => {
    expect(() => readList(text('a;b\n1;2\n'))).toThrow('no line names what was promised')
    expect(() => readList(text('PK\u0003\u0004 and no workbook'))).toThrow('neither a CSV file nor an Excel workbook')
    expect(() => readList(new Uint8Array([0x61, 0xff, 0xfe]))).toThrow('neither a CSV file nor an Excel workbook')
  })

  it.each([
    ['2026-02-01', '2026-02-01'],
    ['1.2.2026', '2026-02-01'],
    ['13/02/2026', '2026-02-13'],
    ['02/13/2026', '2026-02-13'],
    ['2026-02-01T00:00:00Z', '2026-02-01'],
    ['31.02.2026', undefined],
    ['02/03/2026', undefined],
  ])('reads the day %s', (given, day) => {
    const read = readDay(given)
    expect('day' in read ? read.day : undefined).toBe(day)
  })
})
