import { describe, expect, test } from 'vitest'
import { outlastsByChance } from './chance.ts'
import { calmSpells, improvedSpells } from './spells.ts'

/** Twelve months of conflict 1 to 12 (median 6.5, third quartile 9.25), then the months given; `?` is not known. */
function months(text: string): Float64Array {
  const after = text.split(' ').map((one) => (one === '?' ? Number.NaN : -Number(one)))
  return Float64Array.from([...Array.from({ length: 12 }, (_, at) => -1 - at), ...after])
}

describe('calm spells', () => {
  test('begin at or below the median of before and end above its third quartile', () => {
    const { spells, notSeenToBegin } = calmSpells(months('10 4 9 0 12 1 12'))
    expect(spells).toMatchObject([
      { start: 13, months: 3, ended: true, begins: 7, ends: 10 },
      { start: 17, months: 1, ended: true },
    ])
    expect(notSeenToBegin).toBe(0)
  })

  test('a gap censors, and what begins behind it is not seen to begin', () => {
    const { spells, notSeenToBegin } = calmSpells(months('20 2 2 ? 2 2 20 3 3'))
    expect(spells).toMatchObject([
      { start: 13, months: 2, ended: false },
      { start: 19, months: 2, ended: false },
    ])
    expect(notSeenToBegin).toBe(1)
  })

  test('levels are fixed when the spell begins: a calm that lasts does not raise the bar for itself', () => {
    const long = `20 ${Array<string>(30).fill('0').join(' ')} 9 11`
    expect(calmSpells(months(long)).spells).toMatchObject([{ start: 13, months: 31, ended: true }])
  })

  test('fewer than 12 known months before are no record', () => {
    expect(calmSpells(months('20 1 20').slice(3))).toEqual({ spells: [], notSeenToBegin: 0 })
  })

  test('double weights give the same spells', () => {
    const once = months('9 4 3 0 15 1 16 ? 2 2 19 0')
    const shape = (sums: Float64Array) =>
      calmSpells(sums).spells.map(({ start, months: n, ended }) => [start, n, ended])
    expect(shape(once.map((sum) => 2 * sum))).toEqual(shape(once))
  })

  test('by chance outlast a month about as many as lie below the third quartile of 24 others', () => {
    const shares = outlastsByChance()
    // The mean share of draws below it is 18.25 of 25 (order statistics); what had to come before bends it a little.
    expect(Math.abs((shares[1] ?? 0) - 18.25 / 25)).toBeLessThan(0.04)
    expect(shares.every((share, at) => at === 0 || share <= (shares[at - 1] ?? 0))).toBe(true)
    const skewed = outlastsByChance((uniform) => uniform ** 4)
    expect(Math.max(...shares.map((share, at) => Math.abs(share - (skewed[at] ?? 0))))).toBeLessThan(0.01)
  })
})

describe('improved spells', () => {
  /** The conflict of every month but those said is 13 less its cooperation, so shares are cooperation / 13. */
  const found = (cooperation: string, conflict?: string) => {
    const good = months(cooperation).map((sum) => -sum)
    return improvedSpells(good, conflict === undefined ? good.map((sum) => sum - 13) : months(conflict))
  }

  test('begin with a share above the median of before and end below its first quartile', () => {
    expect(found('1 8 5 12 2 12').spells).toMatchObject([
      { start: 13, months: 3, ended: true },
      { start: 17, months: 1, ended: false },
    ])
  })

  test('a month without weight neither begins nor ends one', () => {
    const half = '6 6 6 0 6 6'
    expect(found('1 0 60 0 60 0', half).spells).toMatchObject([{ start: 14, months: 3, ended: true }])
  })

  test('a feed that tells ten times as much of both does not look like one', () => {
    const tenfold = '120 120 120 120'
    expect(found(tenfold, tenfold).spells).toEqual([])
  })
})
