import { codes } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { effectiveNumber } from './effective-number.ts'
import { toneOf, TONES } from './tone.ts'

describe('the tone of words', () => {
  it('comes from the code, and deeds, meetings and refusals have none', () => {
    expect(['051', '022', '111', '1121', '102', '139'].map(toneOf)).toEqual([
      'praise',
      'appeal',
      'criticism',
      'criticism',
      'demand',
      'threat',
    ])
    expect(['010', '040', '042', '057', '115', '1212', '190', '07'].map(toneOf)).toEqual(Array(8).fill(null))
  })

  it('is that of the root where only the root is known, where all of the root has one', () => {
    expect(['02', '10', '11', '13', '05', '01'].map(toneOf)).toEqual([
      'appeal',
      'demand',
      'criticism',
      'threat',
      null,
      null,
    ])
  })

  it('is found of so many codes of the codebook, each under one tone, as the page on it says', () => {
    const found = codes('cameo').map(({ code }) => toneOf(code))
    const counted = TONES.map((tone) => found.filter((one) => one === tone).length)
    expect(Object.fromEntries(TONES.map((tone, at) => [tone, counted[at]]))).toEqual({
      praise: 5,
      appeal: 28,
      criticism: 11,
      demand: 27,
      threat: 23,
    })
  })
})

describe('the effective number', () => {
  it('is the number of kinds used alike, and less where a few are used most', () => {
    expect(effectiveNumber([5, 5, 5, 5])).toBeCloseTo(4, 12)
    expect(effectiveNumber([10, 0])).toBeCloseTo(1, 12)
    // 90 % and 10 %: exp(0.9 ln(1/0.9) + 0.1 ln 10).
    expect(effectiveNumber([90, 10])).toBeCloseTo(Math.exp(0.32508), 4)
    expect(effectiveNumber([])).toBe(0)
  })
})
