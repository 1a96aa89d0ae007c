import { readFile } from 'node:fs/promises'
import { autoregression, grangerTest } from '@entente/measure'
import { describe, expect, it } from 'vitest'
import { hasShared, structure } from './shared-data.ts'

/** Columns of a small CSV file by their names. */
async function readColumns(path: string, names: readonly string[]): Promise<number[][]> {
  const [head = '', ...lines] = (await readFile(path, 'utf8')).trim().split(/\r?\n/)
  const places = names.map((name) => head.replaceAll('"', '').split(',').indexOf(name))
  return places.map((place) => lines.map((line) => Number(line.split(',')[place])))
}

describe.skipIf(!hasShared)('the recomputed regressions between Israel and the Palestinians', () => {
  it('come out to six digits, week by week', async () => {
    const file = structure('reciprocity/israel_palestine_weekly_goldstein_1979_2003.csv')
    const series = await readColumns(file, ['i2p', 'p2i'])
    const expected = [
      [1, 72.523046, 129.370225, 1274],
      [4, 28.643108, 13.227742, 1265],
      [6, 17.630996, 10.912354, 1259],
      [8, 14.595357, 9.414026, 1253],
    ] as const
    for (const [order, toward, back, df] of expected) {
      const answers = grangerTest({ series }, order, 1, 0)
      expect(answers?.f).toBeCloseTo(toward, 5)
      expect(answers?.df).toEqual([order, df])
      expect(grangerTest({ series }, order, 0, 1)?.f).toBeCloseTo(back, 5)
    }
    const [ofIsrael, ofPalestine] = autoregression({ series }, 1)?.equations ?? []
    expect(ofIsrael?.coefficients.slice(1)).toEqual([expect.closeTo(0.51229145, 7), expect.closeTo(0.59947423, 7)])
    expect(ofPalestine?.coefficients.slice(1)).toEqual([expect.closeTo(0.19552615, 7), expect.closeTo(0.38815593, 7)])
  })

  it('come out month by month, with their p values', async () => {
    const file = structure('reciprocity/bcf2008_monthly_israel_palestine_1996_2005.csv')
    const series = (await readColumns(file, ['I2P', 'P2I'])).map((column) => column.slice(0, 108))
    const toward = grangerTest({ series }, 1, 1, 0)
    const back = grangerTest({ series }, 1, 0, 1)
    expect(toward?.f).toBeCloseTo(3.9000662, 6)
    expect(toward?.p).toBeCloseTo(0.0509, 4)
    expect(back?.f).toBeCloseTo(5.0089419, 6)
    expect(back?.p).toBeCloseTo(0.0273, 4)
  })
})
