import { afterEach, describe, expect, it, vi } from 'vitest'
import { type CrosswalkRow, VOCABULARIES } from './actor.ts'
import { isActorCode } from './actors.ts'
import { crosswalk } from './crosswalk.ts'
import { normaliseName } from './normalise-name.ts'

const spansOf = (vocabulary: (typeof VOCABULARIES)[number], given: string): (string | null)[][] =>
  crosswalk(vocabulary)
    .filter((row) => row.given === given)
    .map(({ from, until, actor }) => [from, until, actor])

describe.each(VOCABULARIES)('crosswalk of %s', (vocabulary) => {
  const rows = crosswalk(vocabulary)

  it('says either an actor or a reason in words', () => {
    for (const { actor, reason, note, given } of rows) {
      expect(actor === null, given).toBe(reason !== null)
      expect(actor === null, given).toBe(note !== null)
      if (actor !== null) expect(isActorCode(actor)).toBe(true)
    }
  })

  it('has spans of one code that join without overlap or hole', () => {
    for (const [given, spans] of Map.groupBy(rows, (row: CrosswalkRow) => row.given)) {
      expect(spans[0]?.from, given).toBe(null)
      expect(spans.at(-1)?.until, given).toBe(null)
      for (const [at, span] of spans.entries()) {
        const next = spans[at + 1]
        if (next !== undefined) expect(span.until, given).toBe(next.from)
        if (span.from !== null && span.until !== null) expect(span.from < span.until).toBe(true)
      }
    }
  })

  it('is sorted and gives no empty code', () => {
    const given = rows.map((row) => row.given)
    expect(given).toEqual(given.toSorted())
    expect(given).not.toContain('')
  })
})

describe('crosswalk', () => {
  afterEach(() => vi.unstubAllEnvs())

  it.each(['Asia/Kolkata', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
    'is the same in the time zone %s',
    async (zone) => {
      vi.stubEnv('TZ', zone)
      vi.resetModules()
      const elsewhere = await import('./crosswalk.ts')
      for (const vocabulary of VOCABULARIES) expect(elsewhere.crosswalk(vocabulary)).toEqual(crosswalk(vocabulary))
    },
  )

  it('dates codes whose meaning changed', () => {
    const soviet = [
      [null, '1991-12-26', 'SUN'],
      ['1991-12-26', null, 'RUS'],
    ]
    for (const code of ['RUS', 'USR', 'SUN']) expect(spansOf('cameo', code)).toEqual(soviet)
    expect(spansOf('cow', '365')).toEqual(soviet)
    expect(spansOf('name', 'Russian Federation')).toEqual(soviet)
    expect(spansOf('keds', 'FRY')).toEqual([
      [null, '2003-02-04', 'YUG'],
      ['2003-02-04', '2006-06-05', 'SCG'],
      ['2006-06-05', null, 'SRB'],
    ])
  })

  it('leaves ISO codes as they are', () => {
    expect(spansOf('iso3', 'RUS')).toEqual([[null, null, 'RUS']])
    expect(spansOf('iso2', 'CS')).toEqual([[null, null, 'CSK']])
  })

  it('holds names literally, as feeds write them, and normalised', () => {
    for (const name of [
      "Cote d'Ivoire",
      'Moldova, Republic of',
      'Russian Federation',
      'Occupied Palestinian Territory',
      'the former Yugoslav Republic of Macedonia',
      'North Atlantic Treaty Organization',
      'International Monetary Fund',
      'Hong Kong',
    ]) {
      expect(spansOf('name', name), name).not.toEqual([])
      expect(spansOf('name', normaliseName(name))).toEqual(spansOf('name', name))
    }
  })

  it('is the same table on every call', () => {
    expect(crosswalk('cameo')).toBe(crosswalk('cameo'))
  })
})
