import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type ActorCode,
  addsUp,
  dyads,
  incident,
  incidents,
  openWorkspace,
  relations,
  reports,
  type Workspace,
} from 'entente'
import { createServer } from '@entente/server'
import { describe, expect, it } from 'vitest'
import { domainOwner } from '../packages/measure/src/incidents/domain-owner.ts'
import { ROW } from './gdelt-row.ts'
import { type Mention, mentionRow } from './mention-row.ts'
import { entente, startEntente } from './run-command.ts'
import { events, hasShared } from './shared-data.ts'
import { take, withWorkspace } from './temporary-workspace.ts'

const FRA = 'FRA' as ActorCode
const DEU = 'DEU' as ActorCode
const DYAD = { source: FRA, target: DEU, feed: 'gdelt2' }
const KEY = 'gdelt2:FRA:DEU:cameo:042:2020-01-02'

async function write(folder: string, name: string, rows: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `${rows.join('\n')}\n`)
  return path
}

/** Events 1 and 2, each a report of its own day, and a file with mentions. */
async function exported(folder: string): Promise<string> {
  return write(folder, '20200102120000.export.CSV', [ROW(1), ROW(2, '112')])
}
const mentioned = (folder: string, list: readonly Mention[], name = '20200102120000.mentions.CSV'): Promise<string> =>
  write(folder, name, list.map(mentionRow))

async function rows({ store }: Workspace, feed = 'gdelt2'): Promise<object[]> {
  const held = await store.mentions({ feed })
  return held === undefined ? [] : store.engine.all(`SELECT * FROM ${held} ORDER BY ALL`)
}

const one = async ({ store }: Workspace, asOf?: string) =>
  (await incident(store, KEY, asOf === undefined ? {} : { asOf })).incident

describe('a file of mentions', () => {
  it('is kept row by row beside the reports, and is no report, no day and no slot', async () => {
    await withWorkspace(async (workspace, folder) => {
      const path = await mentioned(folder, [
        { event: 1, sentence: 2, confidence: 30 },
        { event: 77, type: 2, page: 'Somebody Said/BBC Monitoring', source: 'BBC Monitoring' },
      ])
      const ledger = await take(workspace, [path])
      expect(ledger.files[0]).toMatchObject({ feed: 'gdelt2-mentions', rows: 2, kept: 2, skipped: {}, rejected: 0 })
      expect(await rows(workspace)).toEqual([
        {
          feed: 'gdelt2',
          event_id: '1',
          mentioned_at: '2020-01-02T12:00:00.000Z',
          page: 'https://news.example/1',
          source: 'news.example',
          sentence: 2,
          confidence: 30,
          in_raw_text: true,
        },
        expect.objectContaining({ event_id: '77', page: null, source: 'BBC Monitoring' }),
      ])
      const { store } = workspace
      expect([await store.feeds(), await store.parts(), await store.arrivals.slots('gdelt2')]).toEqual([[], [], []])
      expect((await store.parts({ kind: 'mention' })).map((part) => part.path)).toEqual([
        expect.stringMatching(/^gdelt2\/mentions\/2020-01-02_2020-01-02_[0-9a-f]{16}\.parquet$/),
      ])
      const said = await entente(folder, 'status', '-w', folder)
      expect(said.out).toContain('gdelt2: 2 mentions of events on pages, in 1 part')
    })
  })

  it('belongs to the translated stream by its name or by what its rows say', async () => {
    await withWorkspace(async (workspace, folder) => {
      const named = await mentioned(folder, [{ event: 1 }], '20200102120000.translation.mentions.CSV')
      const cells = mentionRow({ event: 2 }).split('\t')
      cells[14] = 'srclc:spa;eng:GT-SPA 1.0'
      const told = await write(folder, 'renamed.csv', [cells.join('\t')])
      const ledger = await take(workspace, [named, told])
      expect(ledger.files.map((file) => file.feed)).toEqual(Array(2).fill('gdelt2-translingual-mentions'))
      expect(await rows(workspace, 'gdelt2-translingual')).toHaveLength(2)
      const simulated = await take(workspace, [await mentioned(folder, [{ event: 3 }])], { feed: 'gdelt2-simulated' })
      expect(simulated.files[0]?.feed).toBe('gdelt2-simulated-mentions')
      const misnamed = await take(workspace, [await mentioned(folder, [{ event: 4 }])], { feed: 'icews' })
      expect(misnamed.files[0]?.error?.code).toBe('feed-mismatch')
    })
  })

  it('has its bad rows refused by line, without being quoted, and the good ones beside them kept', async () => {
    await withWorkspace(async (workspace, folder) => {
      const path = await write(folder, '20200102120000.mentions.CSV', [
        ...[1, 2, 3, 4].map((event) => mentionRow({ event })),
        mentionRow({ event: 'Zwitscher' }),
        mentionRow({ event: 5, at: '20209902120000' }),
        mentionRow({ event: 6, confidence: 'sure' }),
        mentionRow({ event: 7, confidence: 900 }),
        mentionRow({ event: 8, type: 2, source: '' }),
        `${mentionRow({ event: 9 })}\tmore`,
        mentionRow({ event: 10, type: '' }),
      ])
      const ledger = await take(workspace, [path])
      const [file] = ledger.files
      expect(file?.rejections).toEqual([
        { line: 5, reason: 'column `GLOBALEVENTID` cannot be read' },
        { line: 6, reason: 'column `MentionTimeDate` cannot be read' },
        { line: 7, reason: 'column `Confidence` cannot be read' },
        { line: 8, reason: 'the confidence is not within 0 and 100' },
        { line: 9, reason: 'neither a page nor a source' },
        { line: 10, reason: '17 columns instead of 16' },
        { line: 11, reason: 'column `MentionType` cannot be read' },
      ])
      expect([addsUp(ledger.total), ledger.total.kept]).toEqual([true, 4])
    })
  })

  it('adds nothing the second time, whole or in part, whatever way of telling duplicates is asked for', async () => {
    await withWorkspace(async (workspace, folder) => {
      const list = [{ event: 1 }, { event: 1 }, { event: 1, confidence: 60 }, { event: 2 }]
      const first = await take(workspace, [await mentioned(folder, list)])
      expect(first.total).toMatchObject({ rows: 4, kept: 3, duplicates: 1 })
      const longer = await mentioned(folder, [...list, { event: 3 }], 'again.mentions.CSV')
      const again = await take(workspace, [longer], { deduplication: 'none' })
      expect(again.total).toMatchObject({ rows: 5, kept: 1, duplicates: 4 })
      expect(again.files[0]?.deduplication).toBe('content')
      expect(await rows(workspace)).toHaveLength(4)
    })
  })
})

describe('what mentions say of reports and incidents', () => {
  const pages: readonly Mention[] = [
    { event: 1, page: 'https://www.a.example/x', confidence: 20 },
    { event: 1, page: 'https://www.a.example/x', confidence: 70, sentence: 4 },
    { event: 1, page: 'https://sport.a.example/y', confidence: 40 },
    { event: 1, page: 'http://b.example/z', confidence: 10, at: '20200103120000' },
    { event: 1, page: 'http://late.example/z', confidence: 100, at: '20200103121500' },
    { event: 1, type: 2, page: 'A paper', source: 'BBC Monitoring', confidence: 30 },
    { event: 99, page: 'http://other.example/z', confidence: 90 },
  ]

  it('is nothing, and not zero, where the archive holds none', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, [await exported(folder)])
      const [row] = (await reports(workspace.store, { ...DYAD, code: '042' })).reports
      expect(row).toMatchObject({ pages: null, domains: null, confidence: null })
      expect(await one(workspace)).toMatchObject({ publishers: 1, pages: null, confidence: null })
      expect((await incident(workspace.store, KEY)).pages).toEqual([])
      await take(workspace, [await mentioned(folder, [{ event: 1, type: 2, page: 'A paper' }])])
      expect(await one(workspace)).toMatchObject({ publishers: 1, pages: null, confidence: 50 })
      const [listed] = (await reports(workspace.store, { ...DYAD, code: '042' })).reports
      expect(listed).toMatchObject({ pages: null, domains: null, confidence: 50 })
    })
  })

  it('counts pages once, owners of their domains, and the surest reading; for incidents until they settle', async () => {
    await withWorkspace(async (workspace, folder) => {
      // A later report of the feed: without it the archive would know nothing of the time after the first.
      const later = ROW(5, '190').replace('20200102120000', '20200109120000')
      await take(workspace, [await exported(folder), await write(folder, 'later.export.CSV', [later])])
      await take(workspace, [await mentioned(folder, pages)])
      const [row] = (await reports(workspace.store, { ...DYAD, code: '042' })).reports
      expect(row).toMatchObject({ pages: 4, domains: 3, confidence: 100 })
      // news.example is the report's own; late.example was seen after it had settled.
      expect(await one(workspace)).toMatchObject({ publishers: 3, pages: 3, confidence: 70, reports: 1 })
      expect(await one(workspace, '2020-01-03T00:00:00Z')).toMatchObject({ publishers: 2, pages: 2, confidence: 70 })
      const known = (await reports(workspace.store, { ...DYAD, code: '042', asOf: '2020-01-03T00:00:00Z' })).reports
      expect(known[0]).toMatchObject({ pages: 2, domains: 1, confidence: 70 })
      expect((await incident(workspace.store, KEY)).pages).toEqual([
        {
          url: 'https://www.a.example/x',
          domain: 'a.example',
          confidence: 70,
          mentionedAt: '2020-01-02T12:00:00.000Z',
        },
        expect.objectContaining({ domain: 'a.example', confidence: 40 }),
        expect.objectContaining({ domain: 'b.example', confidence: 10 }),
      ])
      const other = (await incidents(workspace.store, DYAD)).incidents.find((found) => found.code === '112')
      expect(other).toMatchObject({ publishers: 1, pages: null, confidence: null })
    })
  })

  it('changes no figure by period and no hash', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, [await exported(folder)])
      const ask = () => relations(workspace.store, { ...DYAD, by: 'day', unit: 'incident' })
      const before = await ask()
      await take(workspace, [await mentioned(folder, pages)])
      expect(before.periods).toHaveLength(1)
      expect(await ask()).toEqual(before)
    })
  })

  it('is the same in whichever order files come, and a mention without a report shows nowhere', async () => {
    const answers = await Promise.all(
      [0, 1].map((order) =>
        withWorkspace(async (workspace, folder) => {
          const paths = [await exported(folder), await mentioned(folder, pages)]
          for (const path of order === 0 ? paths : paths.toReversed()) await take(workspace, [path])
          const { incident: _only, ...page } = await incident(workspace.store, KEY)
          return [await rows(workspace), await incidents(workspace.store, DYAD), page]
        }),
      ),
    )
    expect(answers[0]).toEqual(answers[1])
    expect(JSON.stringify(answers[0]?.slice(1))).not.toContain('other.example')
  })

  it('stands in the command and in the answers of the server, and in no export', async () => {
    await withWorkspace(async (workspace, folder) => {
      await take(workspace, [await exported(folder), await mentioned(folder, pages)])
      const words = ['--source', 'FRA', '--target', 'DEU', '-w', folder]
      expect((await entente(folder, 'incidents', ...words)).out).toMatch(/publishers +pages +confidence/)
      expect((await entente(folder, 'export', 'out.csv', '--with-urls', '-w', folder)).code).toBe(0)
      expect(await readFile(join(folder, 'out.csv'), 'utf8')).not.toContain('a.example')
      const server = await createServer({ workspace, now: () => new Date(0) })
      const ask = async (url: string): Promise<unknown> =>
        (await server.inject({ url, headers: { host: 'localhost' } })).json()
      expect(await ask(`/v1/incidents/${KEY}`)).toMatchObject({
        incident: { pages: 2 },
        pages: [{ confidence: 70 }, {}],
      })
      expect(await ask('/v1/reports?source=FRA&target=DEU')).toMatchObject({
        reports: [{ pages: 4, domains: 3, confidence: 100 }, { pages: null }],
      })
      expect(await ask('/v1/status')).toMatchObject({
        reports: 2,
        mentions: [{ feed: 'gdelt2', mentions: 7, parts: 1 }],
      })
      await server.close()
    })
  })
})

describe('parts of mentions', () => {
  /** Twenty small files of mentions, each a commit of its own, beside one of reports. */
  async function many(workspace: Workspace, folder: string): Promise<string[]> {
    const paths = [await exported(folder)]
    for (let at = 0; at < 20; at += 1) {
      const list = [{ event: 1, page: `https://p${at}.example/` }, { event: 50 + at }]
      paths.push(await mentioned(folder, list, `${String(at).padStart(2, '0')}.mentions.CSV`))
    }
    await take(workspace, paths, { batchBytes: 1 })
    return paths
  }

  it('are merged with their like only, by themselves where that pays, and lose no row', async () => {
    await withWorkspace(async (workspace, folder) => {
      await many(workspace, folder)
      const { store } = workspace
      expect(await store.parts()).toHaveLength(1)
      const parts = await store.parts({ kind: 'mention' })
      expect([parts.length, parts.reduce((sum, part) => sum + part.rows, 0)]).toEqual([1, 40])
      expect(await store.engine.all(`SELECT * FROM ${await store.reports()}`)).toHaveLength(2)
      expect(await one(workspace)).toMatchObject({ publishers: 21, pages: 20 })
    })
  })

  it('come back from a backup, and the doctor tells of one that is lost and which files to take in again', async () => {
    await withWorkspace(async (workspace, folder) => {
      const paths = await many(workspace, folder)
      const whole = await rows(workspace)
      const made = await entente(folder, 'backup', 'b', '--json', '-w', folder)
      expect(JSON.parse(made.out)).toMatchObject({ parts: 2, reports: 2, files: 21 })
      expect((await entente(folder, 'restore', 'b', 'r')).code).toBe(0)
      const restored = await openWorkspace(join(folder, 'r'), { cwd: folder })
      expect(await rows(restored)).toEqual(whole)
      await restored.close()
      const [part] = await workspace.store.parts({ kind: 'mention' })
      await rm(join(workspace.store.paths.archive, part?.path ?? ''))
      const found = await entente(folder, 'doctor', '-w', folder)
      expect([found.code, found.out]).toEqual([1, expect.stringContaining('is missing: 40 mentions of 2020-01-02')])
      await entente(folder, 'doctor', '--forget', '-w', folder)
      expect(await rows(workspace)).toEqual([])
      expect((await entente(folder, 'doctor', '-w', folder)).out).toContain('20 files are remembered as failed')
      expect((await take(workspace, paths)).total.kept).toBe(40)
      expect(await rows(workspace)).toEqual(whole)
      expect((await entente(folder, 'doctor', '-w', folder)).out).not.toContain('failed')
    })
  })
})

describe('an ingest of mentions that is killed', () => {
  it.each([0, 2, 5])('after %i files holds what was acknowledged, and the rest comes with the next', async (files) => {
    await withWorkspace(async (whole, folder) => {
      const paths: string[] = []
      for (let at = 0; at < 8; at += 1)
        paths.push(await mentioned(folder, [{ event: at }, { event: at, sentence: 2 }], `${at}.mentions.CSV`))
      await take(whole, paths)
      const place = join(folder, 'place')
      const child = startEntente(folder, ['ingest-slowly', place, ...paths])
      const closed = once(child, 'close')
      let acknowledged: string[] = []
      child.stdout?.on('data', (chunk: Buffer) => {
        acknowledged = [
          ...acknowledged,
          ...chunk
            .toString()
            .split('\n')
            .filter((line) => line !== ''),
        ]
        if (acknowledged.length > files) child.kill('SIGKILL')
      })
      await closed
      const workspace = await openWorkspace(place, { cwd: folder })
      const held = (await workspace.store.files()).map((file) => file.name)
      expect(held).toEqual(expect.arrayContaining(acknowledged))
      expect(await rows(workspace)).toHaveLength(held.length * 2)
      await take(workspace, paths)
      expect(await rows(workspace)).toEqual(await rows(whole))
      await workspace.close()
    })
  })
})

describe.skipIf(!hasShared)('the mentions of a real slot', () => {
  const path = events('gdelt2-15min/20170101073000.mentions.CSV')
  /** Dyads, those with the most reports first, whose incidents are looked at too. */
  const INCIDENTS_OF = 12

  it('are counted as the file itself says, split by hand', async () => {
    const cells = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
    const kept = new Set(cells.map((row) => [0, 2, 3, 4, 5, 6, 10, 11].map((at) => row[at]).join('\t')))
    await withWorkspace(async (workspace) => {
      const ledger = await take(workspace, [path, events('gdelt2-15min/20170101073000.export.CSV')])
      const file = ledger.files.find((one) => one.feed === 'gdelt2-mentions')
      expect(file).toMatchObject({ rows: cells.length, kept: kept.size, duplicates: cells.length - kept.size })
      const byEvent = Map.groupBy(cells, (row) => row[0] ?? '')
      let seen = 0
      let asked = 0
      for (const dyad of await dyads(workspace.store, { limit: 1000 })) {
        const question = { source: dyad.source, target: dyad.target, feed: dyad.feed }
        const found = (await reports(workspace.store, question)).reports
        for (const { id, pages, domains, confidence } of found) {
          const own = byEvent.get(id) ?? []
          const web = [...new Set(own.filter((row) => row[3] === '1').map((row) => row[5] ?? ''))]
          const owners = new Set(web.map((page) => domainOwner(new URL(page).hostname)))
          const highest = Math.max(...own.map((row) => Number(row[11])))
          expect({ pages: pages ?? 0, domains: domains ?? 0, confidence }).toEqual({
            pages: web.length,
            domains: owners.size,
            confidence: highest,
          })
          seen += own.length
        }
        asked += 1
        if (asked > INCIDENTS_OF) continue
        for (const told of (await incidents(workspace.store, question)).incidents) {
          const ids = found.filter((row) => row.code === told.code && row.occurredOn === told.occurredOn)
          const addresses = ids.flatMap(({ id, url }) => [
            url ?? '',
            ...(byEvent.get(id) ?? []).filter((row) => row[3] === '1').map((row) => row[5] ?? ''),
          ])
          const owners = new Set(
            addresses.filter((page) => URL.canParse(page)).map((page) => domainOwner(new URL(page).hostname)),
          )
          expect(told.publishers ?? 0, told.key).toBe(owners.size)
        }
      }
      expect(seen).toBe(70)
    })
  })
})
