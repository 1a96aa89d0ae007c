import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type DeskServer, openDeskServer } from './desk-server.ts'

const MEETING = {
  title: 'Talks on the road',
  day: '2026-01-05',
  partner: 'XAB',
  parties: ['XAA', 'XAB'],
  level: 'minister',
  delegations: [{ actor: 'XAB', roles: ['minister of transport'] }],
  wants: [{ what: 'a day for the opening' }],
}
const PROMISE = { what: 'reopen the road', promisedBy: ['XAB'], promisedTo: ['XAA'], owner: 'east/economy' }

describe('/v1/meetings, mechanisms, agreements, calendar and papers', () => {
  let server: DeskServer
  beforeEach(async () => {
    server = await openDeskServer()
  })
  afterEach(() => server.close())

  it('plan, move, hold; the read-out becomes commitments in one go', async () => {
    const { ask } = server
    expect((await ask('vw', 'POST', '/v1/meetings', MEETING)).status).toBe(403)
    expect(await ask('kb', 'POST', '/v1/meetings', MEETING)).toMatchObject({ status: 201, body: { id: 'M1' } })
    expect(await ask('kb', 'PATCH', '/v1/meetings/M1', { day: '2026-01-04' })).toMatchObject({
      body: { code: 'needs-reason' },
    })
    const text = '1. The Parties shall reopen the road.\n\n2. The Parties shall meet again.'
    const body = { text, points: ['warm'], commitments: [{ ...PROMISE, clause: 1 }] }
    expect(
      (await ask('kb', 'POST', '/v1/meetings/M1/readout', { ...body, commitments: [{ ...PROMISE, owner: 'x' }] })).body,
    ).toMatchObject({ code: 'no-such-owner' })
    expect(await ask('kb', 'POST', '/v1/meetings/M1/readout', body)).toMatchObject({
      status: 201,
      body: { occasion: 'O1', commitments: ['C1'], meeting: { state: 'held' } },
    })
    expect(await ask('kb', 'GET', '/v1/meetings/M1')).toMatchObject({
      body: { commitments: [{ id: 'C1', occasion: 'O1', clause: 1 }] },
    })
    expect((await ask('kb', 'GET', '/v1/occasions/O1')).body).toMatchObject({ text })
    expect(await ask('kb', 'POST', '/v1/meetings/M1/cancel', { because: 'x' })).toMatchObject({ status: 409 })
    expect((await ask('kb', 'GET', '/v1/meetings/M9')).status).toBe(404)
  })

  it('register mechanisms, hand them over, and tell when they are dormant', async () => {
    const { ask } = server
    const mechanism = { name: 'Commission', partner: 'XAB', parties: ['XAA', 'XAB'], every: 'P6M' }
    expect((await ask('kb', 'POST', '/v1/mechanisms', mechanism)).status).toBe(400)
    await ask('kb', 'POST', '/v1/mechanisms', { ...mechanism, owner: 'east/economy' })
    await ask('kb', 'POST', '/v1/mechanisms/K1/sessions', {
      day: '2025-01-01',
      decisions: [{ what: 'open a crossing' }],
    })
    const judged = { implemented: 'yes', source: { title: 'Order 5' } }
    expect(await ask('kb', 'POST', '/v1/mechanisms/decisions/K1.1.1', judged)).toMatchObject({
      body: { pulse: { lastMet: '2025-01-01', dormantSince: '2025-01-01', decisions: 1, implemented: 1 } },
    })
    await ask('kb', 'POST', '/v1/hand-overs', {
      item: 'K1',
      to: 'east/politics',
      on: '2026-01-06',
      acceptBy: '2026-01-12',
      what: 'the files',
    })
    expect((await ask('lm', 'POST', '/v1/hand-overs/H1/accept')).status).toBe(200)
    expect((await ask('kb', 'GET', '/v1/mechanisms')).body['mechanisms']).toMatchObject([{ owner: 'east/politics' }])
  })

  it('keep agreements apart from those that the role legal has checked', async () => {
    const { ask } = server
    const agreement = {
      id: 'trade-2015',
      kind: 'trade',
      title: 'On trade',
      parties: ['XAA', 'XAB'],
      binding: 'legal',
      from: '2015-06-01',
      source: { title: 'TS 4' },
    }
    const asked = '/v1/agreements/in-force?agreement=trade&a=XAA&b=XAB'
    expect((await ask('kb', 'POST', '/v1/agreements', { ...agreement, checked: true })).status).toBe(403)
    expect((await ask('kb', 'POST', '/v1/agreements', agreement)).body).toMatchObject({ standing: 'to-be-checked' })
    expect((await ask('kb', 'GET', asked)).body).toMatchObject({ inForce: false })
    expect((await ask('kb', 'POST', '/v1/agreements/trade-2015/check')).status).toBe(403)
    expect((await ask('kb', 'GET', '/v1/agreements/in-force?agreement=trades&a=XAA&b=XAB')).status).toBe(404)
  })

  it('show what falls on which day', async () => {
    const { ask } = server
    await ask('kb', 'POST', '/v1/meetings', { ...MEETING, day: '2026-02-01' })
    const day = { title: 'Day of the Republic', on: '02-29', partner: 'XAB', source: { title: 'Law' }, year: 1992 }
    expect((await ask('kb', 'POST', '/v1/anniversaries', { ...day, on: '02-30' })).status).toBe(400)
    await ask('kb', 'POST', '/v1/anniversaries', day)
    expect((await ask('kb', 'GET', '/v1/calendar')).body['entries']).toMatchObject([
      { kind: 'meeting', about: 'M1' },
      { day: '2026-02-28', about: 'D1', years: 34 },
    ])
    expect((await ask('kb', 'POST', '/v1/anniversaries/D1/remove', { because: 'moved' })).status).toBe(200)
    expect((await ask('kb', 'GET', '/v1/anniversaries')).body).toEqual([])
  })

  it('write papers of an empty archive that say what is unknown', async () => {
    const { ask } = server
    await ask('kb', 'POST', '/v1/meetings', { ...MEETING, day: '2026-02-01' })
    const { body } = await ask('kb', 'GET', '/v1/dossier?meeting=M1')
    expect(body).toMatchObject({ kind: 'dossier', partner: 'XAB', feed: null, marking: 'RESTRICTED', dataHashes: [] })
    const text = JSON.stringify(body)
    for (const part of ['a day for the opening', 'minister of transport', 'The archive holds no report of a feed'])
      expect(text).toContain(part)
    const brief = await ask('kb', 'GET', '/v1/brief?partner=XAB&language=fr')
    expect(brief.body).toMatchObject({ from: '2025-12-30', to: '2026-01-05', basisWords: { unknown: 'inconnu' } })
    expect((await ask('kb', 'GET', '/v1/brief?partner=XAB&since=2027-01-01')).status).toBe(400)
  })
})
