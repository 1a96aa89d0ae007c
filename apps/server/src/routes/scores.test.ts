import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeskServer, openDeskServer } from './desk-server.ts'

const ROAD = {
  what: 'reopen the road',
  promisedBy: ['XAB'],
  promisedTo: ['XAA'],
  partner: 'XAB',
  binding: 'political',
  status: 'announced',
  owner: 'east/economy',
  steps: [
    { what: 'survey', due: '2026-01-20' },
    { what: 'tender', due: '2026-03-01' },
  ],
}
const LIST = { title: 'half year', on: '2026-01-05' }

let desk: DeskServer
beforeEach(async () => {
  desk = await openDeskServer()
  await desk.ask('kb', 'POST', '/v1/commitments', [ROAD, { ...ROAD, what: 'a ferry', steps: [] }])
})
afterEach(() => desk.close())

describe('/v1/score-lists', () => {
  it('freezes as head of desk only, and gives both series with what was changed since', async () => {
    expect(await desk.ask('kb', 'POST', '/v1/score-lists', LIST)).toMatchObject({
      status: 403,
      body: { code: 'not-your-role', help: expect.stringContaining('analyst') as string },
    })
    expect(await desk.ask('hd', 'POST', '/v1/score-lists', { ...LIST, partner: 'XAC' })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-freeze' },
    })
    expect(await desk.ask('hd', 'POST', '/v1/score-lists', LIST)).toMatchObject({
      status: 201,
      body: { id: 'L1', commitments: 2, steps: 2 },
    })
    desk.setDay('2026-02-10')
    await desk.ask('kb', 'PATCH', '/v1/steps/C1.1', { due: '2026-12-01', because: 'the rains' })
    await desk.ask('kb', 'POST', '/v1/commitments', [{ ...ROAD, what: 'a speech' }])
    expect((await desk.ask('kb', 'GET', '/v1/score-lists')).body).toMatchObject([{ id: 'L1', partner: null }])
    const { body } = await desk.ask('kb', 'GET', '/v1/score-lists/L1')
    const { series } = body as { series: { day: string }[] }
    expect(series.map(({ day }) => day)).toEqual(['2026-01-05', '2026-01-31', '2026-02-10'])
    expect(series[2]).toMatchObject({
      frozen: { timeliness: { overdue: 1, onTime: { share: 0 } }, steps: { of: 2 } },
      current: { timeliness: { overdue: 1, onTime: { count: 0, of: 1 } }, steps: { of: 4 } },
    })
    const changed = async (on: string) => desk.ask('kb', 'GET', `/v1/score-lists/L1/changes?on=${on}`)
    expect((await changed('2026-02-10')).body).toMatchObject({
      commitmentsAdded: ['C3'],
      dueMoved: [{ commitment: 'C1', step: 'C1.1', from: '2026-01-20', to: '2026-12-01' }],
    })
    expect((await changed('2026-01-31')).body).toMatchObject({ commitmentsAdded: [], dueMoved: [] })
    expect(await changed('2026-02-11')).toMatchObject({ status: 400, body: { code: 'no-reporting-day' } })
    const one = await desk.ask('kb', 'GET', '/v1/score-lists/L1?on=2026-02-01')
    expect(one.body).toMatchObject({ series: [{ day: '2026-02-01' }] })
    const two = (await desk.ask('kb', 'GET', '/v1/score-lists/L1?on=2026-02-01&on=2026-01-06')).body
    expect(two).toMatchObject({ series: [{ day: '2026-01-06' }, { day: '2026-02-01' }] })
    expect(await desk.ask('kb', 'GET', '/v1/score-lists/L1?on=2026-03-01')).toMatchObject({ status: 400 })
    expect(await desk.ask('kb', 'GET', '/v1/score-lists/L9')).toMatchObject({ status: 404 })
  })

  it('scores nothing to count as null, and nothing before its reporting day', async () => {
    await desk.ask('hd', 'POST', '/v1/score-lists', { ...LIST, on: '2026-06-30' })
    expect((await desk.ask('kb', 'GET', '/v1/score-lists/L1')).body['series']).toEqual([])
    await desk.ask('hd', 'POST', '/v1/score-lists', LIST)
    expect((await desk.ask('kb', 'GET', '/v1/score-lists/L2')).body).toMatchObject({
      series: [{ frozen: { timeliness: { onTime: { of: 0, share: null }, medianDaysLate: null } } }],
    })
  })

  it('is read by two who do not see each other, here and in the journal, and settled by a third', async () => {
    await desk.ask('hd', 'POST', '/v1/score-lists', LIST)
    const say = (officer: string, reader: number, value: string) =>
      desk.ask(officer, 'POST', '/v1/score-lists/L1/readings', {
        commitment: 'C1',
        scheme: 'completion',
        reader,
        value,
      })
    const items = async (query: string) =>
      (await desk.ask('kb', 'GET', `/v1/score-lists/L1/items?scheme=completion${query}`)).body
    const agreement = async () => (await desk.ask('kb', 'GET', '/v1/score-lists/L1')).body['agreement']

    expect(await say('vw', 1, 'limited')).toMatchObject({ status: 403 })
    expect(await say('kb', 1, 'splendid')).toMatchObject({ status: 400 })
    expect(await say('kb', 1, 'limited')).toMatchObject({ status: 201, body: { value: 'limited' } })
    expect(await items('')).toMatchObject({
      items: [{ read: [1], first: null, value: null, what: 'reopen the road' }, {}],
    })
    expect(await items('&for=1')).toMatchObject({ total: 1, items: [{ commitment: 'C2' }] })
    expect(await items('&for=2&limit=1')).toMatchObject({ total: 2, items: [{ commitment: 'C1' }] })
    const { rows } = (await desk.ask('lm', 'GET', '/v1/journal?kinds=score/read')).body as { rows: { seq: number }[] }
    const row = async () => (await desk.ask('lm', 'GET', `/v1/journal/${rows[0]?.seq}`)).body
    expect(await row()).toMatchObject({ subject: 'L1 C1', withheld: true, payload: null })

    expect(await say('kb', 2, 'limited')).toMatchObject({ status: 403, body: { code: 'read-before' } })
    expect(await say('lm', 3, 'limited')).toMatchObject({ status: 409, body: { code: 'nothing-to-settle' } })
    expect(await say('lm', 2, 'complete')).toMatchObject({ status: 201 })
    expect(await row()).toMatchObject({ withheld: false, payload: { value: 'limited' } })
    expect(await say('kb', 1, 'complete')).toMatchObject({ status: 409, body: { code: 'both-have-read' } })
    expect(await agreement()).toMatchObject([{ both: 1, same: 0, open: 2, kappa: { n: 1 } }, { both: 0 }])
    expect(await items('&for=3')).toMatchObject({ total: 1, items: [{ first: 'limited', second: 'complete' }] })
    expect(await say('hd', 3, 'limited')).toMatchObject({ status: 201 })
    expect(await items('&for=3')).toMatchObject({ total: 0 })
    // Officers are in no answer.
    expect(JSON.stringify([await items(''), await agreement()])).not.toMatch(/"(kb|lm|hd)"|officer/)
  })
})
