import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeskServer, openDeskServer } from './desk-server.ts'

const CSV = `Promise;Responsible;Deadline;Remarks
Reopen the road;east;1.2.2026;old
A bridge;Harbour office;2026-04-01;
A ferry;Eastern desk;03/04/2026;
A power line;;;
`
const content = Buffer.from(CSV).toString('base64')

let desk: DeskServer
beforeEach(async () => {
  desk = await openDeskServer()
})
afterEach(() => desk.close())

const send = (body: object, officer = 'kb') =>
  desk.ask(officer, 'POST', '/v1/commitments/import', { content, partner: 'XAB', ...body })

describe('/v1/commitments/import', () => {
  it('tells the columns, asks once, counts every row on a trial, and takes in what is good', async () => {
    expect((await desk.ask('kb', 'POST', '/v1/commitments/import/columns', { content })).body).toMatchObject({
      columns: [
        { title: 'Promise', field: 'what' },
        { title: 'Responsible', field: 'owner' },
        { title: 'Deadline', field: 'due' },
        { title: 'Remarks', field: null },
      ],
    })
    const trial = (await send({ dryRun: true })).body
    expect(trial).toMatchObject({
      rows: 4,
      added: 1,
      ids: [],
      rejected: [{ place: 'Sheet1, row 3' }, { place: 'Sheet1, row 4' }, { place: 'Sheet1, row 5' }],
      unknownOwners: [{ name: 'Harbour office', rows: 1 }],
      ambiguousDays: { cells: 1, example: '03/04/2026' },
    })
    expect((await desk.ask('kb', 'GET', '/v1/commitments')).body['total']).toBe(0)
    const answers = { ownerNames: { 'Harbour office': 'transport' }, days: 'dmy', owner: 'east/politics' }
    expect(await send({ ...answers, promisedBy: ['XAB'], promisedTo: ['XAA'] })).toMatchObject({
      status: 200,
      body: { added: 4, ids: ['C1', 'C2', 'C3', 'C4'], rejected: [] },
    })
    expect((await desk.ask('kb', 'GET', '/v1/commitments/C2')).body).toMatchObject({
      commitment: { owner: 'transport', promisedBy: ['XAB'], promisedTo: ['XAA'] },
    })
    expect((await send({ ...answers, columns: { Deadline: null } })).body).toMatchObject({
      unusedColumns: ['Deadline', 'Remarks'],
    })
  })

  it('refuses what is no list, and who may not write', async () => {
    expect(await send({ content: Buffer.from('a;b\n1;2\n').toString('base64') })).toMatchObject({
      status: 400,
      body: { code: 'bad-list' },
    })
    expect(await send({}, 'vw')).toMatchObject({ status: 403 })
    expect(await send({ columns: { Remarks: 'nonsense' } })).toMatchObject({ status: 400 })
  })
})
