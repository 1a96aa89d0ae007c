import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, openWorkspace, type Workspace } from 'entente'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from './create-server.ts'
import { z } from 'zod'
import { describeApi } from './describe-api.ts'
import { relations } from './schemas/figures.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: FRA
marking: RESTRICTED
partners: [{actor: DEU, desk: east}]
desks: [{id: east, title: East}]
`

// Two days with reports, one between them without a file: the feed of a mapping that covers days.
const ROWS = `day,who,whom,code,at
2020-01-01,FRA,DEU,042,20200101120000
2020-01-01,FRA,DEU,112,20200101120000
2020-01-03,DEU,FRA,190,20200103120000
`
const MAPPING = `entente: mapping/v1
feed: desk
covers: days
times: YYYYMMDDHHMMSS
columns: {occurred_on: day, source: who, target: whom, code: code, reported_at: at}
`

let folder: string
let workspace: Workspace
let server: FastifyInstance

const get = (url: string, headers: Record<string, string> = {}) =>
  server.inject({ url, headers: { host: 'localhost:4180', ...headers } })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-server-'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  await writeFile(join(folder, 'rows.csv'), ROWS)
  workspace = await openWorkspace(folder, { cwd: folder })
  const { parseMapping } = await import('entente')
  await ingest(workspace.store, [join(folder, 'rows.csv')], {
    now: () => new Date(0),
    mapping: parseMapping(MAPPING, 'm'),
  })
  server = await createServer({ workspace, now: () => new Date(0) })
})

afterAll(async () => {
  await server.close()
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

describe('/v1', () => {
  it('gives the figures of a dyad, null where no file covers the day [T7]', async () => {
    const answer = await get('/v1/relations?source=France&target=DEU&by=day&from=2020-01-01&to=2020-01-04')
    expect(answer.statusCode).toBe(200)
    const { periods, feed, coverage } = answer.json<{
      periods: { start: string; events: number | null; cooperation: number | null; conflict: number | null }[]
      feed: string
      coverage: object
    }>()
    expect(feed).toBe('desk')
    expect(coverage).toEqual({ from: '2020-01-01', to: '2020-01-03' })
    expect(periods.map((period) => [period.start, period.events, period.cooperation, period.conflict])).toEqual([
      ['2020-01-01', 2, 1.9, -2],
      ['2020-01-02', null, null, null],
      ['2020-01-03', 0, 0, 0],
      ['2020-01-04', null, null, null],
    ])
  })

  it('gives figures that are of the form described', async () => {
    for (const by of ['day', 'week', 'month', 'year']) {
      for (const unit of ['report', 'incident']) {
        const answer: unknown = (await get(`/v1/relations?source=France&target=DEU&by=${by}&unit=${unit}`)).json()
        expect(z.strictObject(relations.shape).parse(answer)).toEqual(answer)
      }
    }
  })

  it('lists reports with code, label, weight and link', async () => {
    const { total, reports } = (await get('/v1/reports?source=DEU&target=FRA')).json<{
      total: number
      reports: object[]
    }>()
    expect(total).toBe(1)
    expect(reports).toMatchObject([
      { occurredOn: '2020-01-03', code: '190', root: '19', quad: 4, goldstein: -10, url: null },
    ])
  })

  it('takes reports together as incidents, and opens one to its reports', async () => {
    const answer = await get('/v1/incidents?source=FRA&target=DEU')
    const { total, incidents } = answer.json<{ total: number; incidents: { key: string }[] }>()
    expect([answer.statusCode, total]).toEqual([200, 2])
    const [first] = incidents
    expect(first).toMatchObject({
      key: 'desk:FRA:DEU:cameo:042:2020-01-01',
      reports: 1,
      publishers: null,
      joint: false,
    })
    const one = await get(`/v1/incidents/${encodeURIComponent(first?.key ?? '')}`)
    expect(one.json()).toMatchObject({ incident: first, total: 1, reports: [{ code: '042' }] })
    const figures = await get('/v1/relations?source=FRA&target=DEU&by=year&unit=incident')
    expect(figures.json()).toMatchObject({ unit: 'incident', periods: [{ events: 2, joint: 0, stale: 0 }] })
  })

  it('names actors in the language of the reader', async () => {
    const names = async (language: string): Promise<string> =>
      (await get('/v1/relations?source=FRA&target=DEU', { 'accept-language': language })).json<{ targetName: string }>()
        .targetName
    expect([await names('de-AT,de;q=0.9'), await names('fr'), await names('x-nonsense'), await names('*')]).toEqual([
      'Deutschland',
      'Allemagne',
      'Germany',
      'Germany',
    ])
  })

  it('carries the marking of the workspace', async () => {
    expect((await get('/v1/workspace')).json()).toMatchObject({ marking: 'RESTRICTED', perspective: { code: 'FRA' } })
    expect((await get('/v1/export?codebook=true')).json()).toMatchObject({ marking: 'RESTRICTED', rows: 3 })
  })

  it('exports all reports, without urls unless asked', async () => {
    const answer = await get('/v1/export?format=csv')
    expect(answer.headers['content-disposition']).toContain('entente.csv')
    expect(answer.body.trim().split('\n')).toHaveLength(4)
    expect(answer.body.split('\n')[0]).not.toContain('url')
    expect((await get('/v1/export?format=csv&withUrls=true')).body.split('\n')[0]).toContain('url')
  })

  it('takes in files and answers with the ledger', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/v1/ingest',
      headers: { host: 'localhost' },
      payload: { paths: [join(folder, 'rows.csv')], dryRun: true },
    })
    expect(answer.json()).toMatchObject({
      files: [{ status: 'already-ingested' }],
      total: { rows: 3, kept: 0, duplicates: 3 },
    })
  })

  it('answers errors as problem details with the next step (RFC 9457)', async () => {
    const cases: [string, number, string][] = [
      ['/v1/relations?source=Germny&target=FRA', 400, 'unknown-actor'],
      ['/v1/relations?source=DEU', 400, 'bad-request'],
      ['/v1/relations?source=DEU&target=FRA&by=hour', 400, 'bad-request'],
      ['/v1/relations?source=DEU&target=FRA&from=yesterday', 400, 'bad-request'],
      ['/v1/relations?source=DEU&target=FRA&feed=none', 404, 'no-such-feed'],
      ['/v1/relations?source=DEU&target=FRA&feed=desk,other', 400, 'feeds-not-added'],
      ['/v1/incidents?source=DEU&target=FRA&feed=desk&feed=other', 400, 'feeds-not-added'],
      ['/v1/incidents/desk', 400, 'bad-incident-key'],
      ['/v1/incidents/desk:FRA:DEU:cameo:190:2020-01-01', 404, 'no-such-incident'],
      ['/v1/reports?source=DEU&target=FRA&limit=100000', 400, 'bad-request'],
      ['/v1/nothing', 404, 'no-such-address'],
    ]
    for (const [url, status, code] of cases) {
      const answer = await get(url)
      expect([url, answer.statusCode, String(answer.headers['content-type']).split(';')[0]]).toEqual([
        url,
        status,
        'application/problem+json',
      ])
      expect(answer.json()).toMatchObject({ status, code, type: `/v1/problems/${code}` })
    }
    expect((await get(cases[0]?.[0] ?? '')).json()).toMatchObject({ help: 'did you mean Germany (DEU)?' })
  })

  it('answers this machine only', async () => {
    expect((await get('/v1/status', { host: 'entente.example' })).statusCode).toBe(403)
    expect((await get('/v1/status', { origin: 'https://other.example' })).statusCode).toBe(403)
    expect((await get('/v1/status', { origin: 'http://localhost:4180' })).statusCode).toBe(200)
    expect((await get('/v1/status')).headers['content-security-policy']).toContain("default-src 'self'")
  })
})

describe('the description of /v1', () => {
  it('is OpenAPI 3.1 and the one committed (npm run openapi writes it)', async () => {
    const served = (await get('/v1/openapi.json')).json<{ openapi: string; paths: object }>()
    expect(served.openapi).toBe('3.1.0')
    const committed: unknown = JSON.parse(
      await readFile(new URL('../../../docs/reference/openapi.json', import.meta.url), 'utf8'),
    )
    expect(JSON.parse(JSON.stringify(await describeApi(workspace)))).toEqual(committed)
    expect(Object.keys(served.paths)).toContain('/v1/relations')
  })
})
