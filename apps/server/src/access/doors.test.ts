import fastify from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guard } from './guard.ts'
import { requiredOf } from './required.ts'
import { bearer, type DeskAtTwoDoors, openDeskAtTwoDoors, ORIGIN } from './desk-at-two-doors.ts'

let desk: DeskAtTwoDoors
let read: Record<string, string>
beforeEach(async () => {
  desk = await openDeskAtTwoDoors()
  read = bearer((await desk.token(['read'])).secret)
})
afterEach(() => desk.close())

const ERASE = '/v1/journal/erase'

describe('the door for other machines', () => {
  it('answers problems that say how to go on, and asks browsers for a token', async () => {
    const { status, headers, body } = await desk.far({ url: '/v1/status' })
    expect([status, headers['content-type'], headers['connection']]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
      'close',
    ])
    expect(headers['www-authenticate']).toMatch(/Basic realm="Entente/)
    expect(JSON.parse(body)).toMatchObject({ status: 401, code: 'token-needed', title: 'not let in' })
  })

  it('answers no page, no description and no unknown address to nobody', async () => {
    const urls = [
      '/',
      '/index.html',
      '/dyad/FRA/DEU',
      '/v1/openapi.json',
      '/v1',
      '/v1/none',
      '//v1/status',
      '/..%2fv1/status',
      '*',
    ]
    for (const url of urls) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'TRACE', 'PROPFIND']) {
        expect([method, url, (await desk.far({ method, url })).status]).toEqual([method, url, 401])
      }
    }
    expect((await desk.far({ url: '/v1/openapi.json', headers: read })).status).toBe(200)
    expect((await desk.far({ url: '/v1/none', headers: read })).status).toBe(404)
    const push = bearer((await desk.token(['push'])).secret)
    expect((await desk.far({ url: '/', headers: push })).code).toBe('wrong-scope')
  })

  it('asks the same of an address however it is written', async () => {
    const forms = [
      ERASE,
      `${ERASE}/`,
      '/v1/journal/%65rase',
      '/v1/journal/erase?x=/v1/status',
      `${ERASE}#/v1/status`,
      `${ERASE};a=b`,
    ]
    for (const url of forms) {
      const answer = await desk.far({ method: 'POST', url, headers: read, body: { rows: [1], because: 'x' } })
      expect([url, ['never-by-token', 'no-such-address'].includes(answer.code ?? '')]).toEqual([url, true])
      const viewer = await desk.here({ method: 'POST', url, headers: { 'entente-officer': 'vw' }, body: {} })
      expect([url, ['not-your-role', 'no-such-address'].includes(viewer.code ?? '')]).toEqual([url, true])
    }
    for (const url of [ERASE, `${ERASE}/`, '/v1/journal/%65rase']) {
      expect((await desk.far({ method: 'POST', url, headers: read })).code).toBe('never-by-token')
    }
  })

  it('hears the method that was sent, and no header or field that names another', async () => {
    const names = ['x-http-method-override', 'x-http-method', 'x-method-override', 'x-original-url', 'x-rewrite-url']
    for (const name of names) {
      const asked = { ...read, [name]: name.includes('url') ? ERASE : 'DELETE' }
      expect((await desk.far({ url: '/v1/status', headers: asked })).status).toBe(200)
    }
    const overridden = { ...read, 'x-http-method-override': 'GET' }
    expect((await desk.far({ method: 'POST', url: '/v1/acts?_method=GET', headers: overridden })).code).toBe(
      'never-by-token',
    )
    // HEAD is GET without its body.
    expect((await desk.far({ method: 'HEAD', url: '/v1/tokens', headers: read })).status).toBe(403)
    expect((await desk.far({ method: 'HEAD', url: '/v1/status', headers: read })).status).toBe(200)
    expect((await desk.far({ method: 'OPTIONS', url: '/v1/status', headers: read })).status).toBe(404)
  })

  it('takes a token as the password of Basic, of any name, and nothing else', async () => {
    const secret = read['authorization']?.replace('Bearer ', '') ?? ''
    const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
    expect((await desk.far({ url: '/v1/status', headers: basic(`any:${secret}`) })).status).toBe(200)
    const wrong = [
      basic('any:any'),
      basic(`${secret}:`),
      basic(`any:${secret}x`),
      bearer(`${secret.slice(0, -1)}`),
      bearer('ent_'),
      bearer(secret.toUpperCase()),
      { authorization: secret },
      { authorization: `Token ${secret}` },
      { authorization: `Bearer ${secret} ${secret}` },
    ]
    for (const headers of wrong) {
      const { status, code, body } = await desk.far({ url: '/v1/status', headers })
      expect([headers, status, code]).toEqual([headers, 401, 'bad-token'])
      expect(body).not.toContain(secret)
    }
    expect((await desk.far({ url: `/v1/status?token=${secret}` })).status).toBe(401)
  })

  it('hears officers from the stated proxy only, and only those of the workspace', async () => {
    const erase = { method: 'POST', url: ERASE, body: { rows: [], because: 'x' } }
    expect((await desk.far({ ...erase, headers: { 'x-officer': 'an' } })).code).toBe('not-your-role')
    expect((await desk.far({ ...erase, headers: { 'x-officer': 'an', 'entente-officer': 'ad' } })).code).toBe(
      'not-your-role',
    )
    expect((await desk.far({ ...erase, headers: { 'x-officer': 'ad, ad' } })).code).toBe('unknown-officer')
    expect((await desk.far({ ...erase, headers: { 'x-officer': 'root' } })).code).toBe('unknown-officer')
    expect((await desk.far({ ...erase, headers: { 'x-officer': 'ad' }, from: '198.51.100.1' })).code).toBe(
      'not-the-proxy',
    )
    expect((await desk.far({ url: '/v1/status', headers: read, from: '198.51.100.1' })).code).toBe('not-the-proxy')
    const tokens = await desk.far({
      url: '/v1/tokens',
      headers: { 'x-officer': 'ad', authorization: 'Basic YWQ6cHc=' },
    })
    expect(tokens.status).toBe(200)
    // At the door of this machine that header means nothing.
    expect((await desk.here({ ...erase, headers: { 'x-officer': 'ad' } })).code).toBe('who-writes')
  })

  it('answers under the stated name and its own pages only', async () => {
    const officer = { 'x-officer': 'an' }
    const ask = async (headers: Record<string, string>, method = 'GET') =>
      (
        await desk.far({
          method,
          url: method === 'GET' ? '/v1/status' : '/v1/clauses',
          headers: { ...officer, ...headers },
        })
      ).code
    for (const host of [
      'localhost',
      '127.0.0.1',
      'desk.example.org:4181',
      'other.example',
      'desk.example.org.other.example',
      'x@desk.example.org',
      '',
    ]) {
      expect([host, await ask({ host })]).toEqual([host, 'other-site'])
    }
    expect(await ask({ host: 'desk.example.org:443' })).toBeUndefined()
    expect(await ask({ host: 'DESK.example.org' })).toBeUndefined()
    expect(await ask({ origin: ORIGIN }, 'POST')).toBe('bad-request')
    for (const origin of ['null', 'https://other.example', 'http://desk.example.org', 'http://localhost:4180']) {
      expect([origin, await ask({ origin })]).toEqual([origin, 'other-site'])
      expect([origin, await ask({ origin }, 'POST')]).toEqual([origin, 'other-site'])
    }
    expect(await ask({ 'sec-fetch-site': 'cross-site' })).toBe('other-site')
    expect(await ask({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).toBeUndefined()
    expect(await ask({ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'navigate' }, 'POST')).toBe('other-site')
  })

  it('begins no ingest of files that lie on its machine', async () => {
    const write = bearer((await desk.token(['write'])).secret)
    const begun = (body: object) => desk.far({ method: 'POST', url: '/v1/ingests', headers: write, body })
    expect((await begun({ paths: ['entente.yaml'] })).code).toBe('only-here')
    expect((await begun({ files: [{ path: 'a.csv', bytes: 3 }] })).status).toBe(201)
  })

  it('makes who shows wrong tokens wait, and nobody else', async () => {
    const from = (address: string) => ({
      'x-forwarded-for': `${address === 'a' ? '' : '203.0.113.9, '}198.51.100.${address === 'a' ? 1 : 2}`,
    })
    const wrong = { ...bearer(`ent_${'x'.repeat(43)}`), ...from('a') }
    for (let at = 0; at < 20; at++) expect((await desk.far({ url: '/v1/status', headers: wrong })).status).toBe(401)
    const waits = await desk.far({ url: '/v1/status', headers: { ...read, ...from('a') } })
    expect([waits.status, waits.code, waits.headers['retry-after']]).toEqual([429, 'too-many-tries', '60'])
    expect((await desk.far({ url: '/v1/status', headers: { ...read, ...from('b') } })).status).toBe(200)
    expect((await desk.far({ url: '/v1/status', headers: { 'x-officer': 'vw', ...from('a') } })).status).toBe(200)
    desk.pass(1)
    expect((await desk.far({ url: '/v1/status', headers: { ...read, ...from('a') } })).status).toBe(200)
  })

  it('hears at once that a token is void, and keeps its last use in memory only', async () => {
    const { id, secret } = await desk.token(['read'])
    const administrator = { 'x-officer': 'ad' }
    const rows = desk.workspace.store.journal.head()?.seq
    expect((await desk.far({ url: '/v1/status', headers: bearer(secret) })).status).toBe(200)
    const list = await desk.far({ url: '/v1/tokens', headers: administrator })
    expect(JSON.parse(list.body)[0]).toMatchObject({ id, standing: 'good', lastUse: '2026-01-05T12:00:00.000Z' })
    expect(desk.workspace.store.journal.head()?.seq).toBe(rows)
    await desk.far({ method: 'POST', url: `/v1/tokens/${id}/revoke`, headers: administrator })
    expect((await desk.far({ url: '/v1/status', headers: bearer(secret) })).code).toBe('token-revoked')
  })

  it('shows the secret of a token in the answer that made it, and nowhere else', async () => {
    const body = { title: 'A program', scopes: ['read'] }
    const made = await desk.far({ method: 'POST', url: '/v1/tokens', headers: { 'x-officer': 'ad' }, body })
    const { secret, ...shown } = JSON.parse(made.body) as { secret: string; expires: string }
    expect([made.status, made.headers['cache-control'], shown.expires]).toEqual([201, 'no-store', '2026-04-05'])
    const journal = await desk.far({ url: '/v1/journal/export', headers: { 'x-officer': 'ad' } })
    const list = await desk.far({ url: '/v1/tokens', headers: { 'x-officer': 'ad' } })
    expect(journal.body).toContain('token/made')
    expect(`${journal.body}${list.body}`).not.toContain(secret.slice('ent_'.length))
    expect((await desk.far({ url: '/v1/status', headers: bearer(secret) })).status).toBe(200)
  })
})

describe('the door of this machine', () => {
  it('answers nothing that a proxy passed on', async () => {
    for (const name of ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']) {
      expect((await desk.here({ url: '/v1/status', headers: { [name]: '203.0.113.9' } })).code).toBe('unstated-proxy')
    }
    expect((await desk.here({ url: '/v1/status' })).status).toBe(200)
  })

  it('lets one person who works alone do everything, and a token still nothing but its scope', async () => {
    const alone = await openDeskAtTwoDoors(true)
    try {
      expect((await alone.here({ url: '/v1/tokens' })).status).toBe(200)
      const { secret } = await alone.token(['read'])
      const erase = { method: 'POST', url: ERASE, headers: bearer(secret) }
      expect([(await alone.here(erase)).code, (await alone.far(erase)).code]).toEqual([
        'never-by-token',
        'never-by-token',
      ])
      // Nobody is an officer there, so no header makes one.
      expect((await alone.far({ url: '/v1/status', headers: { 'x-officer': 'ad' } })).code).toBe('unknown-officer')
    } finally {
      await alone.close()
    }
  })
})

describe('an address that does not say who may call it', () => {
  it('keeps the server from starting, and says where to add it', () => {
    const server = fastify()
    guard(server, { workspace: desk.workspace, now: () => new Date(0) })
    expect(() => server.get('/v1/new', () => '')).toThrow(/`GET \/v1\/new`.*required\.ts/)
    expect(() => requiredOf('POST', '/v1/new')).toThrow(/`POST \/v1\/new`.*required\.ts/)
    expect(() => requiredOf('POST', '/new')).toThrow(/required\.ts/)
    expect(requiredOf('HEAD', '/v1/status')).toBe(requiredOf('GET', '/v1/status'))
  })
})
