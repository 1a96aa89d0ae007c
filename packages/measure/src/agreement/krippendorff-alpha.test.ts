import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorffAlpha, type Metric } from './krippendorff-alpha.ts'

const _ = null
/** Krippendorff (2011), example C: four observers (rows), twelve units. */
const OBSERVERS = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
]
const UNITS = (OBSERVERS[0] ?? []).map((__, unit) => OBSERVERS.map((ratings) => ratings[unit] ?? null))

const METRICS: readonly Metric[] = ['nominal', 'ordinal', 'interval']
const anyUnits = fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 3, maxLength: 3 }), {
  maxLength: 25,
})

describe('krippendorffAlpha', () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('gives the published %s alpha %d', (metric, value) => {
    const alpha = krippendorffAlpha(UNITS, metric)
    expect(alpha.value).toBeCloseTo(value, 3)
    // Unit 12 has one rating and is left out.
    expect(alpha).toMatchObject({ units: 11, ratings: 40, reason: null })
  })

  it('gives the published alpha of two observers and two values (example A: 0.095)', () => {
    const meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    expect(
      krippendorffAlpha(
        meg.map((rating, at) => [rating, owen[at] ?? null]),
        'nominal',
      ).value,
    ).toBeCloseTo(0.095, 3)
  })

  it('does not change with the order of readers and units, nor with the names of nominal categories', () => {
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...METRICS), (units, metric) => {
        const alpha = krippendorffAlpha(units, metric)
        const turned = krippendorffAlpha(units.map((unit) => unit.toReversed()).toReversed(), metric)
        expect(turned.value ?? 9).toBeCloseTo(alpha.value ?? 9, 10)
        const names = ['', 'wrong actors', 'right', 'old', 'wrong act', 'no event']
        const renamed = units.map((unit) => unit.map((rating) => (rating === null ? null : (names[rating] ?? ''))))
        const nominal = krippendorffAlpha(units, 'nominal')
        expect(krippendorffAlpha(renamed, 'nominal').value ?? 9).toBeCloseTo(nominal.value ?? 9, 10)
        expect(nominal.value ?? 0).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('does not change with scale and origin of interval ratings, nor with the spacing of ordinal ones', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const with_ = (change: (rating: number) => number): (number | null)[][] =>
          units.map((unit) => unit.map((rating) => (rating === null ? null : change(rating))))
        expect(
          krippendorffAlpha(
            with_((r) => 7 - 3 * r),
            'interval',
          ).value ?? 9,
        ).toBeCloseTo(krippendorffAlpha(units, 'interval').value ?? 9, 10)
        expect(
          krippendorffAlpha(
            with_((r) => 10 ** r),
            'ordinal',
          ).value ?? 9,
        ).toBeCloseTo(krippendorffAlpha(units, 'ordinal').value ?? 9, 10)
      }),
    )
  })

  it('says why it is missing, and is never NaN', () => {
    expect(krippendorffAlpha([], 'nominal')).toMatchObject({ value: null, reason: 'no-pairs', units: 0 })
    expect(krippendorffAlpha([['a', null], [null]], 'nominal')).toMatchObject({ value: null, reason: 'no-pairs' })
    expect(krippendorffAlpha([['a', 'a'], ['b']], 'nominal')).toMatchObject({ reason: 'one-category', ratings: 2 })
    fc.assert(
      fc.property(anyUnits, fc.constantFrom(...METRICS), (units, metric) => {
        const alpha = krippendorffAlpha(units, metric)
        expect(alpha.value).not.toBeNaN()
        expect(alpha.value === null).toBe(alpha.reason !== null)
      }),
    )
  })

  it('refuses names where numbers are needed', () => {
    expect(() => krippendorffAlpha([['a', 'b']], 'ordinal')).toThrowError(
      expect.objectContaining({ code: 'bad-rating' }),
    )
  })
})
