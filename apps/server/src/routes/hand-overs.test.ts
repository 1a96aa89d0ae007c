import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeskServer, openDeskServer } from './desk-server.ts'

const PROMISE = {
  what: 'reopen the road',
  promisedBy: ['XAB'],
  promisedTo: ['XAA'],
  partner: 'XAB',
  binding: 'political',
  status: 'announced',
  owner: 'east/economy',
  due: '2026-06-01',
}
const OFFER = { item: 'C1', to: 'east/politics', on: '2026-01-06', acceptBy: '2026-01-12', what: 'the file' }

let desk: DeskServer
beforeEach(async () => {
  desk = await openDeskServer()
})
afterEach(() => desk.close())

const owner = async (id: string): Promise<unknown> =>
  ((await desk.ask('kb', 'GET', `/v1/commitments/${id}`)).body['commitment'] as { owner: string }).owner

describe('hand-overs', () => {
  it('count only when the receiver accepts, and say so when it is too late', async () => {
    await desk.ask('kb', 'POST', '/v1/commitments', [PROMISE, PROMISE, PROMISE])
    expect(await desk.ask('kb', 'POST', '/v1/hand-overs', OFFER)).toMatchObject({ status: 201, body: { id: 'H1' } })
    expect(await desk.ask('kb', 'POST', '/v1/hand-overs', OFFER)).toMatchObject({ status: 409 })
    expect(await desk.ask('kb', 'POST', '/v1/hand-overs/H1/accept')).toMatchObject({ status: 403 })
    expect(await owner('C1')).toBe('east/economy')
    expect((await desk.ask('vw', 'GET', '/v1/commitments/C1')).body).toMatchObject({
      handOvers: [{ id: 'H1', answerers: ['east/politics', 'east'] }],
    })
    const note = { what: 'the file, and the minutes of 2025' }
    expect((await desk.ask('vw', 'POST', '/v1/hand-overs/H1/note', note)).status).toBe(403)
    expect((await desk.ask('kb', 'POST', '/v1/hand-overs/H1/note', note)).body).toMatchObject(note)
    expect(await desk.ask('lm', 'POST', '/v1/hand-overs/H1/accept')).toMatchObject({
      status: 200,
      body: { state: 'accepted', endedBy: 'analyst' },
    })
    expect(await owner('C1')).toBe('east/politics')
    expect(await desk.ask('lm', 'POST', '/v1/hand-overs/H1/accept')).toMatchObject({ status: 409 })
    expect((await desk.ask('kb', 'POST', '/v1/hand-overs/H1/note', note)).status).toBe(409)

    await desk.ask('kb', 'POST', '/v1/hand-overs', { ...OFFER, item: 'C2' })
    await desk.ask('kb', 'POST', '/v1/hand-overs', { ...OFFER, item: 'C3', acceptBy: '2026-01-08' })
    expect(await desk.ask('lm', 'POST', '/v1/hand-overs/H2/decline', { because: '' })).toMatchObject({ status: 400 })
    await desk.ask('lm', 'POST', '/v1/hand-overs/H2/decline', { because: 'not ours' })
    desk.setDay('2026-01-20')
    expect((await desk.ask('kb', 'GET', '/v1/hand-overs')).body).toMatchObject({
      total: 3,
      open: 1,
      late: 1,
      handOvers: [
        { id: 'H3', late: true, title: 'reopen the road' },
        { id: 'H1', late: false },
        { id: 'H2', state: 'declined', because: 'not ours' },
      ],
    })
    expect((await desk.ask('kb', 'GET', '/v1/hand-overs?state=ended&limit=1')).body).toMatchObject({ total: 2 })
    await desk.ask('kb', 'POST', '/v1/hand-overs/H3/withdraw', { because: 'we keep it' })
    expect((await desk.ask('kb', 'GET', '/v1/hand-overs?state=open&mine=true')).body['total']).toBe(0)
    expect(await desk.ask('kb', 'POST', '/v1/hand-overs/H9/accept')).toMatchObject({ status: 404 })
  })

  it('of an officer who leaves are accepted line by line, and what is left is listed and can be offered', async () => {
    await desk.ask('kb', 'POST', '/v1/commitments', [
      PROMISE,
      { ...PROMISE, owner: 'transport', steps: [{ what: 'survey', owner: 'east/economy' }] },
      PROMISE,
    ])
    const begun = { post: 'east/economy', to: 'east/politics', leaves: '2026-01-31', what: 'the cabinet' }
    expect(await desk.ask('kb', 'POST', '/v1/rotations', begun)).toMatchObject({ status: 201, body: { id: 'R1' } })
    expect(await desk.ask('kb', 'POST', '/v1/rotations', begun)).toMatchObject({ status: 409 })
    await desk.ask('lm', 'POST', '/v1/hand-overs/H1/accept')
    await desk.ask('lm', 'POST', '/v1/hand-overs/H3/decline', { because: 'closed soon' })
    await desk.ask('hd', 'POST', '/v1/commitments', [PROMISE])
    await desk.ask('kb', 'POST', '/v1/hand-overs/H2/note', { what: 'the survey of May' })
    const page = async () => (await desk.ask('kb', 'GET', '/v1/rotations/R1')).body
    expect(await page()).toMatchObject({
      lines: [
        { item: 'C1', state: 'accepted', what: 'the cabinet', answerers: [] },
        { item: 'C2.1', state: 'offered', what: 'the survey of May', title: 'survey (step of: reopen the road)' },
        { item: 'C3', state: 'declined' },
      ],
      left: [{ item: 'C3' }, { item: 'C4' }],
    })
    expect((await desk.ask('kb', 'POST', '/v1/rotations/R1/lines')).status).toBe(200)
    expect(await page()).toMatchObject({ left: [], lines: [{}, {}, {}, { item: 'C3' }, { item: 'C4' }] })
    expect(await desk.ask('kb', 'POST', '/v1/rotations/R1/lines')).toMatchObject({ status: 409 })
    expect((await desk.ask('kb', 'GET', '/v1/rotations')).body).toMatchObject([
      { id: 'R1', lines: 5, accepted: 1, left: 0 },
    ])
    expect(await desk.ask('kb', 'GET', '/v1/rotations/R9')).toMatchObject({ status: 404 })
  })

  it('wait at the deputy while somebody is away', async () => {
    await desk.ask('kb', 'POST', '/v1/commitments', [PROMISE])
    await desk.ask('kb', 'POST', '/v1/hand-overs', { ...OFFER, to: 'transport' })
    expect(await desk.ask('lm', 'POST', '/v1/hand-overs/H1/accept')).toMatchObject({ status: 403 })
    const away = { owner: 'transport', deputy: 'east/politics', from: '2026-01-01', until: '2026-01-09' }
    expect(await desk.ask('kb', 'POST', '/v1/absences', { ...away, until: '2025-12-01' })).toMatchObject({
      body: { errors: [{ place: 'until', message: 'it ends before it begins' }] },
    })
    expect((await desk.ask('kb', 'POST', '/v1/absences', away)).status).toBe(201)
    expect((await desk.ask('kb', 'GET', '/v1/absences')).body).toEqual([away])
    expect((await desk.ask('lm', 'GET', '/v1/attention?mine=true')).body['items']).toMatchObject([
      { id: 'H1', deputy: 'east/politics', answerers: ['transport', 'east/politics'] },
    ])
    expect((await desk.ask('lm', 'POST', '/v1/hand-overs/H1/accept')).status).toBe(200)
    desk.setDay('2026-02-01')
    expect((await desk.ask('kb', 'GET', '/v1/absences')).body).toEqual([])
  })
})
