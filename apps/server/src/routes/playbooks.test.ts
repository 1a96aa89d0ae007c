import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ingest, openWorkspace, parseMapping, type Workspace } from 'entente'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../create-server.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
partners: [{actor: XAB, desk: east}, {actor: XAC, desk: east}, {actor: XAD, desk: east}]
desks: [{id: east, title: Eastern desk}]
`
const BORVIA = `entente: playbook/v1
partner: XAB
extends: base
because: the closest neighbour
ambition: partnership
`
/** As Borvia's, but friendly acts are answered with thanks only. */
const SPARSE = `${BORVIA}responses:
  - {id: only-thanks, to: {kind: friendly}, choose: [public-thanks], within: P3D, cooldown: P14D}
`
const BROKEN = `entente: playbook/v1
partner: XAC
extends: base
responses:
  - {id: thank-them, to: {kind: friendly}, choose: [public-thansk], within: P3D, cooldown: P14D}
`
const MAPPING = `entente: mapping/v1
feed: desk
covers: days
times: YYYYMMDDHHMMSS
columns: {occurred_on: day, source: who, target: whom, code: code, reported_at: at}
`
// Aid on two days; a sanction; a demonstration, which is nobody's act.
const REPORTS = ['2020-01-02,07', '2020-02-03,073', '2020-03-04,163', '2020-03-05,141'].map((row) => {
  const [day = '', code = ''] = row.split(',')
  return `${day},XAB,XAA,${code},${day.replaceAll('-', '')}120000`
})

let folder = ''
let workspace: Workspace
let server: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-playbooks-'))
  await mkdir(join(folder, 'playbooks'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  await writeFile(join(folder, 'playbooks', 'XAB.yaml'), BORVIA)
  await writeFile(join(folder, 'playbooks', 'XAC.yaml'), BROKEN)
  const rows = join(folder, 'rows.csv')
  await writeFile(rows, `day,who,whom,code,at\n${REPORTS.join('\n')}\n`)
  workspace = await openWorkspace(folder, { cwd: folder, create: true })
  await ingest(workspace.store, [rows], { now: () => new Date(0), mapping: parseMapping(MAPPING, 'm') })
  server = await createServer({ workspace, now: () => new Date('2020-06-01T00:00:00Z') })
})

afterAll(async () => {
  await server.close()
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

async function ask<Body = Record<string, unknown>>(url: string, payload?: object) {
  const method = payload === undefined ? 'GET' : 'POST'
  const headers = { host: 'localhost' }
  const answer = await server.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) })
  return { status: answer.statusCode, body: answer.json<Body>() }
}

describe('/v1/playbooks', () => {
  it('lists partners with a playbook, with a broken one and without', async () => {
    const { body } = await ask<{ playbooks: Record<string, unknown>[] }>('/v1/playbooks')
    expect(body.playbooks.map(({ partner, file, ok, ambition }) => [partner, file, ok, ambition])).toEqual([
      ['XAB', 'playbooks/XAB.yaml', true, 'partnership'],
      ['XAC', 'playbooks/XAC.yaml', false, null],
      ['XAD', null, false, null],
    ])
    expect(body.playbooks[1]?.['diagnostics']).toMatchObject({ error: 1 })
  })

  it('shows one: text, bases, explanation and rules in words', async () => {
    const { body } = await ask<{
      text: string
      bases: { file: string }[]
      explanation: { title: string }
      words: Record<string, string>
      playbook: { rules: { id: string; when: object }[] }
    }>('/v1/playbooks/XAB')
    expect(body.text).toBe(BORVIA)
    expect(body.bases.map(({ file }) => file)).toEqual(['base.yaml (shipped)'])
    expect(body.explanation.title).toContain('Borvia')
    const [rule] = body.playbook.rules
    expect(Object.keys(rule?.when ?? {})).toEqual(['text'])
    expect(body.words[rule?.id ?? '']).toMatch(/14/)
  })

  it('shows a broken one with the place of what is wrong, and no hash', async () => {
    const { status, body } = await ask<{ ok: boolean; hash: null; diagnostics: Record<string, unknown>[] }>(
      '/v1/playbooks/XAC',
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({ ok: false, hash: null, explanation: null })
    const error = body.diagnostics.find(({ severity }) => severity === 'error')
    expect(error).toMatchObject({ code: 'unknown-instrument', line: 5, file: 'playbooks/XAC.yaml' })
    expect(error?.['help']).toContain('public-thanks')
  })

  it('gives the normal forms that proofs are made of: of those without an error, or of one', async () => {
    const { body } = await ask<{ on: string; playbooks: Record<string, unknown>[] }>('/v1/normal-forms')
    expect(body.on).toBe('2020-06-01')
    expect(body.playbooks.map(({ partner, name }) => [partner, name])).toEqual([['XAB', 'Borvia']])
    const [form] = body.playbooks
    expect((await ask('/v1/playbooks/XAB')).body['hash']).toBe(form?.['hash'])
    expect(form).toHaveProperty('playbook.rules.0.when.condition.kind')
    expect(form?.['baseLimits']).toMatchObject({ proportion: 1, ceiling: 6 })
    expect((await ask('/v1/normal-forms?partner=XAB')).body).toEqual(body)
    expect((await ask('/v1/normal-forms?partner=XAC')).body).toMatchObject({ playbooks: [] })
    expect(await ask('/v1/normal-forms?partner=XAD')).toMatchObject({ status: 404, body: { code: 'no-playbook' } })
    const tried = await ask('/v1/playbooks/XAB/check', { text: BORVIA })
    expect(tried.body).toMatchObject({ normalForm: { hash: form?.['hash'], playbook: form?.['playbook'] } })
    const wrong = await ask('/v1/playbooks/XAB/check', { text: 'partner: XAB\n' })
    expect(wrong.body).toMatchObject({ normalForm: null })
  })

  it('says what is wrong with a question', async () => {
    expect(await ask('/v1/playbooks/XAD')).toMatchObject({ status: 404, body: { code: 'no-playbook' } })
    expect(await ask('/v1/playbooks/XAC/replay')).toMatchObject({ status: 409, body: { code: 'bad-playbook' } })
    expect(await ask('/v1/playbooks/XAB/acts?feed=other')).toMatchObject({ body: { code: 'no-such-feed' } })
  })

  it('names acts, as reported and as confirmed, and bounds the list but not the counts', async () => {
    const { body } = await ask('/v1/playbooks/XAB/acts?limit=1')
    expect(body).toMatchObject({ as: 'reported', feed: 'desk', total: 4, precision: null })
    expect(body['counts']).toMatchObject({ friendly: 2, offence: 1, neutral: 1 })
    expect(body['acts']).toMatchObject([
      { occurredOn: '2020-03-05', rule: 'people-in-the-street', status: 'developing' },
    ])
    const friendly = await ask<{ acts: object[]; total: number }>(
      '/v1/playbooks/XAB/acts?kind=friendly&from=2020-02-01',
    )
    expect(friendly.body).toMatchObject({ total: 1, acts: [{ occurredOn: '2020-02-03', cameo: '073' }] })
    const confirmed = await ask('/v1/playbooks/XAB/acts?as=confirmed')
    expect(confirmed.body).toMatchObject({ as: 'confirmed', total: 0, acts: [] })
    const reports = await ask('/v1/playbooks/XAB/acts?unit=report&limit=0')
    expect(reports.body).toMatchObject({ unit: 'report', total: 4, acts: [] })
  })

  it('replays, bounded', async () => {
    const { body } = await ask<{ load: { items: number }; proposals: object[]; acts: object }>(
      '/v1/playbooks/XAB/replay?limit=2',
    )
    expect(body.proposals).toMatchObject([{ type: 'answer', response: 'thank' }, { type: 'answer' }])
    expect(Object.keys(body.acts)).toHaveLength(2)
    expect(body.load.items).toBeGreaterThan(2)
    expect(body).toMatchObject({ as: 'reported', feed: 'desk', strain: { every: 1 } })
  })

  it('checks a text, replays it beside the playbook, and writes nothing', async () => {
    const wrong = await ask('/v1/playbooks/XAB/check', { text: 'partner: XAB\n', replay: true })
    expect(wrong.body).toMatchObject({ ok: false, replay: null })
    const same = await ask('/v1/playbooks/XAB/check', { text: BORVIA, replay: true })
    expect(same.body).toMatchObject({ ok: true, replay: { other: { differences: [], differenceCount: 0 } } })
    const sparse = await ask<{ replay: { other: { differences: { by: string; response: string }[] } } }>(
      '/v1/playbooks/XAB/check',
      { text: SPARSE, replay: true },
    )
    const { differences } = sparse.body.replay.other
    expect(differences.some(({ by, response }) => by === 'other' && response === 'only-thanks')).toBe(true)
    expect(differences.some(({ by }) => by === 'this')).toBe(true)
    const other = await ask('/v1/playbooks/XAB/check', { text: BORVIA.replace('XAB', 'XAC') })
    expect(other.body).toMatchObject({ ok: false, partner: 'XAC', diagnostics: [], replay: null })
    expect((await ask('/v1/playbooks/XAB')).body['text']).toBe(BORVIA)
  })
})

describe('/v1/instruments', () => {
  it('filters, and says which playbooks can propose one', async () => {
    const all = await ask<{ total: number; instruments: { id: string; usedBy: string[] }[] }>('/v1/instruments')
    expect(all.body.instruments).toHaveLength(all.body.total)
    const thanks = all.body.instruments.find(({ id }) => id === 'public-thanks')
    expect(thanks?.usedBy).toContain('XAB')
    const unused = await ask<{ instruments: { usedBy: string[] }[] }>('/v1/instruments?used=false&intent=repair')
    expect(unused.body.instruments.length).toBeGreaterThan(0)
    expect(unused.body.instruments.every(({ usedBy }) => usedBy.length === 0)).toBe(true)
    const firm = await ask<{ instruments: { rung: number | null; warmth: number | null }[] }>(
      '/v1/instruments?strength=9',
    )
    expect(firm.body.instruments.every(({ rung, warmth }) => rung === 9 || warmth === 9)).toBe(true)
  })

  it('shows one whole, and suggests where there is none', async () => {
    const { body } = await ask('/v1/instruments/summon-ambassador')
    expect(body).toMatchObject({ id: 'summon-ambassador', rung: 4, anchor: 'ambassador summoned' })
    const missing = await ask('/v1/instruments/summon-ambasador')
    expect(missing).toMatchObject({ status: 404, body: { help: 'did you mean summon-ambassador?' } })
  })
})
