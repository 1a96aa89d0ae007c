import { createHmac } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from '@entente/server'
import { openWorkspace, type PushAnswer, type Workspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { contents } from './simulated-files.ts'
import { withFolder } from './temporary-workspace.ts'

type Server = Awaited<ReturnType<typeof createServer>>

const NOW = new Date('2026-01-05T12:00:00Z')
const KEY = Buffer.from('a key that is only for tests')
const SECRET = `whsec_${KEY.toString('base64')}`
const CONFIG = `entente: workspace/v1
name: a test
perspective: FRA
partners: []
desks: []
feeds:
  push: { feed: visits, mapping: mappings/visits.yaml, secret_env: PUSH_SECRET }
`
const MAPPING = `entente: mapping/v1
feed: visits
columns: { id: nr, occurred_on: day, source: who, target: whom, code: act, url: link }
`
const CSV = 'nr,day,who,whom,act,link\n1,2026-01-03,FRA,DEU,042,https://news.example/1\n2,2026-01-04,FRA,DEU,036,\n'

interface Pushed {
  readonly status: number
  readonly body: PushAnswer & { readonly code?: string }
}

interface Sent {
  readonly body?: string | Buffer
  readonly type?: string
  readonly id?: string
  readonly at?: Date
  readonly key?: Buffer
  readonly signature?: string
}

/** The signature as the specification has it, written a second time. */
function signed(id: string, at: Date, body: string | Buffer, key: Buffer): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const mac = createHmac('sha256', key).update(`${id}.${seconds}.`).update(body).digest('base64')
  return `v1,${mac}`
}

async function withPushes(
  use: (push: (sent?: Sent) => Promise<Pushed>, workspace: Workspace, restart: () => Promise<void>) => Promise<void>,
  { config = CONFIG, env = { PUSH_SECRET: SECRET } as Record<string, string> } = {},
): Promise<void> {
  await withFolder(async (folder) => {
    await mkdir(join(folder, 'mappings'))
    await writeFile(join(folder, 'mappings/visits.yaml'), MAPPING)
    await writeFile(join(folder, 'entente.yaml'), config)
    let workspace: Workspace
    let server: Server
    const open = async (): Promise<void> => {
      workspace = await openWorkspace(folder, { cwd: folder, create: true })
      server = await createServer({ workspace, now: () => NOW, env })
    }
    const close = async (): Promise<void> => {
      await server.close()
      await workspace.close()
    }
    await open()
    const push = async (sent: Sent = {}): Promise<Pushed> => {
      const { body = CSV, type = 'text/csv', id = 'msg_1', at = NOW, key = KEY } = sent
      const answer = await server.inject({
        method: 'POST',
        url: '/v1/events',
        payload: body,
        headers: {
          host: 'localhost:4180',
          'content-type': type,
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': sent.signature ?? signed(id, at, body, key),
        },
      })
      return { status: answer.statusCode, body: answer.json() }
    }
    try {
      await use(
        push,
        new Proxy({} as Workspace, { get: (_target, name) => Reflect.get(workspace, name) as unknown }),
        async () => {
          await close()
          await open()
        },
      )
    } finally {
      await close()
    }
  })
}

describe('a signed push', () => {
  it('is taken in as a file of its feed, once, also after a restart and with another time', () =>
    withPushes(async (push, workspace, restart) => {
      const first = await push()
      expect(first).toMatchObject({ status: 200, body: { feed: 'visits', repeated: false, rows: 2, kept: 2 } })
      const [file] = await workspace.store.files({ feed: 'visits' })
      expect(file?.sha256).toBe(first.body.file)
      expect(file?.name).toMatch(/^visits-20260105120000-[0-9a-f]{12}\.csv$/)
      const again = { status: 200, body: { file: first.body.file, repeated: true, rows: null } }
      expect(await push({ at: new Date(NOW.getTime() + 60_000) })).toMatchObject(again)
      await restart()
      expect(await push({ body: `${CSV}3,2026-01-04,FRA,DEU,036,\n` })).toMatchObject(again)
      expect(await contents(workspace)).toHaveLength(2)
    }))

  it('twice at once is taken in once', () =>
    withPushes(async (push, workspace) => {
      const answers = await Promise.all([push(), push(), push()])
      expect(answers.filter(({ body }) => body.repeated)).toHaveLength(2)
      expect(workspace.store.journal.count('feed/pushed')).toBe(1)
    }))

  it('may be lines of JSON, each accounted for under its number', () =>
    withPushes(async (push, workspace) => {
      const rows = [
        { nr: 1, day: '2026-01-03', who: 'FRA', whom: 'DEU', act: '042', link: 'a,"b"\nc', more: 'x' },
        ['no object'],
        { nr: 2, day: '2026-01-04', who: 'FRA', whom: { iso: 'DEU' }, act: '042' },
        { nr: 3, day: '2026-01-04', who: 'FRA', whom: 'DEU', act: '036' },
      ]
      const body = `${rows.map((row) => JSON.stringify(row)).join('\n')}\nno json\n`
      const answer = await push({ body, type: 'application/x-ndjson' })
      expect(answer.body).toMatchObject({ rows: 5, kept: 2, rejected: 3 })
      const file = await workspace.store.file(answer.body.file)
      expect(file?.ledger).toMatchObject({ rejections: [{ line: 3 }, { line: 4 }, { line: 6 }] })
    }))

  const REFUSED: readonly (readonly [what: string, sent: Sent, status: number, code: string])[] = [
    ['with another key', { key: Buffer.from('not that one') }, 401, 'bad-signature'],
    ['whose body was changed', { signature: signed('msg_1', NOW, `${CSV}x`, KEY) }, 401, 'bad-signature'],
    ['whose id was changed', { signature: signed('msg_2', NOW, CSV, KEY) }, 401, 'bad-signature'],
    ['without a signature', { signature: '' }, 401, 'bad-signature'],
    ['with a signature of another sort', { signature: 'v2,AAAA v1 v1,' }, 401, 'bad-signature'],
    ['six minutes old', { at: new Date(NOW.getTime() - 360_000) }, 401, 'bad-signature'],
    ['six minutes ahead', { at: new Date(NOW.getTime() + 360_000) }, 401, 'bad-signature'],
    ['of a type that is not read', { type: 'application/json' }, 415, 'bad-request'],
    ['that is not UTF-8', { body: Buffer.from([0x6e, 0xff, 0x0a]) }, 400, 'not-utf8'],
    ['of more than 16 MiB', { body: 'x'.repeat(16 * 1024 * 1024 + 1) }, 413, 'bad-request'],
    ['without the columns', { body: 'a,b\n1,2\n' }, 400, 'no-such-column'],
  ]
  it.each(REFUSED)('%s is refused, and nothing of it is kept', (_what, sent, status, code) =>
    withPushes(async (push, workspace) => {
      const answer = await push(sent)
      expect([answer.status, answer.body.code]).toEqual([status, code])
      expect(JSON.stringify(answer.body)).not.toContain(KEY.toString('base64'))
      expect(await workspace.store.files()).toEqual([])
      expect(workspace.store.journal.count('feed/pushed')).toBe(0)
      // The same id is good for the one that is right.
      expect((await push()).status).toBe(200)
    }),
  )

  it('is off until it is configured, and without its secret', async () => {
    await withPushes(
      async (push) => {
        expect(await push()).toMatchObject({ status: 404, body: { code: 'no-push' } })
      },
      { config: CONFIG.slice(0, CONFIG.indexOf('feeds:')) },
    )
    await withPushes(
      async (push) => {
        expect(await push()).toMatchObject({ status: 500, body: { code: 'bad-secret' } })
      },
      { env: {} },
    )
  })

  it('takes one of several signatures, as when a secret is changed', () =>
    withPushes(async (push) => {
      const signature = `${signed('msg_1', NOW, CSV, Buffer.from('the next one'))} ${signed('msg_1', NOW, CSV, KEY)}`
      expect((await push({ signature })).status).toBe(200)
    }))
})
