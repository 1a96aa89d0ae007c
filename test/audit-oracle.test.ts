import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ActorCode } from '@entente/model'
import { type Incident, incidents, judge, precisionOf } from '@entente/measure'
import { authorOf, beginAudit, showAudit, type Workspace } from 'entente'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { auditResults } from '../packages/measure/src/audit/audit-results.ts'
import type { AuditState } from '../packages/measure/src/audit/audits-fold.ts'
import { stratumOf } from '../packages/measure/src/audit/begin-audit.ts'
import { drawSample } from '../packages/measure/src/audit/draw-sample.ts'
import { openSampleRegion } from './sample-archive.ts'

// The sample region is made, taken in, and asked for all incidents of its partners.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const US = 'XAA' as ActorCode
const FEED = 'gdelt2-simulated'
const AUDITS = 300
/** Faults of a row that leave pair, direction and code as they are in its act. */
const SOUND = new Set(['none', 'duplicate', 'old-news'])
const NOW = (): Date => new Date('2026-01-01T00:00:00Z')

let folder = ''
let workspace: Workspace
/** Keys of incidents of which a row is right: by the truth of the sample region, row by row. */
const right = new Set<string>()

/** Those of a partner that an audit draws from. */
async function population(partner: string): Promise<Incident[]> {
  const all = await incidents(workspace.store, { source: partner as ActorCode, target: US, feed: FEED })
  return all.incidents.filter((one) => !one.stale && one.status === 'settled')
}

function shareOf(list: readonly Incident[]): number {
  return list.filter(({ key }) => right.has(key)).length / list.length
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'audit-oracle-'))
  workspace = await openSampleRegion(folder)
  const answers = gunzipSync(await readFile(join(folder, 'feed/truth-reports.csv.gz'))).toString()
  const sound = new Set(
    answers.split('\n').flatMap((line) => {
      const [id = '', , fault = ''] = line.split(',')
      return SOUND.has(fault) ? [id] : []
    }),
  )
  const rows = await workspace.store.engine.all<{ id: string; key: string }>(
    `SELECT id, concat_ws(':', feed, source, target, scheme, code, occurred_on) AS key FROM ${await workspace.store.reports()} WHERE target = 'XAA'`,
  )
  for (const { id, key } of rows) if (sound.has(id)) right.add(key)
})

afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

describe('an audit of 100 incidents, judged by the truth of the sample region', () => {
  it.each(['XAB', 'XAC', 'XAD', 'XAE'])(
    'of %s gives intervals of which 90 to 99 in 100 hold the true share',
    async (partner) => {
      const all = await population(partner)
      const truth = shareOf(all)
      for (const by of ['root', 'code'] as const) {
        const strata = [...Map.groupBy(all, (one) => stratumOf(one, by))].map(([name, list]) => ({
          name,
          keys: list.map(({ key }) => key),
        }))
        let held = 0
        let width = 0
        for (let seed = 0; seed < AUDITS; seed += 1) {
          const sample = drawSample(strata, 100, `${partner} ${by} ${seed}`)
          const answers = sample.items.map(({ key }, at) => [at + 1, right.has(key) ? 'right' : 'wrong-act'] as const)
          const seat = { officer: null, answers: new Map(answers), order: [] }
          const found = auditResults({ ...FRAME, by, ...sample, seats: new Map([[1, seat]]) })?.all
          expect(found?.sampled).toBe(Math.min(100, all.length))
          if ((found?.low ?? 1) <= truth && truth <= (found?.high ?? 0)) held += 1
          width += ((found?.high ?? 1) - (found?.low ?? 0)) / AUDITS
        }
        const told = `${partner} by ${by}: ${all.length} incidents, true share ${truth.toFixed(3)}, held ${(held / AUDITS).toFixed(3)}, mean width ${width.toFixed(3)}`
        if (process.env['ENTENTE_TELL'] !== undefined) process.stderr.write(`${told}\n`)
        expect(held / AUDITS, told).toBeGreaterThanOrEqual(0.9)
        expect(held / AUDITS, told).toBeLessThanOrEqual(0.99)
      }
    },
  )

  it('is begun, judged to the end and used from then on instead of the published default', async () => {
    const { store, config } = workspace
    const author = authorOf(config, undefined, NOW)
    const question = { source: 'XAB' as ActorCode, target: US, feed: FEED }
    expect(precisionOf(store, question)).toEqual({ basis: 'published', actors: 0.79, codes: 0.81 })
    const { id, items, strata } = await beginAudit(store, author, { ...question, seed: 'whole path' })
    const all = await population('XAB')
    expect(strata.reduce((sum, { size }) => sum + size, 0)).toBe(all.length)
    for (const [at, { key }] of items.entries()) {
      expect(showAudit(store, author, id).results).toBeNull()
      await judge(store, author, {
        audit: id,
        item: at + 1,
        reader: 1,
        verdict: right.has(key) ? 'right' : 'wrong-actors',
      })
    }
    const { results, done } = showAudit(store, author, id)
    expect(done).toBe(true)
    expect(results?.all.low).toBeLessThanOrEqual(shareOf(all))
    expect(results?.all.high).toBeGreaterThanOrEqual(shareOf(all))
    expect(precisionOf(store, question)).toMatchObject({ basis: 'audit', audit: id, stratum: null, n: 100 })
    expect(precisionOf(store, { ...question, code: { scheme: 'cameo', code: '042' } })).toMatchObject({
      basis: 'audit',
      stratum: 'cameo:04',
    })
    // Another direction was not judged.
    expect(precisionOf(store, { ...question, source: US, target: question.source })).toMatchObject({
      basis: 'published',
    })
    expect(precisionOf(store, { ...question, feed: 'icews' })).toBeNull()
  })
})

const FRAME: Omit<AuditState, 'by' | 'strata' | 'items' | 'seats'> = {
  id: 'AU1',
  source: 'XAB' as ActorCode,
  target: US,
  feed: FEED,
  from: null,
  to: null,
  asOf: '2025-01-01T00:00:00.000Z',
  readers: 1,
  seed: '',
  begunAt: '2026-01-01T00:00:00.000Z',
}
