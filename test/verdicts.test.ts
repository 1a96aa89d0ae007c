import { createHash } from 'node:crypto'
import { parseMapping } from 'entente'
import { type ActorCode, type Author, checkFeedName, type Day, OFFICER_ROLES } from '@entente/model'
import {
  addAct,
  confirmIncident,
  correctAct,
  incidents,
  listActs,
  relations,
  STRIKE_REASONS,
  strikeIncident,
  verdictOf,
  withdrawAct,
  withdrawVerdict,
} from '@entente/measure'
import type { Store } from '@entente/store'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { type Row, withStore } from './stored-rows.ts'

// Each case asks the engine several times, and other tests run beside these.
vi.setConfig({ testTimeout: 240_000 })

const FRA = 'FRA' as ActorCode
const DEU = 'DEU' as ActorCode
const author: Author = { officer: null, roles: OFFICER_ROLES, posts: [], now: () => new Date('2026-01-01T00:00:00Z') }
const document = { title: 'Cable 17' }
const WEIGHTS: Readonly<Record<string, number>> = { '042': 1.9, '112': -2, '190': -10 }

function row(id: string, day: string, code: string, hours = 1): Row {
  const at = Date.parse(day) + hours * 3_600_000
  const sides = { source: 'FRA', target: 'DEU', roles: [], by: 'organ' as const }
  const rest = { basis: 'given' as const, isRoot: null, place: null, url: null, goldstein: WEIGHTS[code] ?? null }
  return { id, day: day as Day, at, code, ...sides, ...rest }
}

function act(day: string, cameo: string, incident?: string) {
  const known = incident === undefined ? {} : { incident }
  return { occurredOn: day as Day, source: FRA, target: DEU, cameo, what: 'did it', document, ...known }
}

const keyOf = (feed: string, { code, day }: Pick<Row, 'code' | 'day'>): string => `${feed}:FRA:DEU:cameo:${code}:${day}`
const listed = (store: Store, feed: string, as: 'reported' | 'confirmed') =>
  incidents(store, { source: FRA, target: DEU, feed, as })

describe('verdicts on incidents', () => {
  it('stay whatever is ingested later, are listed, and change nothing of what is reported', async () => {
    await withStore(async (store, take) => {
      const feed = await take([
        row('a', '2020-01-01', '042'),
        row('b', '2020-01-02', '112'),
        row('c', '2020-01-03', '190'),
      ])
      const [a, b] = [row('', '2020-01-01', '042'), row('', '2020-01-02', '112')].map((one) => keyOf(feed, one))
      const before = await relations(store, { source: FRA, target: DEU, feed, by: 'year', unit: 'incident' })
      await confirmIncident(store, author, a ?? '', document)
      await strikeIncident(store, author, b ?? '', { reason: 'not-an-event', because: 'an op-ed' })
      // The same dyad in another feed is judged apart.
      const other = await take([row('a', '2020-01-01', '042')])
      const reported = await listed(store, feed, 'reported')
      expect(reported.incidents.map((one) => [one.code, one.status, one.verdict?.verdict ?? null])).toEqual([
        ['190', 'developing', null],
        ['112', 'struck', 'struck'],
        ['042', 'confirmed', 'confirmed'],
      ])
      expect((await listed(store, other, 'reported')).incidents[0]?.verdict).toBeNull()
      expect(await relations(store, { source: FRA, target: DEU, feed, by: 'year', unit: 'incident' })).toEqual(before)
      const confirmed = await listed(store, feed, 'confirmed')
      expect([confirmed.total, confirmed.incidents.map((one) => one.code)]).toEqual([1, ['042']])
    })
  })

  it('are of incidents that exist, one at a time, and taken back before another is given', async () => {
    await withStore(async (store, take) => {
      const feed = await take([row('a', '2020-01-01', '042'), row('b', '2020-01-02', '112')])
      const key = keyOf(feed, { code: '042', day: '2020-01-01' as Day })
      const missing = keyOf(feed, { code: '190', day: '2020-01-01' as Day })
      const code = async (work: Promise<unknown>): Promise<unknown> =>
        work.then(
          () => 'done',
          (error) => error.code,
        )
      expect(await code(confirmIncident(store, author, missing, document))).toBe('no-such-incident')
      expect(await code(confirmIncident(store, author, 'nonsense', document))).toBe('bad-verdict')
      expect(await code(confirmIncident(store, author, key, { title: ' ' }))).toBe('bad-verdict')
      expect(await code(withdrawVerdict(store, author, key, 'x'))).toBe('no-verdict')
      expect(await code(strikeIncident(store, author, key, { reason: 'duplicate', duplicateOf: missing }))).toBe(
        'no-such-incident',
      )
      expect(await code(strikeIncident(store, author, key, { reason: 'duplicate', duplicateOf: key }))).toBe(
        'bad-verdict',
      )
      expect(await code(strikeIncident(store, author, key, { reason: 'old-news', duplicateOf: missing }))).toBe(
        'bad-verdict',
      )
      expect(await code(confirmIncident(store, { ...author, roles: ['viewer'] }, key, document))).toBe('not-your-role')
      expect(verdictOf(store, key)).toBeUndefined()
      await confirmIncident(store, author, key, document)
      expect(await code(strikeIncident(store, author, key, { reason: 'old-news' }))).toBe('already-judged')
      expect(await code(confirmIncident(store, author, key, document))).toBe('already-judged')
      await withdrawVerdict(store, author, key, 'the cable was of another day')
      await strikeIncident(store, author, key, { reason: 'old-news' })
      expect(verdictOf(store, key)).toMatchObject({ verdict: 'struck', reason: 'old-news' })
    })
  })

  it('go where their entry is erased, and an act too; the rest stays', async () => {
    await withStore(async (store, take) => {
      const feed = await take([row('a', '2020-01-01', '042')])
      const key = keyOf(feed, { code: '042', day: '2020-01-01' as Day })
      await confirmIncident(store, author, key, document)
      await addAct(store, author, act('2020-01-05', '111'))
      await addAct(store, author, act('2020-01-06', '111'))
      await store.journal.erase(author, 'payload', [1, 2], 'held the name of a person')
      expect(verdictOf(store, key)).toBeUndefined()
      expect(listActs(store).map(({ id }) => id)).toEqual(['A2'])
      expect((await addAct(store, author, act('2020-01-07', '111'))).id).toBe('A3')
    })
  })
})

describe('as confirmed', () => {
  const DAYS = ['2018-12-31', '2019-01-01', '2020-02-28', '2020-02-29', '2022-12-31', '2023-01-01']
  const anyRows = fc
    .array(
      fc.record({
        day: fc.constantFrom(...DAYS),
        code: fc.constantFrom('042', '112', '190', '106'),
        hours: fc.constantFrom(1, 30, 200),
      }),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((rows) => rows.map(({ day, code, hours }, at) => row(`r${at}`, day, code, hours)))
  const anyVerdicts = fc.array(fc.constantFrom('confirmed', ...STRIKE_REASONS, null), { minLength: 12, maxLength: 12 })
  const anyActs = fc.array(
    fc.record({
      day: fc.constantFrom(...DAYS),
      code: fc.constantFrom('055', '111', '20'),
      about: fc.option(fc.nat(11)),
    }),
    { maxLength: 5 },
  )

  it('counts confirmed incidents and the acts by hand that are about none of them, and nothing twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRows,
        anyVerdicts,
        anyActs,
        fc.constantFrom('month', 'year'),
        async (rows, verdicts, acts, by) => {
          await withStore(async (store, take) => {
            const feed = await take(rows)
            const keys = [...new Set(rows.map((one) => keyOf(feed, one)))]
            const confirmed = new Set<string>()
            for (const [at, key] of keys.entries()) {
              const verdict = verdicts[at] ?? null
              if (verdict === 'confirmed') {
                confirmed.add(key)
                await confirmIncident(store, author, key, document)
              } else if (verdict !== null) await strikeIncident(store, author, key, { reason: verdict })
            }
            const apart: { readonly day: string; readonly code: string; readonly id: string }[] = []
            for (const { day, code, about } of acts) {
              const incident = about === null ? undefined : keys[about]
              const { id } = await addAct(store, author, act(day, code, incident))
              if (incident === undefined || !confirmed.has(incident)) apart.push({ day, code, id })
            }

            const found = await listed(store, feed, 'confirmed')
            expect(found.incidents.map(({ key }) => key).toSorted()).toEqual([...confirmed].toSorted())
            expect(found.acts.map(({ id }) => id).toSorted()).toEqual(apart.map(({ id }) => id).toSorted())

            const figures = await relations(store, { source: FRA, target: DEU, feed, by, as: 'confirmed' })
            const length = by === 'year' ? 4 : 7
            const counted = [
              ...found.incidents.map((one) => [one.occurredOn, one.goldstein] as const),
              ...found.acts.map((one) => [one.occurredOn, one.goldstein] as const),
            ]
            for (const period of figures.periods) {
              const own = counted.filter(([day]) => day.slice(0, length) === period.start.slice(0, length))
              const inFeed = period.start >= '2019' && period.start < '2023'
              const sum = (sign: number): number =>
                own.reduce((total, [, weight]) => total + (Math.sign(weight ?? 0) === sign ? (weight ?? 0) : 0), 0)
              expect(period.byHand).toBe(
                apart.filter(({ day }) => day.slice(0, length) === period.start.slice(0, length)).length,
              )
              expect(period.events).toBe(inFeed ? own.length : null)
              expect(period.stale).toBe(inFeed ? 0 : null)
              if (inFeed)
                expect([period.cooperation, period.conflict]).toEqual(
                  [sum(1), sum(-1)].map((one) => Math.round(one * 1e6) / 1e6),
                )
              else expect([period.cooperation, period.conflict, period.verbalConflict]).toEqual([null, null, null])
            }
            // Every act by hand lies in a period, also where no file covers it.
            expect(figures.periods.reduce((sum, { byHand }) => sum + (byHand ?? 0), 0)).toBe(apart.length)

            const weight = (one: number | null): string =>
              one === null ? '' : Number.isInteger(one) ? `${one}.0` : String(one)
            const lines = [
              ...found.incidents.map((one) => `${one.key}|${one.reports}|${weight(one.goldstein)}|${one.joint}|false`),
              ...found.acts.map(
                (one) =>
                  `hand:FRA:DEU:cameo:${one.cameo}:${one.occurredOn}:${one.id}|0|${weight(one.goldstein)}|false|false`,
              ),
            ]
            expect(figures.dataHash).toBe(createHash('sha256').update(lines.toSorted().join('\n')).digest('hex'))
            expect(figures.method).toBe('relations-as-confirmed/1')
          })
        },
      ),
      { numRuns: 25 },
    )
  })

  it('is by incident only', async () => {
    await withStore(async (store, take) => {
      const feed = await take([row('a', '2020-01-01', '042')])
      const question = { source: FRA, target: DEU, feed, by: 'year', as: 'confirmed' } as const
      await expect(relations(store, { ...question, unit: 'report' })).rejects.toMatchObject({
        code: 'unit-not-confirmed',
      })
      expect((await relations(store, question)).unit).toBe('incident')
    })
  })
})

describe('acts by hand', () => {
  it('have the name of a feed for themselves', () => {
    const mapping = 'entente: mapping/v1\nfeed: hand\ncolumns: {occurred_on: d, source: a, target: b, code: c}\n'
    expect(() => parseMapping(mapping, 'hand.yaml')).toThrow(/entered by hand/)
    expect(() => checkFeedName('hand')).toThrow(/entered by hand/)
  })

  it('are corrected as a whole and withdrawn; the journal keeps every version', async () => {
    await withStore(async (store) => {
      const { id } = await addAct(store, author, { ...act('2020-01-05', '111'), tag: 'insult' })
      await correctAct(store, author, id, act('2020-01-06', '055'))
      expect(listActs(store)).toMatchObject([
        {
          id,
          occurredOn: '2020-01-06',
          cameo: '055',
          label: 'apologises',
          root: '05',
          quad: 1,
          goldstein: 7,
          version: 2,
        },
      ])
      expect(listActs(store)[0]).not.toHaveProperty('tag')
      await withdrawAct(store, author, id, 'the note was never handed over')
      expect(listActs(store)).toEqual([])
      expect(listActs(store, { withdrawn: true })).toMatchObject([
        { id, withdrawn: { because: 'the note was never handed over' } },
      ])
      await expect(withdrawAct(store, author, id, 'again')).rejects.toMatchObject({ code: 'already-withdrawn' })
      expect(store.journal.entries().map(({ kind }) => kind)).toEqual(['act/added', 'act/corrected', 'act/withdrawn'])
    })
  })

  it.each([
    [{ occurredOn: '2020-02-30' }, /`occurredOn`/],
    [{ occurredOn: '2026-01-03' }, /future/],
    [{ cameo: '106' }, /`cameo`/],
    [{ source: 'XXX' }, /`source`/],
    [{ target: 'FRA' }, /`target` is the source itself/],
    [{ what: ' \n ' }, /`what` is empty/],
    [{ tag: 'An Insult' }, /`tag`/],
    [{ document: { title: 'x', link: 'javascript:alert(1)' } }, /`document.link`/],
    [{ incident: 'hand:FRA:DEU:cameo:042:2020-01-01' }, /`incident`/],
    [{ author: 'a person' }, /`author`/],
  ])('are refused where they are wrong, by the name of the field: %j', async (wrong, message) => {
    await withStore(async (store) => {
      const given = { ...act('2020-01-05', '111'), ...wrong } as Parameters<typeof addAct>[2]
      await expect(addAct(store, author, given)).rejects.toMatchObject({
        code: 'bad-act',
        message: expect.stringMatching(message),
      })
      expect(store.journal.entries()).toEqual([])
    })
  })
})
