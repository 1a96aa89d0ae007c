import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { authorOf, makeToken, openWorkspace, type OpenDoor, revokeToken, type Scope, type Workspace } from 'entente'
import type { FastifyInstance } from 'fastify'
import { createServer } from '../create-server.ts'

/** For tests: the address from which the stated proxy connects. */
export const PROXY = '192.0.2.7'
export const ORIGIN = 'https://desk.example.org'
const HOUR_MS = 3_600_000

/** For tests: a door behind a proxy that signs officers in. */
const DOOR: OpenDoor = {
  host: '127.0.0.1',
  port: 0,
  tls: null,
  proxy: { origin: ORIGIN, from: [PROXY], officerHeader: 'x-officer' },
}

const OFFICERS = `officers:
  - {id: vw, roles: [viewer]}
  - {id: an, roles: [analyst], posts: [east]}
  - {id: le, roles: [legal]}
  - {id: hd, roles: [head-of-desk], posts: [east]}
  - {id: ad, roles: [administrator]}
`
const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
partners: [{actor: XAB, desk: east}]
desks: [{id: east, title: East}]
`

export interface DeskAtTwoDoors {
  readonly server: FastifyInstance
  readonly workspace: Workspace
  /** Asks from this machine. */
  readonly here: (ask: Ask) => Promise<Answered>
  /** Asks from elsewhere, by default from the proxy. */
  readonly far: (ask: Ask & { readonly from?: string }) => Promise<Answered>
  /** Makes a token and gives its secret. */
  readonly token: (
    scopes: readonly Scope[],
    expires?: string,
  ) => Promise<{ readonly id: string; readonly secret: string }>
  readonly revoke: (id: string) => Promise<unknown>
  /** Lets hours pass. */
  readonly pass: (hours: number) => void
  readonly close: () => Promise<void>
}

interface Ask {
  readonly method?: string
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: object
}

export interface Answered {
  readonly status: number
  readonly code: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: string
}

/** A server with a door for this machine and one for others. @param alone no officers are named. */
export async function openDeskAtTwoDoors(alone = false): Promise<DeskAtTwoDoors> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-doors-'))
  await writeFile(join(folder, 'entente.yaml'), `${CONFIG}${alone ? '' : OFFICERS}`)
  const workspace = await openWorkspace(folder, { cwd: folder, create: true })
  let time = Date.parse('2026-01-05T12:00:00Z')
  const now = (): Date => new Date(time)
  const administrator = authorOf(workspace.config, alone ? undefined : 'ad', now)
  const isFar = ({ remoteAddress }: { readonly remoteAddress?: string | undefined }): boolean =>
    remoteAddress !== '127.0.0.1'
  const server = await createServer({ workspace, now, far: { door: DOOR, isFar } })
  const ask = async (
    { method = 'GET', url, headers = {}, body }: Ask,
    remoteAddress: string,
    host: string,
  ): Promise<Answered> => {
    const payload = body === undefined ? {} : { payload: body }
    const answer = await server.inject({
      method: method as 'GET',
      url,
      remoteAddress,
      headers: { host, ...headers },
      ...payload,
    })
    const problem = String(answer.headers['content-type']).startsWith('application/problem+json')
    const code = problem && answer.body !== '' ? answer.json<{ readonly code: string }>().code : undefined
    return { status: answer.statusCode, code, headers: answer.headers, body: answer.body }
  }
  return {
    server,
    workspace,
    here: (one) => ask(one, '127.0.0.1', 'localhost'),
    far: ({ from = PROXY, ...one }) => ask(one, from, 'desk.example.org'),
    token: async (scopes, expires = 'P90D') => {
      const { token, secret } = await makeToken(workspace.store.journal, administrator, {
        title: 'A program',
        scopes,
        expires,
      })
      return { id: token.id, secret }
    },
    revoke: (id) => revokeToken(workspace.store.journal, administrator, id),
    pass: (hours) => {
      time += hours * HOUR_MS
    },
    close: async () => {
      await server.close()
      await workspace.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export function bearer(secret: string): Record<string, string> {
  return { authorization: `Bearer ${secret}` }
}
