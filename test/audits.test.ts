import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createServer } from '@entente/server'
import { openWorkspace } from 'entente'
import { describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { writeSimulated } from './simulated-files.ts'
import { withFolder } from './temporary-workspace.ts'

const OFFICERS = `officers:
  - {id: aa, roles: [analyst]}
  - {id: bb, roles: [legal]}
  - {id: cc, roles: [viewer]}
`

type Answer = {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & {
    readonly items: readonly { readonly verdict: unknown; readonly other: unknown }[]
  }
}
type Ask = (officer: string, method: 'GET' | 'POST', url: string, body?: object) => Promise<Answer>

async function withAudit(readers: number, use: (ask: Ask) => Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    await entente(folder, 'init', 'de', '--perspective', 'DEU', '--partners', 'FRA')
    const place = join(folder, 'de')
    await writeFile(join(place, 'entente.yaml'), (await readFile(join(place, 'entente.yaml'), 'utf8')) + OFFICERS)
    await writeSimulated(place, 6)
    await entente(place, 'ingest', place)
    const workspace = await openWorkspace(place, { cwd: place })
    const server = await createServer({ workspace, now: () => new Date('2026-01-01T00:00:00Z') })
    try {
      const ask: Ask = async (officer, method, url, body) => {
        const headers = { host: 'localhost', ...(officer === '' ? {} : { 'entente-officer': officer }) }
        const answer = await server.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body }) })
        return { status: answer.statusCode, body: answer.json() }
      }
      expect(await ask('aa', 'POST', '/v1/audits', { partner: 'France', n: 3, readers })).toMatchObject({
        status: 201,
        body: { id: 'AU1' },
      })
      await use(ask)
    } finally {
      await server.close()
      await workspace.close()
    }
  })
}

describe('an audit with two readers', () => {
  it('hides what one says from the other until both are done, then tells how far they agree', async () => {
    await withAudit(2, async (ask) => {
      const say = (officer: string, reader: number, item: number, verdict: string) =>
        ask(officer, 'POST', '/v1/audits/AU1/judgements', { item, reader, verdict })
      const verdicts = async (officer: string, reader: number): Promise<unknown[]> =>
        (await ask(officer, 'GET', `/v1/audits/AU1?reader=${reader}`)).body.items.flatMap(({ verdict, other }) => [
          verdict,
          other,
        ])
      for (const [item, verdict] of [
        [1, 'right'],
        [2, 'wrong-act'],
        [3, 'right'],
      ] as const) {
        expect((await say('aa', 1, item, verdict)).status).toBe(200)
      }
      expect(await verdicts('aa', 1)).toEqual(['right', null, 'wrong-act', null, 'right', null])
      // Neither as the other reader, nor in the first one's place, nor without a name.
      for (const [officer, reader] of [
        ['bb', 1],
        ['bb', 2],
        ['aa', 2],
        ['cc', 1],
        ['', 1],
        ['', 2],
      ] as const) {
        expect(await verdicts(officer, reader), `${officer} ${reader}`).toEqual(Array(6).fill(null))
      }
      expect((await say('aa', 2, 1, 'right')).body).toMatchObject({ code: 'other-reader' })
      expect((await say('bb', 1, 1, 'right')).body).toMatchObject({ code: 'other-reader' })
      expect((await say('cc', 2, 1, 'right')).body).toMatchObject({ code: 'not-your-role' })
      expect((await say('bb', 2, 4, 'right')).body).toMatchObject({ code: 'bad-judgement' })
      await say('bb', 2, 1, 'right')
      await say('bb', 2, 2, 'right')
      expect((await ask('bb', 'POST', '/v1/audits/AU1/judgements/undo', { reader: 2 })).body).toEqual({ item: 2 })
      await say('bb', 2, 2, 'wrong-actors')
      expect(await verdicts('bb', 2)).toEqual(['right', null, 'wrong-actors', null, null, null])
      const { body } = await say('bb', 2, 3, 'cannot-tell')
      expect(body).toMatchObject({
        done: true,
        results: {
          all: { estimate: 0.5, sampled: 2, right: 1, cannotTell: 1 },
          strata: [{ name: 'cameo:04', judged: 3, cannotTell: 1, right: 1, estimate: 0.5 }],
          readers: [
            { reader: 1, cannotTell: 0 },
            { reader: 2, cannotTell: 1 },
          ],
          judgements: { right: 3, 'wrong-act': 1, 'wrong-actors': 1, 'cannot-tell': 1, duplicate: 0 },
          kappa: { right: { n: 3, observed: 2 / 3 }, verdicts: { n: 3, observed: 1 / 3 } },
        },
      })
      expect(await verdicts('aa', 1)).toEqual(['right', 'right', 'wrong-act', 'wrong-actors', 'right', 'cannot-tell'])
      // Whoever has seen the other's answers no longer reads independently.
      expect((await say('bb', 2, 3, 'right')).body).toMatchObject({ code: 'audit-done' })
      expect((await ask('bb', 'POST', '/v1/audits/AU1/judgements/undo', { reader: 2 })).body).toMatchObject({
        code: 'audit-done',
      })
      expect((await ask('aa', 'GET', '/v1/incidents?source=FRA&target=DEU')).body).toMatchObject({
        precision: { basis: 'audit', audit: 'AU1', n: 2, estimate: 0.5 },
      })
      expect(JSON.stringify(body)).not.toMatch(/"(aa|bb|officer)"/)
    })
  })
})

describe('an audit with one reader', () => {
  it('is drawn once for all, and its last judgement can be taken back', async () => {
    await withAudit(1, async (ask) => {
      const first = (await ask('aa', 'GET', '/v1/audits/AU1')).body
      for (const item of [1, 2, 3]) await ask('aa', 'POST', '/v1/audits/AU1/judgements', { item, verdict: 'right' })
      const done = (await ask('', 'GET', '/v1/audits/AU1')).body
      expect(done).toMatchObject({ done: true, results: { kappa: null, all: { estimate: 1 } } })
      expect(done['strata']).toEqual(first['strata'])
      expect((await ask('aa', 'POST', '/v1/audits/AU1/judgements/undo', {})).body).toEqual({ item: 3 })
      expect((await ask('aa', 'GET', '/v1/audits/AU1')).body).toMatchObject({ done: false, judged: [2], results: null })
      expect((await ask('aa', 'GET', '/v1/audits/AU9')).status).toBe(404)
      expect((await ask('aa', 'GET', '/v1/audits')).body).toMatchObject({
        audits: [{ id: 'AU1', n: 3, judged: [2], sourceName: 'France' }],
      })
      expect((await ask('aa', 'POST', '/v1/audits', { partner: 'ITA' })).body).toMatchObject({
        code: 'nothing-to-audit',
      })
    })
  })
})
