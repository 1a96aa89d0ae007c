import { describe, expect, it } from 'vitest'
import { hasCodeForm, SCHEMES } from './code.ts'
import { codes, findCode, quadOf, rootOf } from './codes.ts'
import { goldstein, goldsteinScale, SCALES, SCHEME_SCALES } from './goldstein.ts'

describe('codes', () => {
  it.each(SCHEMES)('of %s are unique, of their form, and have labels and the weights of their scale', (scheme) => {
    const list = codes(scheme)
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length)
    expect(new Set(list.map(({ label }) => label)).size).toBe(list.length)
    for (const { label, goldstein: weight, code } of list) {
      expect(label, code).toMatch(/^[a-z]/)
      expect(hasCodeForm(scheme, code), code).toBe(true)
      if (SCHEME_SCALES[scheme] === null) expect(weight, code).toBe(null)
      else expect(Math.abs(weight ?? Number.NaN), code).toBeLessThanOrEqual(10)
    }
  })

  it('keep the leading zero', () => {
    expect(findCode('cameo', '010')?.label).toBe('makes a statement')
    expect(findCode('cameo', '10')?.label).toBe('demands')
    expect(findCode('cameo', '0')).toBeUndefined()
  })

  it('have a root in CAMEO, also those of WEIS that have a counterpart', () => {
    expect(rootOf('cameo', '0251')).toBe('02')
    expect(rootOf('cameo', '20')).toBe('20')
    expect(rootOf('cameo', '106')).toBe('10')
    expect(rootOf('weis', '223')).toBe('19')
    expect(rootOf('weis', '034')).toBe(null)
    for (const code of ['', '1', '210', '999', 'x10', '10563']) expect(rootOf('cameo', code)).toBe(null)
    expect(rootOf('weis', '199')).toBe(null)
    expect(rootOf('plover', 'COERCE-arrest')).toBe('17')
    expect(rootOf('plover', 'CONSULT-chat')).toBe('04')
    for (const code of ['ASSAULT', 'CRIME', 'consult', 'CONSULT-', 'CONSULT chat'])
      expect(rootOf('plover', code)).toBe(null)
    for (const { cameo } of codes('weis')) if (cameo !== null) expect(findCode('cameo', cameo)).toBeDefined()
  })

  it.each([
    ['cameo', '057', 1],
    ['cameo', '06', 2],
    ['cameo', '0874', 2],
    ['cameo', '09', 3],
    ['cameo', '139', 3],
    ['cameo', '14', 4],
    ['cameo', '106', 3],
    ['cameo', '210', null],
    ['cameo', '', null],
    ['weis', '011', 2],
    ['weis', '081', 1],
    ['weis', '072', 2],
    ['weis', '174', 3],
    ['weis', '182', 4],
    ['weis', '199', 4],
    ['weis', '230', null],
    ['weis', '10', null],
    ['ucdp', '1', 4],
    ['ucdp', '4', null],
    ['plover', 'CONCEDE', 1],
    ['plover', 'RETREAT-ceasefire', 2],
    ['plover', 'REQUEST', 3],
    ['plover', 'PROTEST-drumming', 4],
    ['plover', 'CRIME', null],
    ['plover', 'consult', null],
  ] as const)('puts %s %s into quad class %s', (scheme, code, quad) => {
    expect(quadOf(scheme, code)).toBe(quad)
  })
})

describe('goldstein', () => {
  it('is null where a scale has no weight, never 0', () => {
    expect(goldstein('cameo', '010')).toBe(0)
    expect(goldstein('cameo', '106')).toBe(null)
    expect(goldstein('cameo-keds', '106')).toBe(-5)
    expect(goldstein('cameo-keds', '019')).toBe(null)
    expect(goldstein('weis', '199')).toBe(null)
    expect(goldstein('weis', '223')).toBe(-10)
  })

  it('lists the same weights for an engine', () => {
    for (const scale of SCALES)
      for (const { code, weight } of goldsteinScale(scale)) expect(goldstein(scale, code)).toBe(weight)
    expect(SCALES.map((scale) => goldsteinScale(scale).length)).toEqual([310, 276, 109])
  })

  it('disagrees in sign with the quad class for 15 CAMEO codes, all of them said rather than done', () => {
    const disagree = codes('cameo').filter(({ quad, goldstein: weight }) =>
      quad <= 2 ? (weight ?? 0) < 0 : (weight ?? 0) > 0,
    )
    expect(disagree.map(({ code }) => code).join(' ')).toBe(
      '011 012 016 024 0241 0242 0243 0244 025 0251 0252 0253 0254 0255 0256',
    )
  })
})
