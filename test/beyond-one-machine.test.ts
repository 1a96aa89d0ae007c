import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { get, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { authorOf, makeToken, openWorkspace, type Workspace } from 'entente'
import { serve, type Serving } from '@entente/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planDoor } from '../packages/entente/src/access/open-door.ts'
import { entente } from './run-command.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
partners: [{actor: XAB, desk: east}]
desks: [{id: east, title: East}]
officers: [{id: ad, roles: [administrator]}, {id: vw, roles: [viewer]}]
`
const run = promisify(execFile)
const NAMES = 'subjectAltName=DNS:desk.example.org,IP:127.0.0.1'
const now = () => new Date('2026-01-05T12:00:00Z')
let folder: string
let workspace: Workspace
let ca: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-tls-'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  workspace = await openWorkspace(folder, { cwd: folder, create: true })
  for (const name of ['desk', 'other']) {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', `${name}.key`]
    const rest = ['-subj', '/CN=desk', '-addext', NAMES, '-days', '30', '-out', `${name}.pem`]
    await run('openssl', ['req', '-x509', ...key, ...rest], { cwd: folder })
  }
  const { readFile } = await import('node:fs/promises')
  ca = await readFile(join(folder, 'desk.pem'), 'utf8')
})
afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

const door = (key = 'desk.key', at = now) =>
  planDoor({ host: '127.0.0.1', port: 0, tlsCert: 'desk.pem', tlsKey: key }, workspace.config, { cwd: folder, now: at })

interface Answer {
  readonly status: number
  readonly body: string
}

function ask(url: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, ca, agent: false, servername: 'desk.example.org' }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => (body += text))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
    asked.on('error', reject).end()
  })
}

describe('a server with a door for other machines', () => {
  let serving: Serving
  beforeAll(async () => {
    const planned = await door()
    if (planned === undefined) throw new Error('no door')
    serving = await serve({ workspace, port: 0, now, door: planned, logLevel: 'silent' })
  })
  afterAll(() => serving.close())

  it('speaks TLS there, under the names of the certificate, to who shows a token', async () => {
    const author = authorOf(workspace.config, 'ad', now)
    const { secret } = await makeToken(workspace.store.journal, author, { title: 'x', scopes: ['read'] })
    const token = { authorization: `Bearer ${secret}` }
    const url = `${serving.open}/v1/workspace`
    expect((await ask(url, token)).status).toBe(200)
    expect((await ask(url, { ...token, host: 'desk.example.org' })).status).toBe(200)
    expect((await ask(url, { host: 'desk.example.org:8443' })).status).toBe(401)
    expect((await ask(url, { ...token, host: 'localhost' })).status).toBe(403)
    expect((await ask(url, { ...token, host: 'other.example.org' })).status).toBe(403)
    expect((await ask(`${serving.open}/`, {})).status).toBe(401)
    // A connection from this machine by that door is one from afar; and nobody is an officer by saying so.
    expect((await ask(`${serving.open}/v1/tokens`, { 'entente-officer': 'ad' })).status).toBe(401)
    expect((await ask(`${serving.open}/v1/tokens`, { ...token, 'entente-officer': 'ad' })).status).toBe(403)
  })

  it('speaks no plain HTTP there, and answers this machine at its own door as before', async () => {
    await expect(fetch(`${serving.open?.replace('https', 'http')}/v1/workspace`)).rejects.toThrow('fetch failed')
    const own = { headers: { 'entente-officer': 'ad' } }
    expect((await fetch(`${serving.here}/v1/tokens`, own)).status).toBe(200)
    expect(serving.address).toBe(serving.here)
  })

  it('reads nothing of a body that nobody may send', async () => {
    const headers = { 'content-type': 'application/octet-stream', 'content-length': '1000000000' }
    const answer = await new Promise<number>((resolve, reject) => {
      const sent = request(
        `${serving.open}/v1/ingests/x/files/0`,
        { method: 'PUT', headers, ca, agent: false },
        (got) => {
          resolve(got.statusCode ?? 0)
          sent.destroy()
        },
      )
      sent.on('error', reject)
      sent.write('x')
    })
    expect(answer).toBe(401)
  })
})

describe('a server without a door for this machine', () => {
  it('answers the other one only, and ends in order while somebody listens', async () => {
    const planned = await door()
    if (planned === undefined) throw new Error('no door')
    const serving = await serve({ workspace, now, door: planned, here: false, logLevel: 'silent' })
    expect([serving.here, serving.address]).toEqual([null, serving.open])
    const status = await new Promise((resolve, reject) => {
      get(`${serving.open}/v1/status`, { ca }, (answer) => resolve(answer.resume().statusCode)).on('error', reject)
    })
    expect(status).toBe(401)
    await serving.close()
    await expect(ask(`${serving.open}/`, {})).rejects.toThrow('ECONNREFUSED')
  })
})

describe('a certificate', () => {
  it('is refused where it has ended, or its key is another', async () => {
    await expect(door('desk.key', () => new Date('2099-01-01T00:00:00Z'))).rejects.toMatchObject({ code: 'bad-tls' })
    const other = await door('other.key')
    if (other === undefined) throw new Error('no door')
    await expect(serve({ workspace, now, door: other })).rejects.toMatchObject({ code: 'bad-tls' })
  })
})

describe('entente token', () => {
  it('makes, lists and revokes; the secret is shown once', async () => {
    const words = ['token', 'new', '--title', 'press review', '--scope', 'read', '--scope', 'push', '--expires', 'P30D']
    expect((await entente(folder, ...words, '--officer', 'vw')).err).toContain('[not-your-role]')
    const made = await entente(folder, ...words, '--officer', 'ad')
    expect(made.out).toMatch(/^ent_[\w-]{43}\n$/)
    expect(made.err).toContain('may read, push to the end of 2026-01-31 (UTC)')
    const id = /^(T\d+) /.exec(made.err)?.[1] ?? ''
    const list = await entente(folder, 'token', 'list')
    expect(list.out).toMatch(new RegExp(`${id} +press review +read push +2026-01-31 +good`))
    expect(list.out).not.toContain(made.out.trim())
    expect((await entente(folder, 'token', 'revoke', id, '--officer', 'ad')).out).toBe(`${id} is void from now on\n`)
    const listed = await entente(folder, 'token', 'list', '--json')
    expect(JSON.parse(listed.out)).toMatchObject({ tokens: [{ id, standing: 'revoked' }, {}] })
    expect((await entente(folder, 'token', 'new', '--title', 'x', '--scope', 'decide', '--officer', 'ad')).code).toBe(1)
    expect((await entente(folder, 'token', 'new', '--title', 'x', '--officer', 'ad')).err).toContain("'--scope")
  })
})
