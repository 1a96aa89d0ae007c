import { describe, expect, it } from 'vitest'
import { formatBytes, formatNumber, formatSigned, plural } from './format-number.ts'

describe('numbers', () => {
  it('keeps what is missing apart from zero', () => {
    expect([formatNumber(0, 'en'), formatNumber(null, 'en')]).toEqual(['0', '—'])
    expect([formatSigned(0, 'en'), formatSigned(null, 'en')]).toEqual(['0.0', '—'])
  })

  it('shows the sign of weights, by a true minus', () => {
    expect([formatSigned(3.4, 'en'), formatSigned(-10, 'en'), formatSigned(-1905.42, 'en')]).toEqual([
      '+3.4',
      '−10.0',
      '−1,905.4',
    ])
    expect(formatNumber(-5000, 'en')).toBe('−5,000')
  })

  it('speaks the language of the user', () => {
    expect(formatNumber(1234.5, 'de')).toBe('1.234,5')
  })

  it('agrees with the number', () => {
    expect([plural(1, 'report', undefined, 'en'), plural(1200, 'report', undefined, 'en')]).toEqual([
      '1 report',
      '1,200 reports',
    ])
    expect([formatBytes(999, 'en'), formatBytes(2_577_130, 'en')]).toEqual(['999 B', '2.6 MB'])
  })
})
