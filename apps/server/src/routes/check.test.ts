import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openWorkspace, type PROPERTIES, type Workspace } from 'entente'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createServer } from '../create-server.ts'

const CONFIG = `entente: workspace/v1
name: A desk
perspective: XAA
partners: [{actor: XAB, desk: east}, {actor: XAC, desk: east}]
desks: [{id: east, title: Eastern desk}]
`
/** Answers scolding by a note verbale, which is named scolding by the same text with the chairs exchanged. */
const ECHOING = `entente: playbook/v1
partner: XAB
because: a small playbook for tests
acts:
  - {id: scolds, kind: insult, points: 2, when: 'event.source_by != "other" && event.root in ["11", "12"]'}
  - {otherwise: neutral}
responses:
  - {id: protest, to: {kind: insult}, ladder: [note-verbale], window: P30D, within: P5D, cooldown: P12D}
limits: {proportion: 1.0, ceiling: 3}
`
const BROKEN = `entente: playbook/v1
partner: XAC
because: a mistake
acts: [{id: scolds, kind: shouting, points: 2, when: 'event.root == "11"'}]
`

let folder = ''
let workspace: Workspace
let server: FastifyInstance

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-check-'))
  await mkdir(join(folder, 'playbooks'))
  await writeFile(join(folder, 'entente.yaml'), CONFIG)
  await writeFile(join(folder, 'playbooks/XAB.yaml'), ECHOING)
  await writeFile(join(folder, 'playbooks/XAC.yaml'), BROKEN)
  workspace = await openWorkspace(folder, { cwd: folder, create: true })
  server = await createServer({ workspace, now: () => new Date('2026-01-05T12:00:00Z') })
})

afterAll(async () => {
  await server.close()
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

interface Property {
  readonly name: (typeof PROPERTIES)[number]
  readonly against: string | null
  readonly result: string
}

async function ask(query: string) {
  const answer = await server.inject({ url: `/v1/check${query}`, headers: { host: 'localhost' } })
  return { status: answer.statusCode, body: answer.json() }
}

describe('/v1/check', () => {
  it('tells faults of every playbook, and the properties of those that can be used, with their stories', async () => {
    const { status, body } = await ask('')
    expect(status).toBe(200)
    expect(body).toMatchObject({ ok: false, on: '2026-01-05', instruments: [] })
    const [echoing, broken] = body.playbooks
    expect(broken).toMatchObject({ file: 'playbooks/XAC.yaml', properties: [] })
    expect(broken.diagnostics[0]).toMatchObject({ severity: 'error', file: 'playbooks/XAC.yaml', line: 4 })
    const spiral = echoing.properties.find((one: Property) => one.name === 'pair' && one.against === 'itself')
    expect(spiral).toMatchObject({
      result: 'refuted',
      reported: false,
      witness: { kind: 'story', begins: '2026-01-05', cycle: { days: 12 } },
      places: [{ file: 'playbooks/XAB.yaml', line: 8 }],
    })
    expect(spiral.story[0].text).toMatch(/^2026-01-05: Aurelis sees an insult by Borvia/)
    expect(Object.keys(body.assumptions)).toContain('answers-made')
  })

  it('begins its stories on the day that is asked for, and looks at one partner where one is', async () => {
    const { body } = await ask('?partner=Borvia&on=2026-07-01')
    expect(body.on).toBe('2026-07-01')
    expect(body.playbooks.map(({ partner }: { partner: string }) => partner)).toEqual(['XAB'])
    const stories = body.playbooks[0].properties.flatMap(({ witness }: { witness: { begins?: string } | null }) =>
      witness?.begins === undefined ? [] : [witness.begins],
    )
    expect(new Set(stories)).toEqual(new Set(['2026-07-01']))
  })

  it('proves nothing anew of what has not changed, and everything of what has', async () => {
    const first = await ask('?partner=XAB')
    expect(await ask('?partner=XAB')).toEqual(first)
    await writeFile(join(folder, 'playbooks/XAB.yaml'), ECHOING.replace('P12D', 'P13D'))
    const { body } = await ask('?partner=XAB')
    const pair = body.playbooks[0].properties.find((one: Property) => one.name === 'pair' && one.against === 'itself')
    expect(pair.result).toBe('proved')
    await writeFile(join(folder, 'playbooks/XAB.yaml'), ECHOING)
  })

  it('leaves proofs out where they are not asked for', async () => {
    const { body } = await ask('?proof=false&partner=XAB')
    expect(body).toMatchObject({ ok: true, playbooks: [{ properties: [] }], assumptions: {} })
  })

  it('says what is wrong with a question', async () => {
    expect(await ask('?partner=ARM')).toMatchObject({ status: 404, body: { code: 'no-playbook' } })
    expect((await ask('?partner=nobody-at-all')).status).toBe(400)
    expect((await ask('?on=someday')).status).toBe(400)
    expect((await ask('?proof=perhaps')).status).toBe(400)
  })
})
