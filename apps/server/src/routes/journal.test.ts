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
}

let desk: DeskServer
beforeEach(async () => {
  desk = await openDeskServer()
  for (let at = 0; at < 4; at += 1)
    await desk.ask('kb', 'POST', '/v1/commitments', [{ ...PROMISE, what: `road ${at}` }])
})
afterEach(() => desk.close())

describe('/v1/journal', () => {
  it('shows rows newest first, page by page and by kind, persons to an administrator only', async () => {
    await desk.ask('kb', 'POST', '/v1/commitments/C2/close', { result: 'fulfilled', on: '2026-01-05', because: 'open' })
    const first = (await desk.ask('kb', 'GET', '/v1/journal?limit=3')).body
    expect(first).toMatchObject({
      rows: [
        { seq: 5, kind: 'commitment/closed', subject: 'C2', role: 'analyst', officer: null, erased: false },
        { seq: 4, subject: 'C4' },
        { seq: 3 },
      ],
      next: 3,
      kinds: ['commitment/closed', 'commitment/made'],
    })
    expect(JSON.stringify(first)).not.toContain('road')
    const last = (await desk.ask('', 'GET', '/v1/journal?limit=3&before=3')).body
    expect(last).toMatchObject({ rows: [{ seq: 2, officer: null }, { seq: 1 }], next: null })
    expect((await desk.ask('kb', 'GET', '/v1/journal?kinds=commitment/closed')).body['rows']).toHaveLength(1)
    expect((await desk.ask('ad', 'GET', '/v1/journal?limit=1')).body['rows']).toMatchObject([{ officer: 'kb' }])
    expect((await desk.ask('kb', 'GET', '/v1/journal/2')).body).toMatchObject({
      payload: { what: 'road 1' },
      officer: null,
    })
    expect(await desk.ask('kb', 'GET', '/v1/journal/9')).toMatchObject({ status: 404, body: { code: 'no-such-entry' } })
  })

  it('is verified against heads as briefs print them, exported as lines, and erased with a reason', async () => {
    const { text } = (await desk.ask('', 'GET', '/v1/journal/head')).body as { text: string }
    expect(text).toMatch(/^4:[0-9a-f]{16}$/)
    const verify = (...heads: string[]) => desk.ask('', 'POST', '/v1/journal/verify', { heads })
    expect((await verify(text)).body).toMatchObject({ ok: true, entries: 4, anchors: 1, faults: [] })
    expect((await verify('4:0000000000000000')).body).toMatchObject({
      ok: false,
      faults: [{ seq: 4, fault: 'other-than-anchored' }],
    })
    expect(await verify('four')).toMatchObject({ status: 400, body: { code: 'bad-head' } })

    const erase = (officer: string, body: unknown) => desk.ask(officer, 'POST', '/v1/journal/erase', body)
    expect(await erase('hd', { rows: [2], because: 'a name' })).toMatchObject({ status: 403 })
    expect(await erase('ad', { rows: [2], because: ' ' })).toMatchObject({ status: 400 })
    expect(await erase('ad', { rows: [9], because: 'a name' })).toMatchObject({ status: 404 })
    expect(await erase('ad', { rows: [2], because: 'a name' })).toMatchObject({ status: 200, body: { seq: 5 } })
    expect(await erase('ad', { rows: [5], because: 'a name' })).toMatchObject({ status: 409 })
    expect((await verify(text)).body).toMatchObject({ ok: true, erased: 1 })
    expect((await desk.ask('kb', 'GET', '/v1/journal/2')).body).toMatchObject({ erased: true, payload: null })

    const lines = async (officer: string) => (await desk.text(officer, '/v1/journal/export')).trim().split('\n')
    const rows = (await lines('kb')).map((line) => JSON.parse(line) as { officer: unknown; payload: unknown })
    expect(rows.map(({ officer, payload }) => [officer, payload === null])).toEqual([
      [null, false],
      [null, true],
      [null, false],
      [null, false],
      [null, false],
    ])
    expect((await lines('ad')).join()).toContain('"officer":"kb"')
  })
})
