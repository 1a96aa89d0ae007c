import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { inbox, type Looked } from 'entente'
import { describe, expect, it } from 'vitest'
import { generateSampleRegion } from '../scripts/sample-region/generate-sample-region.ts'
import { openStoryDesk, type StoryReport, takeReports, US, writeDesk, writeReports } from './live-desk-story.ts'
import { root } from './shared-data.ts'
import { take, withFolder } from './temporary-workspace.ts'

const report = (at: string, code: string, url: string, who = 'XAB'): StoryReport => ({
  on: at.slice(0, 10),
  who,
  whom: US,
  code,
  at,
  url,
})

/** Five days with a friendly report by each of three publishers. */
const ORDINARY = Array.from({ length: 15 }, (_, at) =>
  report(`2026-01-0${1 + Math.floor(at / 3)}T09:00:00Z`, '042', `https://paper-${at % 3}.example/${at}`),
)

/** 500 articles on 50 domains in an hour, of four codes. */
const BURST = Array.from({ length: 500 }, (_, at) => {
  const minute = String(Math.floor((at * 60) / 500)).padStart(2, '0')
  const code = ['190', '161', '111', '070'][at % 4] ?? ''
  return report(`2026-01-06T12:${minute}:00Z`, code, `https://www.new-${at % 50}.example/${at}`)
})

const kinds = ({ written }: Looked): readonly string[] => written.map(({ kind }) => kind)

describe('500 articles on 50 new domains in an hour', () => {
  it('bring one item to verify, flagged, when they have settled, and alert nobody before', async () => {
    await withFolder(async (folder) => {
      writeDesk(folder, ['XAB'])
      let now = new Date('2026-01-06T13:05:00Z')
      const desk = await openStoryDesk(folder, () => now)
      try {
        await takeReports(desk.workspace, writeReports(join(folder, '1.csv'), ORDINARY))
        expect((await desk.look()).without).toEqual([])
        await takeReports(desk.workspace, writeReports(join(folder, '2.csv'), BURST))
        expect(kinds(await desk.look())).toEqual(['watch/noticed'])
        now = new Date('2026-01-07T14:00:00Z')
        const calm = report('2026-01-07T13:30:00Z', '042', 'https://paper-1.example/x')
        await takeReports(desk.workspace, writeReports(join(folder, '3.csv'), [calm]))
        const { written } = await desk.look()
        expect(written.map(({ kind, payload }) => [kind, (payload as { type: string }).type])).toEqual([
          ['item/raised', 'verify'],
        ])
        const raised = written[0]?.payload as { readonly because: readonly string[] }
        expect(raised).toMatchObject({
          burst: { from: '2026-01-06T12:00Z', reports: 500, publishers: 50, newPublishers: 50 },
        })
        const { because } = raised
        expect(because.toSorted()).toEqual(
          ['criticises', 'cuts-ties', 'gives-aid', 'uses-force'].map((rule) => `XAB:${rule}:2026-01-06`),
        )
        for (let day = 8; day < 14; day += 1) {
          now = new Date(`2026-01-${String(day).padStart(2, '0')}T12:00:00Z`)
          await desk.look()
        }
        const { items } = inbox(desk.workspace, { playbooks: [], without: [] }, now, { status: 'all' })
        expect(items.filter(({ type }) => type !== 'initiative').map(({ type }) => type)).toEqual(['verify'])
      } finally {
        await desk.close()
      }
    })
  })
})

describe('a day on which twelve items come up for one desk', () => {
  it('gives five alerts and seven in the digest, and all are in the inbox', async () => {
    const partners = 'ARM AZE GEO TUR IRN RUS KAZ UZB TKM KGZ TJK UKR'.split(' ')
    await withFolder(async (folder) => {
      writeDesk(folder, partners)
      const now = new Date('2026-01-08T12:00:00Z')
      const desk = await openStoryDesk(folder, () => now)
      try {
        const acts = partners.map((who) => report('2026-01-06T09:00:00Z', '190', 'https://paper.example/1', who))
        const last = report('2026-01-08T09:00:00Z', '042', 'https://paper.example/2')
        await takeReports(desk.workspace, writeReports(join(folder, '1.csv'), [...acts, last]))
        await desk.look()
        const { items, desks } = inbox(desk.workspace, { playbooks: [], without: [] }, now)
        expect(items.map(({ type }) => type)).toEqual(partners.map(() => 'verify'))
        expect(new Set(items.map(({ partner }) => partner)).size).toBe(12)
        expect(desks).toMatchObject([{ alerts: 5, digest: 7, budget: 5 }])
      } finally {
        await desk.close()
      }
    })
  })
})

describe('the sample region through 2016, with nothing confirmed', () => {
  it('brings nothing but items to verify and initiatives', { timeout: 240_000 }, async () => {
    await withFolder(async (folder) => {
      const place = join(folder, 'region')
      await cp(join(root, 'examples/sample-region'), place, { recursive: true })
      const { files } = await generateSampleRegion(join(folder, 'feed'))
      let now = new Date('2016-01-01T12:00:00Z')
      const desk = await openStoryDesk(place, () => now)
      try {
        await take(desk.workspace, files)
        for (let month = 0; month < 12; month += 3) {
          now = new Date(Date.UTC(2016, month, 15, 12))
          expect((await desk.look()).without).toEqual([])
        }
        const { items } = inbox(desk.workspace, { playbooks: [], without: [] }, now, { status: 'all', limit: 5000 })
        const types = new Set(items.map(({ type }) => type))
        expect(items.length).toBeGreaterThan(10)
        expect([...types].toSorted().filter((type) => type !== 'initiative')).toEqual(['verify'])
      } finally {
        await desk.close()
      }
    })
  })
})
