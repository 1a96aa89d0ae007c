import { addDays, type ActorCode, type Day } from '@entente/model'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { incident, incidents, relations } from '@entente/measure'
import type { Store } from '@entente/store'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { OWNERS, oracleIncidents } from './incidents-oracle.ts'
import { entente } from './run-command.ts'
import { openSampleRegion } from './sample-archive.ts'
import { root } from './shared-data.ts'
import { type Row, withStore } from './stored-rows.ts'
import { withFolder } from './temporary-workspace.ts'

// Each case asks the engine several times, and other tests run beside these.
vi.setConfig({ testTimeout: 240_000 })

const HOUR = 3_600_000
const FRA = 'FRA' as ActorCode
const DEU = 'DEU' as ActorCode
const WEIGHTS: Readonly<Record<string, number>> = { '042': 1.9, '112': -2, '190': -10 }

/** Hours from the beginning of the day to the report: at once, around the end of settling, days later, old news, too early. */
const HOURS = [0, 3, 24, 27, 27.001, 30, 47.999, 167, 168, 200, 720, 744, 8760, 8784, -5]
const URLS = [
  ...Object.keys(OWNERS).flatMap((host) => [`https://${host}/a?b=c@d`, `http://${host}:80/b`]),
  'BBC Monitoring',
]

const anyRow: fc.Arbitrary<Omit<Row, 'id'>> = fc
  .record({
    day: fc.constantFrom('2020-02-28', '2020-02-29', '2020-03-01', '2020-03-31', '2021-03-01') as fc.Arbitrary<Day>,
    hours: fc.constantFrom(...HOURS),
    basis: fc.constantFrom('given' as const, 'given' as const, 'assumed' as const),
    direction: fc.boolean(),
    third: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    roles: fc.subarray(['GOV', 'MIL', 'MED'], { maxLength: 2 }),
    by: fc.constantFrom('organ' as const, 'bare' as const, 'other' as const),
    code: fc.constantFrom('042', '112', '190', '106'),
    isRoot: fc.constantFrom(true, false, null),
    place: fc.constantFrom('Here', 'There', null),
    url: fc.option(fc.constantFrom(...URLS)),
  })
  .map(({ hours, direction, third, ...row }) => ({
    ...row,
    at: Date.parse(row.day) + Math.round(hours * HOUR),
    source: direction ? 'FRA' : 'DEU',
    target: third ? 'GBR' : direction ? 'DEU' : 'FRA',
    goldstein: WEIGHTS[row.code] ?? null,
  }))

const anyRows: fc.Arbitrary<Row[]> = fc
  .array(anyRow, { minLength: 1, maxLength: 40 })
  .map((rows) => rows.map((row, at) => ({ ...row, id: `r${String(at).padStart(3, '0')}` })))

const found = async (store: Store, feed: string, source = FRA, target = DEU, asOf?: string) =>
  (await incidents(store, { source, target, feed, ...(asOf === undefined ? {} : { asOf }) })).incidents

type Found = Awaited<ReturnType<typeof found>>

const without = (list: readonly object[], names: readonly string[]): object[] =>
  list.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name))))

/** Without what names feed and actors: for comparing two feeds. */
const NAMES = ['key', 'feed', 'source', 'target', 'status', 'verdict']
const bare = (list: Found): object[] => without(list, NAMES)

/** What the oracle says of incidents too. */
const asOracle = (list: Found): object[] =>
  without(list, [...NAMES, 'scheme', 'label', 'targetRoles', 'cameo', 'root', 'quad', 'pages', 'confidence'])

const RUNS = { numRuns: 25 }

describe('incidents, for any rows', () => {
  it('are those of the oracle, in both directions and at any moment', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, fc.option(fc.nat(29)), async (rows, chosen) => {
          const feed = await take(rows)
          const asOf = chosen === null ? undefined : rows[chosen % rows.length]?.at
          const moment = asOf === undefined ? undefined : new Date(asOf).toISOString()
          for (const [source, target] of [
            [FRA, DEU],
            [DEU, FRA],
          ] as const) {
            const list = await found(store, feed, source, target, moment)
            expect(asOracle(list)).toEqual(oracleIncidents(rows, source, target, asOf))
            const known = moment ?? new Date(Math.max(...rows.map((row) => row.at))).toISOString()
            for (const one of list) expect(one.status).toBe(one.settlesAt <= known ? 'settled' : 'developing')
          }
        }),
        { numRuns: 60 },
      )
    })
  })

  it('add up to the relations by incident, joint and stale apart', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, fc.constantFrom('day', 'month', 'year'), async (rows, by) => {
          const feed = await take(rows)
          const figures = await relations(store, { source: FRA, target: DEU, feed, by, unit: 'incident' })
          for (const period of figures.periods.filter(({ events, stale }) => events !== 0 || stale !== 0)) {
            const length = { day: 10, month: 7, year: 4 }[by]
            const all = oracleIncidents(rows, 'FRA', 'DEU').filter(
              (one) => one.occurredOn.slice(0, length) === period.start.slice(0, length),
            )
            const fresh = all.filter((one) => !one.stale)
            const sum = (sign: number): number =>
              fresh.reduce(
                (total, one) => total + (Math.sign(one.goldstein ?? 0) === sign ? (one.goldstein ?? 0) : 0),
                0,
              )
            expect(period).toMatchObject({
              events: fresh.length,
              scored: fresh.filter((one) => one.goldstein !== null).length,
              joint: fresh.filter((one) => one.joint).length,
              stale: all.length - fresh.length,
              verbalCooperation: fresh.filter((one) => one.code === '042').length,
              materialConflict: fresh.filter((one) => one.code !== '042').length,
            })
            expect(period.cooperation).toBeCloseTo(sum(1), 6)
            expect(period.conflict).toBeCloseTo(sum(-1), 6)
          }
          const counted = figures.periods.reduce((n, { events, stale }) => n + (events ?? 0) + (stale ?? 0), 0)
          expect(counted + figures.outsideCoverage).toBe(oracleIncidents(rows, 'FRA', 'DEU').length)
        }),
        RUNS,
      )
    })
  })
})

describe('how counts move', () => {
  it('swapping the actors exchanges the directions and nothing else [T6]', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, async (rows) => {
          const swap: Readonly<Record<string, string>> = { FRA: 'DEU', DEU: 'FRA' }
          const swapped = rows.map((row) => ({
            ...row,
            source: swap[row.source] ?? row.source,
            target: swap[row.target] ?? row.target,
          }))
          const [one, other] = [await take(rows), await take(swapped)]
          expect(bare(await found(store, other, DEU, FRA))).toEqual(bare(await found(store, one, FRA, DEU)))
          expect(bare(await found(store, other, FRA, DEU))).toEqual(bare(await found(store, one, DEU, FRA)))
        }),
        RUNS,
      )
    })
  })

  it('shifting all dates shifts days and times and nothing else', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, fc.integer({ min: -400, max: 400 }), async (rows, days) => {
          // A calendar month or year has no fixed length: only ages of 7, 30 and 365 days are named in any season.
          const plain = rows
            .map((row) =>
              row.at - Date.parse(row.day) > 31 * 24 * HOUR ? { ...row, at: Date.parse(row.day) + 8760 * HOUR } : row,
            )
            .filter((row) => row.at - Date.parse(row.day) !== 744 * HOUR)
          const shifted = plain.map((row) => ({ ...row, day: addDays(row.day, days), at: row.at + days * 24 * HOUR }))
          const time = (text: string): string => new Date(Date.parse(text) + days * 24 * HOUR).toISOString()
          const [one, other] = [await take(plain), await take(shifted)]
          const before = await found(store, one)
          expect(bare(await found(store, other))).toEqual(
            bare(
              before.map((row) => ({
                ...row,
                occurredOn: addDays(row.occurredOn, days),
                firstReportedAt: time(row.firstReportedAt),
                settlesAt: time(row.settlesAt),
              })),
            ),
          )
        }),
        RUNS,
      )
    })
  })

  it('repeating a story changes reports, neither incidents nor publishers nor any sum', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, fc.nat(29), fc.integer({ min: 1, max: 9 }), async (rows, chosen, times) => {
          const story = rows[chosen % rows.length]
          if (story === undefined) return
          const repeated = [...rows, ...Array.from({ length: times }, (_, at) => ({ ...story, id: `z${at}` }))]
          const [one, other] = [await take(rows), await take(repeated)]
          const rowsIn = (list: Found): number => list.reduce((sum, row) => sum + row.reports + row.laterReports, 0)
          const [before, after] = [await found(store, one), await found(store, other)]
          const counts = ['reports', 'laterReports']
          expect(without(bare(after), counts)).toEqual(without(bare(before), counts))
          const concerned = story.source === FRA && story.target === DEU
          expect(rowsIn(after)).toBe(rowsIn(before) + (concerned ? times : 0))
          const figures = async (feed: string): Promise<unknown> =>
            (await relations(store, { source: FRA, target: DEU, feed, by: 'month', unit: 'incident' })).periods
          expect(await figures(other)).toEqual(await figures(one))
        }),
        RUNS,
      )
    })
  })

  it('a report by a new publisher changes reports and publishers of its incident and nothing else', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, fc.nat(29), async (rows, chosen) => {
          const story = rows[chosen % rows.length]
          if (story === undefined) return
          const more = { ...story, id: 'z', url: 'https://www.new.example/story' }
          const [one, other] = [await take(rows), await take([...rows, more])]
          const [before, after] = [await found(store, one), await found(store, other)]
          const concerned = story.source === FRA && story.target === DEU
          expect(bare(after)).toEqual(
            bare(
              before.map((row) => {
                if (!concerned || row.occurredOn !== story.day || row.code !== story.code) return row
                return story.at <= Date.parse(row.settlesAt)
                  ? { ...row, reports: row.reports + 1, publishers: (row.publishers ?? 0) + 1 }
                  : { ...row, laterReports: row.laterReports + 1 }
              }),
            ),
          )
        }),
        RUNS,
      )
    })
  })

  it('what has settled stays as it is, but for later reports and a mirror that comes later', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, fc.nat(29), async (rows, chosen) => {
          const feed = await take(rows)
          const moment = new Date(rows[chosen % rows.length]?.at ?? 0).toISOString()
          const then = await found(store, feed, FRA, DEU, moment)
          const now = new Map((await found(store, feed)).map((row) => [row.key, row]))
          for (const row of then.filter(({ status }) => status === 'settled')) {
            const later = now.get(row.key)
            expect({ ...later, laterReports: row.laterReports, joint: row.joint }).toEqual(row)
            if (row.joint) expect(later?.joint).toBe(true)
          }
        }),
        RUNS,
      )
    })
  })

  it('the order of rows changes nothing', async () => {
    await withStore(async (store, take) => {
      await fc.assert(
        fc.asyncProperty(anyRows, async (rows) => {
          const [one, other] = [await take(rows), await take(rows.toReversed())]
          expect(bare(await found(store, other))).toEqual(bare(await found(store, one)))
        }),
        RUNS,
      )
    })
  })
})

describe('one incident', () => {
  const row: Row = {
    id: 'a',
    day: '2020-01-02' as Day,
    at: Date.parse('2020-01-02T12:00:00Z'),
    basis: 'given',
    source: 'FRA',
    target: 'DEU',
    roles: [],
    by: 'bare',
    code: '042',
    goldstein: 1.9,
    isRoot: null,
    place: null,
    url: 'https://news.bbc.co.uk/1',
  }

  it('is found by its key, with all its reports, also those that came too late', async () => {
    await withStore(async (store, take) => {
      const late = { ...row, id: 'c', at: row.at + 24 * HOUR + 1, url: 'https://bbc.com/1' }
      const feed = await take([
        row,
        { ...row, id: 'b', at: row.at + 24 * HOUR },
        late,
        { ...row, id: 'd', code: '043' },
      ])
      const key = `${feed}:FRA:DEU:cameo:042:2020-01-02`
      const answer = await incident(store, key)
      expect(answer.incident).toMatchObject({ key, reports: 2, laterReports: 1, publishers: 1, status: 'settled' })
      expect(answer.reports.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
      const before = await incident(store, key, { asOf: '2020-01-02T13:00:00Z' })
      expect([before.incident.status, before.total]).toEqual(['developing', 1])
    })
  })

  it('is refused by a key of none', async () => {
    await withStore(async (store, take) => {
      const feed = await take([row])
      const refused = (key: string): Promise<unknown> => incident(store, key).catch((error: unknown) => error)
      expect(await refused('x')).toMatchObject({ code: 'bad-incident-key' })
      expect(await refused(`${feed}:FRA:DEU:cameo:042:2020-02-30`)).toMatchObject({ code: 'bad-incident-key' })
      expect(await refused(`${feed}:FRA:DEU:cameo:042' OR 1:2020-01-02`)).toMatchObject({ code: 'bad-incident-key' })
      expect(await refused(`${feed}:FRA:DEU:ucdp:190:2020-01-02`)).toMatchObject({ code: 'bad-incident-key' })
      for (const other of ['cameo:190', 'ucdp:1', 'plover:ASSAULT-heavy-weapons'])
        expect(await refused(`${feed}:FRA:DEU:${other}:2020-01-02`)).toMatchObject({ code: 'no-such-incident' })
    })
  })
})

describe('the documents', () => {
  it('show what the sample region gives', async () => {
    await withFolder(async (folder) => {
      const workspace = await openSampleRegion(folder)
      const method = await readFile(join(root, 'docs/methods/incidents.md'), 'utf8')
      const command = await readFile(join(root, 'docs/reference/command.md'), 'utf8')
      const dyad = { source: 'XAA' as ActorCode, target: 'XAB' as ActorCode, feed: 'gdelt2-simulated' }
      const figures = await relations(workspace.store, { ...dyad, by: 'year', unit: 'incident' })
      expect(method).toContain(`This prints \`${figures.dataHash}\``)
      const words = ['incidents', '--source', 'XAA', '--target', 'XAB', '--from', '2015-10-14', '--to', '2015-10-16']
      const { out } = await entente(folder, ...words)
      const rows = out.split('\n').filter((line) => line.startsWith('2015-'))
      expect(rows).toHaveLength(4)
      for (const row of rows) expect(command).toContain(`    ${row}\n`)
      await workspace.close()
    })
  })
})
