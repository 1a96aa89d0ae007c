import { afterEach, describe, expect, it } from 'vitest'
import { type DeskServer, openDeskServer } from './desk-server.ts'

const REPORTS = [
  '2024-12-01,XAB,XAA,057,20241201120000',
  '2025-01-10,XAB,XAA,057,20250110120000',
  '2025-01-20,XAA,XAB,057,20250120120000',
  '2025-01-21,XAB,XAA,190,20250121120000',
]
const ROAD = {
  what: 'sign an agreement on the road',
  promisedBy: ['XAB'],
  promisedTo: ['XAA'],
  partner: 'XAB',
  binding: 'political',
  status: 'announced',
  owner: 'east/economy',
  source: { title: 'communiqué', day: '2025-01-05', reference: null },
  condition: 'event.cameo == "057"',
}

let desk: DeskServer
afterEach(() => desk.close())

const proposed = async (id = 'C1', query = '') =>
  (await desk.ask('kb', 'GET', `/v1/commitments/${id}/proposed-evidence${query}`)).body

describe('/v1/commitments/{id}/proposed-evidence', () => {
  it('lists what fits since the promise, in both directions, until a person has judged it', async () => {
    desk = await openDeskServer(REPORTS)
    await desk.ask('kb', 'POST', '/v1/commitments', [ROAD, { ...ROAD, condition: null }])
    const first = await proposed()
    expect(first).toMatchObject({
      condition: ROAD.condition,
      feed: 'desk',
      from: '2025-01-05',
      total: 2,
      judged: 0,
      matches: [{ occurredOn: '2025-01-20', source: 'XAA' }, { occurredOn: '2025-01-10' }],
    })
    expect(await proposed('C1', '?limit=1&offset=1')).toMatchObject({
      total: 2,
      matches: [{ occurredOn: '2025-01-10' }],
    })
    const [match] = (first as { matches: { key: string }[] }).matches
    await desk.ask('kb', 'POST', '/v1/commitments/C1/evidence', {
      kind: 'act',
      reference: match?.key,
      title: 'signed',
      accepted: false,
      because: 'another road',
    })
    expect(await proposed()).toMatchObject({ total: 1, judged: 1 })
    expect(await proposed('C2')).toMatchObject({ condition: null, feed: null, total: 0 })
    expect(await proposed('C1', '?feed=none')).toMatchObject({ status: 404, code: 'no-such-feed' })
    expect(await proposed('C9')).toMatchObject({ code: 'no-such-commitment' })
  })

  it('is empty, and no error, where the archive is', async () => {
    desk = await openDeskServer()
    await desk.ask('kb', 'POST', '/v1/commitments', [ROAD])
    expect(await proposed()).toMatchObject({ condition: ROAD.condition, feed: null, total: 0, matches: [] })
  })
})
