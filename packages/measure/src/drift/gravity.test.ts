import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ActorCode } from '@entente/model'
import { openStore, type Store } from '@entente/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasShared, structure } from '../../../../test/shared-data.ts'
import { fitGravity, gravityOf, gravityResiduals } from './gravity.ts'

let folder = ''
let store: Store
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gravity-'))
  store = await openStore(join(folder, 'data'))
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const STATES = ['ARM', 'AZE', 'GEO', 'KAZ', 'KGZ', 'UZB', 'TJK', 'TKM']
const [ARM, KAZ, GEO] = ['ARM', 'KAZ', 'GEO'] as ActorCode[] as [ActorCode, ActorCode, ActorCode]

/** Trade that follows the equation with these coefficients exactly, but for Armenia and Kazakhstan, who trade `times` as much. */
function invented(times: number): string {
  const lines = ['exporter,importer,year,trade,dist,cntg,lang,clny']
  for (const year of [2000, 2004])
    for (const [i, from] of STATES.entries())
      for (const [j, to] of STATES.entries()) {
        const dist = 100 + 70 * Math.abs(i - j) + 13 * ((i * j) % 5)
        const cntg = Number(Math.abs(i - j) === 1)
        const [lang, clny] = [Number((i + j) % 3 === 0), Number(Math.abs(i * i - j * j) % 7 === 2)]
        const fits = Math.exp(9 + 0.2 * i + 0.1 * j - 0.9 * Math.log(dist) + 0.4 * cntg + 0.3 * lang - 0.2 * clny)
        const odd = [from, to].toSorted().join() === 'ARM,KAZ' && year === 2004
        if (!(from === 'UZB' && to === 'TJK'))
          lines.push([from, to, year, odd ? fits * times : fits, dist, cntg, lang, clny].join())
      }
  return `${lines.join('\n')}\n`
}

async function fileOf(name: string, times: number) {
  const file = { kind: 'gravity', file: join(folder, name) } as const
  await writeFile(file.file, invented(times))
  return file
}

describe("a gravity equation of the user's own file", () => {
  test('finds the coefficients that made the trade, and no residual where nothing is odd', async () => {
    const file = await fileOf('plain.csv', 1)
    const fit = await fitGravity(store.engine, file)
    const { logDistance, contiguity, language, colony } = fit.equation.coefficients
    for (const [found, made] of [
      [logDistance, -0.9],
      [contiguity, 0.4],
      [language, 0.3],
      [colony, -0.2],
    ] as const)
      expect(found).toBeCloseTo(made ?? Number.NaN, 5)
    const residuals = gravityResiduals(fit, file, ARM, [KAZ, GEO])
    for (const other of [KAZ, GEO])
      for (const year of [2000, 2004]) expect(residuals.get(other)?.get(year)).toBeCloseTo(0, 5)
  })

  test('a pair that trades thrice as much stands out in that year alone', async () => {
    const file = await fileOf('odd.csv', 3)
    const residuals = gravityResiduals(await fitGravity(store.engine, file), file, ARM, [KAZ, GEO])
    expect(residuals.get(KAZ)?.get(2004)).toBeGreaterThan(0.4)
    expect(Math.abs(residuals.get(KAZ)?.get(2000) ?? 1)).toBeLessThan(0.2)
    expect(residuals.get(GEO)?.get(2004)).toBeLessThan(0)
  })

  test('a direction that is missing leaves no residual, and no trade has no logarithm', async () => {
    const file = await fileOf('gap.csv', 0)
    const fit = await fitGravity(store.engine, file)
    expect(
      gravityResiduals(fit, file, 'UZB' as ActorCode, ['TJK' as ActorCode])
        .get('TJK' as ActorCode)
        ?.get(2000),
    ).toBeNull()
    expect(gravityResiduals(fit, file, ARM, [KAZ]).get(KAZ)?.get(2004)).toBeNull()
  })

  test('is worked out once for one content, and anew for another', async () => {
    const file = await fileOf('kept.csv', 1)
    expect(gravityOf(store.engine, file, 'one')).toBe(gravityOf(store.engine, file, 'one'))
    expect(gravityOf(store.engine, file, 'two')).not.toBe(gravityOf(store.engine, file, 'one'))
  })

  test.skipIf(!hasShared)('is that of the Advanced Guide, table 1 column 4', async () => {
    const { equation } = await fitGravity(store.engine, {
      kind: 'gravity',
      file: structure('gravity/agtpa_panel69_4yr.csv'),
    })
    const rounded = (values: Readonly<Record<string, number>>) => Object.values(values).map((value) => value.toFixed(4))
    expect(rounded(equation.coefficients)).toEqual(['-0.8409', '0.4374', '0.2475', '-0.2225'])
    expect(rounded(equation.standardErrors)).toEqual(['0.0317', '0.0832', '0.0765', '0.1162'])
    expect(equation.n).toBe(28_152)
  })
})
