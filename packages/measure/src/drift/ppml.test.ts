import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hasShared, structure } from '../../../../test/shared-data.ts'
import { ppml } from './ppml.ts'

/** Columns by name of a plain CSV whose cells hold no commas. */
function columnsOf(path: string): (name: string) => string[] {
  const [head = '', ...lines] = readFileSync(structure(path), 'utf8').replaceAll('"', '').trim().split(/\r?\n/)
  const rows = lines.map((line) => line.split(','))
  return (name) => rows.map((row) => row[head.split(',').indexOf(name)] ?? '')
}

function joined(first: readonly string[], second: readonly string[]): string[] {
  return first.map((one, at) => `${one} ${second[at] ?? ''}`)
}

describe('Poisson regression with fixed effects', () => {
  test('with a dummy alone gives the log of the ratio of means', () => {
    const { coefficients, n } = ppml({ outcome: [1, 3, 4, 8], regressors: { x: [0, 0, 1, 1] }, effects: [] })
    expect(n).toBe(4)
    expect(coefficients['x']).toBeCloseTo(Math.log(3), 7)
  })

  test('leaves out groups of zeroes and says how many rows are used', () => {
    const { n, fitted } = ppml({
      outcome: [0, 0, 1, 3, 2, 5],
      regressors: { x: [0, 1, 0, 1, 0, 1] },
      effects: [['a', 'a', 'b', 'b', 'c', 'c']],
    })
    expect(n).toBe(4)
    expect(fitted[0]).toBeNaN()
    expect((fitted[2] ?? 0) + (fitted[3] ?? 0)).toBeCloseTo(4, 7)
  })

  test('is told to be impossible where values are missing', () => {
    expect(() => ppml({ outcome: [1, Number.NaN], regressors: {}, effects: [] })).toThrow('cannot be regressed')
  })

  test.skipIf(!hasShared)('ppmlhdfe, free trade agreements: coefficient, error, rows and deviance', () => {
    const of = columnsOf('gravity/ppmlhdfe_fta_panel35.csv')
    const total = of('category').map((category) => category === 'TOTAL')
    const column = (name: string): string[] => of(name).filter((_, at) => total[at])
    const [exporter, importer, year] = [column('isoexp'), column('isoimp'), column('year')]
    const pair = joined(exporter, importer)
    const found = ppml({
      outcome: column('trade').map(Number),
      regressors: { fta: column('fta').map(Number) },
      effects: [joined(exporter, year), joined(importer, year), pair],
      clusters: pair,
    })
    expect(found.coefficients['fta']).toBeCloseTo(0.1924455, 6)
    expect(found.standardErrors['fta']).toBeCloseTo(0.0419527, 6)
    expect([found.n, found.clusters]).toEqual([5950, 1190])
    expect(found.deviance).toBeCloseTo(377332502.3, 0)
  })

  test.skipIf(!hasShared)('fixest, trade of the EU 15: distance', () => {
    const of = columnsOf('gravity/fixest_trade_eu15.csv')
    const found = ppml({
      outcome: of('Euros').map(Number),
      regressors: { distance: of('dist_km').map((km) => Math.log(Number(km))) },
      effects: ['Origin', 'Destination', 'Product', 'Year'].map(of),
    })
    expect(found.coefficients['distance']).toBeCloseTo(-1.5278744, 6)
    expect(found.n).toBe(38_325)
  })

  test.skipIf(!hasShared)('Advanced Guide, table 1 (4): international trade only', () => {
    const of = columnsOf('gravity/agtpa_panel69_4yr.csv')
    const abroad = joined(of('exporter'), of('importer')).map((pair) => pair.split(' ')[0] !== pair.split(' ')[1])
    const column = (name: string): string[] => of(name).filter((_, at) => abroad[at])
    const year = column('year')
    const found = ppml({
      outcome: column('trade').map(Number),
      regressors: {
        distance: column('dist').map((km) => Math.log(Number(km))),
        ...Object.fromEntries(['cntg', 'lang', 'clny'].map((name) => [name, column(name).map(Number)])),
      },
      effects: [joined(column('exporter'), year), joined(column('importer'), year)],
      clusters: column('pair_id'),
    })
    expect(found.n).toBe(28_152)
    const published = {
      distance: [-0.8409, 0.0317],
      cntg: [0.4374, 0.0832],
      lang: [0.2475, 0.0765],
      clny: [-0.2225, 0.1162],
    }
    for (const [name, [coefficient = 0, error = 0]] of Object.entries(published)) {
      expect(Math.abs((found.coefficients[name] ?? 0) - coefficient)).toBeLessThan(6e-5)
      expect(Math.abs((found.standardErrors[name] ?? 0) - error)).toBeLessThan(6e-5)
    }
  })

  test.skipIf(!hasShared)('Advanced Guide, table 3 (4): trade agreements with pair effects', () => {
    const of = columnsOf('gravity/agtpa_panel69_4yr.csv')
    const [exporter, importer, year, pair] = [of('exporter'), of('importer'), of('year'), of('pair_id')]
    const found = ppml({
      outcome: of('trade').map(Number),
      regressors: { rta: of('rta').map(Number) },
      effects: [
        joined(exporter, year),
        joined(importer, year),
        pair.map((id, at) => (exporter[at] === importer[at] ? 'at home' : id)),
      ],
      clusters: pair,
    })
    expect(found.coefficients['rta']).toBeCloseTo(0.5571853, 6)
    expect(found.standardErrors['rta']).toBeCloseTo(0.1022, 4)
    expect(found.n).toBe(28_482)
  })
})
