import { createReadStream, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { openWorkspace, type Workspace } from 'entente'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createServer } from '../create-server.ts'
import { oneFile, takenFile } from '../schemas/files.ts'
import { ingestView } from '../schemas/ingests.ts'

type View = z.infer<typeof ingestView>

/** A row of GDELT 2.0: France toward Germany on 2 January 2020. */
function row(id: number, columns = 61): string {
  const cells = Array.from({ length: columns }, () => '')
  Object.assign(cells, { 0: String(id), 1: '20200102', 5: 'FRA', 7: 'FRA', 15: 'DEU', 17: 'DEU', 26: '042' })
  if (columns === 61) cells[59] = '20200102120000'
  return cells.join('\t')
}
const rows = (first: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `${row(first + at)}\n`).join('')

/** Far longer than it takes: nothing is timed here. */
const SLOW = { timeout: 30_000 }

let folder: string
let workspace: Workspace
let server: FastifyInstance

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-ingests-'))
  workspace = await openWorkspace(folder, { cwd: folder, create: true })
  server = await createServer({ workspace, now: () => new Date(0) })
})

afterEach(async () => {
  await server.close()
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

const ask = (options: InjectOptions) =>
  server.inject({ ...options, headers: { host: 'localhost:4180', ...options.headers } })
const post = (url: string, payload?: object) =>
  ask({ method: 'POST', url, ...(payload === undefined ? {} : { payload }) })
const put = (url: string, payload: string) =>
  ask({ method: 'PUT', url, payload, headers: { 'content-type': 'application/octet-stream' } })

/** Sends files and takes them in; the events that were told on the way. */
async function send(files: Readonly<Record<string, string>>, options: object = {}): Promise<View[]> {
  const list = Object.entries(files)
  const begun = await post('/v1/ingests', {
    ...options,
    files: list.map(([path, text]) => ({ path, bytes: text.length })),
  })
  expect(begun.statusCode, begun.body).toBe(201)
  const { id } = begun.json<View>()
  for (const [at, [, text]] of list.entries())
    expect((await put(`/v1/ingests/${id}/files/${at}`, text)).statusCode).toBe(200)
  await post(`/v1/ingests/${id}/start`)
  return events(id)
}

async function events(id: string, since = 0): Promise<View[]> {
  const answer = await ask({ url: `/v1/ingests/${id}/events?since=${since}` })
  expect(answer.headers['content-type']).toContain('text/event-stream')
  return answer.body
    .split('\n\n')
    .filter((event) => event !== '')
    .map((event) => ingestView.parse(JSON.parse(event.split('\ndata: ')[1] ?? '')))
}

const leftovers = async (): Promise<string[]> =>
  (await readdir(workspace.store.paths.temporary)).filter((name) => name.startsWith('upload-'))

describe('an ingest of files that are sent', () => {
  it('tells the ledger of each file under the name it was sent by, and leaves no copy', async () => {
    const told = await send({
      'feed/good.export.CSV': rows(1, 3),
      'feed/bad.export.CSV': `${rows(10, 8)}${row(99, 60)}\n`,
      'page.html': '<!doctype html><p>not found</p>',
    })
    const last = told.at(-1)
    expect(last).toMatchObject({
      state: 'done',
      error: null,
      files: { total: 3, received: 3, done: 3, failed: 1 },
      total: { rows: 12, kept: 11, duplicates: 0, skipped: {}, rejected: 1 },
    })
    const ledgers = told.flatMap((view) => view.ledgers)
    expect(ledgers.map(({ path, status, rejected }) => `${path} ${status} ${rejected}`).toSorted()).toEqual([
      'feed/bad.export.CSV ingested 1',
      'feed/good.export.CSV ingested 0',
      'page.html failed 0',
    ])
    expect(ledgers.find((ledger) => ledger.status === 'failed')?.error).toMatchObject({ code: 'html-page' })
    expect((await workspace.store.files()).map((file) => (file.ledger as { path: string }).path).toSorted()).toEqual([
      'feed/bad.export.CSV',
      'feed/good.export.CSV',
    ])
    expect(await leftovers()).toEqual([])
    const again = await events(last?.id ?? '', 2)
    expect(again.flatMap((view) => view.ledgers)).toHaveLength(1)
  })

  it('finds id maps beside an extract, since folders are kept', async () => {
    const told = await send(
      {
        'icews18/train.txt': '0\t0\t1\t24\t0\n1\t1\t0\t24\t0\n0\t0\t1\t48\t0\n',
        'icews18/entity2id.txt': 'China\t0\nJapan\t1\n',
        'icews18/relation2id.txt': 'Consult\t0\nMake statement\t1\n',
      },
      { feed: 'icews18' },
    )
    expect(told.at(-1)).toMatchObject({ files: { done: 3, failed: 0 }, total: { kept: 3, skipped: { 'id-map': 4 } } })
  })

  it('counts only, where it is asked to', async () => {
    const told = await send({ 'a.export.CSV': rows(1, 2) }, { dryRun: true })
    expect(told.at(-1)).toMatchObject({ state: 'done', dryRun: true, total: { kept: 2 } })
    expect(await workspace.store.files()).toEqual([])
  })

  it('tells a file that did not come as failed, and takes in the others', async () => {
    const begun = await post('/v1/ingests', {
      files: [
        { path: 'a.export.CSV', bytes: 9 },
        { path: 'b.export.CSV', bytes: 9 },
      ],
    })
    const { id } = begun.json<View>()
    await put(`/v1/ingests/${id}/files/1`, rows(1, 2))
    await post(`/v1/ingests/${id}/start`)
    const ledgers = (await events(id)).flatMap((view) => view.ledgers)
    expect(ledgers.map(({ path, kept, error }) => [path, kept, error?.code])).toEqual([
      ['a.export.CSV', 0, 'not-received'],
      ['b.export.CSV', 2, undefined],
    ])
  })

  it('forgets a file that was cut off on its way, and takes it when it is sent again', async () => {
    await server.listen({ host: '127.0.0.1', port: 0 })
    const { port } = server.server.address() as AddressInfo
    const { id } = (await post('/v1/ingests', { files: [{ path: 'a.export.CSV', bytes: 5000 }] })).json<View>()
    await new Promise<void>((resolve) => {
      const broken = request({
        port,
        method: 'PUT',
        path: `/v1/ingests/${id}/files/0`,
        headers: { 'content-type': 'application/octet-stream', 'content-length': 5000 },
      })
      broken.on('error', () => resolve())
      broken.write('half a file', () => setTimeout(() => broken.destroy(), 50))
    })
    const view = async (): Promise<View> => (await ask({ url: `/v1/ingests/${id}` })).json<View>()
    expect((await view()).files.received).toBe(0)
    const text = rows(1, 2)
    expect((await put(`/v1/ingests/${id}/files/0`, text)).json()).toMatchObject({
      files: { received: 1 },
      bytes: { received: text.length },
    })
    await post(`/v1/ingests/${id}/start`)
    expect((await events(id)).at(-1)).toMatchObject({ state: 'done', total: { kept: 2 } })
  })

  it('refuses names that lead elsewhere, files twice, and files after the start', async () => {
    const bad = await post('/v1/ingests', { files: [{ path: '../../outside.csv', bytes: 1 }] })
    expect([bad.statusCode, bad.json<{ code: string }>().code]).toEqual([400, 'bad-file-name'])
    expect(existsSync(join(folder, 'outside.csv'))).toBe(false)
    const both = await post('/v1/ingests', { paths: ['a'], files: [{ path: 'a', bytes: 1 }] })
    expect(both.statusCode).toBe(400)
    const huge = await post('/v1/ingests', { files: [{ path: 'a', bytes: 2 ** 52 }] })
    expect([huge.statusCode, huge.json<{ code: string }>().code]).toEqual([507, 'disk-full'])
    expect(await leftovers()).toEqual([])

    const { id } = (await post('/v1/ingests', { files: [{ path: 'a.export.CSV', bytes: 1 }] })).json<View>()
    const code = async (answer: ReturnType<typeof put>) => (await answer).json<{ code?: string }>().code
    expect(await code(put(`/v1/ingests/${id}/files/1`, 'x'))).toBe('no-such-upload')
    expect(await code(put(`/v1/ingests/${id}/files/0`, rows(1, 1)))).toBeUndefined()
    expect(await code(put(`/v1/ingests/${id}/files/0`, rows(1, 1)))).toBe('no-such-upload')
    await post(`/v1/ingests/${id}/start`)
    expect(await code(put(`/v1/ingests/${id}/files/0`, rows(1, 1)))).toBe('ingest-begun')
    expect(await code(post(`/v1/ingests/${id}/start`))).toBe('ingest-begun')
    expect(await code(post('/v1/ingests/none/stop'))).toBe('no-such-ingest')
  })
})

describe('stopping', () => {
  it('ends an upload at once and removes what came of it', async () => {
    const { id } = (await post('/v1/ingests', { files: [{ path: 'a.export.CSV', bytes: 1 }] })).json<View>()
    await put(`/v1/ingests/${id}/files/0`, rows(1, 1))
    expect(await leftovers()).toHaveLength(1)
    expect((await post(`/v1/ingests/${id}/stop`)).json()).toMatchObject({ state: 'stopped' })
    expect(await leftovers()).toEqual([])
    expect((await events(id)).at(-1)).toMatchObject({ state: 'stopped' })
  })

  it('keeps what was acknowledged, and says where it stopped', async () => {
    // Five hundred small files are a batch, which is acknowledged before the large ones are read.
    await mkdir(join(folder, 'feed'))
    for (let at = 0; at < 500; at += 1) await writeFile(join(folder, 'feed', `a${at}.export.CSV`), rows(at, 1))
    for (let at = 1; at <= 40; at += 1)
      await writeFile(join(folder, 'feed', `b${at}.export.CSV`), rows(at * 5000, 5000))
    const { id } = (await post('/v1/ingests', { paths: [join(folder, 'feed')] })).json<View>()
    await expect
      .poll(async () => (await ask({ url: `/v1/ingests/${id}` })).json<View>().files.done, SLOW)
      .toBeGreaterThan(0)
    const stopped = (await post(`/v1/ingests/${id}/stop`)).json<View>()
    expect(stopped.state).toBe('stopped')
    expect(stopped.files.done).toBeLessThan(stopped.files.total)
    expect(stopped.total.kept).toBe(stopped.files.done)
    const acknowledged = (await workspace.store.files()).map((file) => file.name)
    expect(acknowledged).toHaveLength(500)
    const told = (await events(id)).flatMap((view) => view.ledgers)
    expect(told.map((ledger) => basename(ledger.path)).toSorted()).toEqual(acknowledged.toSorted())
    const next = await send({ 'later.export.CSV': rows(900_000, 2) })
    expect(next.at(-1)).toMatchObject({ state: 'done', total: { kept: 2 } })
  })

  it('takes the second in after the first, and stops one that waits', async () => {
    const writer = await workspace.store.write({ now: () => new Date(0), holder: 'a test' })
    const begin = async (first: number): Promise<string> => {
      const path = join(folder, `${first}.export.CSV`)
      await writeFile(path, rows(first, 2))
      return (await post('/v1/ingests', { paths: [path] })).json<View>().id
    }
    const ids = [await begin(1), await begin(10), await begin(20)]
    const view = async (at: number): Promise<View> => (await ask({ url: `/v1/ingests/${ids[at]}` })).json<View>()
    await expect.poll(async () => (await view(0)).waitingFor, SLOW).toContain('a test')
    expect([(await view(0)).state, (await view(1)).state, (await view(1)).waitingFor]).toEqual([
      'waiting',
      'waiting',
      null,
    ])
    await post(`/v1/ingests/${ids[1]}/stop`)
    await writer.release()
    expect((await events(ids[2] ?? '')).at(-1)).toMatchObject({ state: 'done', total: { kept: 2 } })
    expect([(await view(0)).state, (await view(1)).state]).toEqual(['done', 'stopped'])
    expect((await workspace.store.files()).map((file) => file.name)).toEqual(['1.export.CSV', '20.export.CSV'])
    expect((await ask({ url: '/v1/ingests' })).json<View[]>().map((job) => job.id)).toEqual(ids.toReversed())
  })

  it('comes with the end of the server', async () => {
    const { id } = (await post('/v1/ingests', { files: [{ path: 'a.export.CSV', bytes: 1 }] })).json<View>()
    const following = events(id)
    await server.close()
    expect((await following).at(-1)).toMatchObject({ state: 'stopped' })
    expect(await leftovers()).toEqual([])
  })
})

describe('what a dead server was sent', () => {
  it('is swept by the next writer, and what a living one is sent is not', async () => {
    const { temporary } = workspace.store.paths
    const { id } = (await post('/v1/ingests', { files: [{ path: 'a.export.CSV', bytes: 1 }] })).json<View>()
    await put(`/v1/ingests/${id}/files/0`, rows(1, 2))
    // No process has so high a number.
    await mkdir(join(temporary, 'upload-99999999-dead'))
    const writer = await workspace.store.write({ now: () => new Date(0), holder: 'a test' })
    await writer.release()
    expect(await leftovers()).toHaveLength(1)
    await post(`/v1/ingests/${id}/start`)
    expect((await events(id)).at(-1)).toMatchObject({ state: 'done', total: { kept: 2 } })
  })
})

describe('a page of another site', () => {
  it('changes nothing, whatever it calls itself', async () => {
    const from = async (headers: Record<string, string>): Promise<number> => {
      const answer = await ask({ method: 'POST', url: '/v1/ingests', headers, payload: { paths: ['x'] } })
      return answer.statusCode
    }
    expect(await from({ origin: 'https://other.example' })).toBe(403)
    expect(await from({ origin: 'null' })).toBe(403)
    expect(await from({ origin: 'http://localhost:3000' })).toBe(403)
    expect(await from({ origin: 'https://localhost:4180' })).toBe(403)
    expect(await from({ host: 'other.example', origin: 'http://other.example' })).toBe(403)
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403)
    expect(await from({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:4180' })).toBe(403)
    expect(await from({ origin: 'http://localhost:4180', 'sec-fetch-site': 'same-origin' })).toBe(201)
    expect(await from({})).toBe(201)
    const file = await ask({
      method: 'PUT',
      url: '/v1/ingests/any/files/0',
      headers: { origin: 'http://localhost:3000', 'content-type': 'application/octet-stream' },
      payload: createReadStream(import.meta.filename),
    })
    expect(file.statusCode).toBe(403)
  })
})

describe('/v1/files', () => {
  it('gives sums, pages, the troubled ones, and one with all it found', async () => {
    await send({
      'a.export.CSV': rows(1, 3),
      'b.export.CSV': `${rows(10, 5)}${row(97, 60)}\n${row(98, 60)}\n${row(99, 60)}\n`,
      'c.export.CSV': rows(1, 2),
    })
    const get = async (url: string): Promise<unknown> => (await ask({ url })).json<unknown>()
    expect(await get('/v1/files/total')).toEqual({
      files: 3,
      troubled: 1,
      total: { rows: 13, kept: 8, duplicates: 2, skipped: {}, rejected: 3 },
    })
    const all = z.array(takenFile).parse(await get('/v1/files'))
    expect(all.map((file) => file.name)).toEqual(['a.export.CSV', 'b.export.CSV', 'c.export.CSV'])
    expect(await get('/v1/files?limit=1&offset=1')).toEqual([all[1]])
    expect(await get('/v1/files?troubled=true&rejections=1')).toEqual([
      { ...all[1], rejections: all[1]?.rejections.slice(0, 1) },
    ])
    const one = oneFile.parse(await get(`/v1/files/${all[1]?.sha256}?limit=2&offset=1`))
    expect(one).toMatchObject({ rejected: 3, bytes: all[1]?.bytes, ingestedAt: '1970-01-01T00:00:00.000Z' })
    expect(one.rejections).toEqual(all[1]?.rejections.slice(1))
    expect(one.coverage).toEqual([{ feed: 'gdelt2', from: '2020-01-02', to: '2020-01-02' }])
    expect((await ask({ url: `/v1/files/${'0'.repeat(64)}` })).statusCode).toBe(404)
    expect((await ask({ url: '/v1/files/x' })).statusCode).toBe(400)
  })
})
