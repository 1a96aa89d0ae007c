import type { Relations } from 'entente'
import { describe, expect, it } from 'vitest'
import { entente } from './run-command.ts'
import { events, hasShared } from './shared-data.ts'
import { withFolder } from './temporary-workspace.ts'

/** Reports and mean weight by year, as published beside the data (worked cases B and C). */
type Case = Readonly<Record<number, readonly [reports: number, mean: number]>>

async function byYear(
  folder: string,
  source: string,
  target: string,
): Promise<Map<number, Relations['periods'][number]>> {
  const { out } = await entente(folder, 'relations', '--source', source, '--target', target, '--by', 'year', '--json')
  const { periods } = JSON.parse(out) as Relations
  return new Map(periods.map((period) => [Number(period.start.slice(0, 4)), period]))
}

async function expectCase(folder: string, source: string, target: string, known: Case): Promise<void> {
  const years = await byYear(folder, source, target)
  for (const [year, [reports, mean]] of Object.entries(known)) {
    const period = years.get(Number(year))
    expect(period?.events, `${source} ${target} ${year}`).toBe(reports)
    expect(period?.goldsteinPerReport, `${source} ${target} ${year}`).toBeCloseTo(mean, 2)
  }
}

describe.skipIf(!hasShared)('KEDS Levant gives worked case B', () => {
  it('for ISR toward PSE (PAL and PSE are one actor), codes without a weight counted as nothing', async () => {
    await withFolder(async (folder) => {
      expect((await entente(folder, 'ingest', events('keds/levant.cameo.csv.gz'))).code).toBe(0)
      await expectCase(folder, 'ISR', 'PSE', {
        1987: [203, -4.53],
        1988: [461, -4.87],
        1992: [240, -4.4],
        1993: [492, -1.24],
        1995: [495, -0.28],
        1999: [239, 1.15],
        2000: [606, -2.35],
        2001: [832, -4.2],
        2002: [939, -4.06],
        2004: [607, -5.38],
        2005: [380, -1.61],
        2006: [284, -4.61],
        2007: [180, -2.39],
        2008: [213, -4.1],
      })
      const years = await byYear(folder, 'ISR', 'PSE')
      expect([...years.values()].reduce((sum, period) => sum + (period.events ?? 0), 0)).toBe(10_238)
      expect(years.get(1986)?.goldsteinPerReport).toBeCloseTo(-6.24, 2)
    })
  })

  it('for EGY and JOR, codes without a weight left out', async () => {
    await withFolder(async (folder) => {
      await entente(folder, 'ingest', events('keds/levant.cameo.csv.gz'), '--scheme', 'cameo')
      const egypt = await byYear(folder, 'ISR', 'EGY')
      expect(egypt.get(1979)?.scored).toBe(136)
      expect(egypt.get(1979)?.goldsteinMean).toBeCloseTo(3.54, 2)
      const jordan = await byYear(folder, 'ISR', 'JOR')
      expect(jordan.get(1991)?.goldsteinMean).toBeCloseTo(-3.84, 2)
      expect([jordan.get(1993)?.scored, jordan.get(1993)?.goldsteinMean]).toEqual([15, expect.closeTo(4.69, 2)])
      expect([jordan.get(1994)?.scored, jordan.get(1994)?.goldsteinMean]).toEqual([90, expect.closeTo(3.29, 2)])
    })
  })
})

describe.skipIf(!hasShared)('KEDS Gulf and Balkans give worked case C', () => {
  it('on the WEIS scale', async () => {
    await withFolder(async (folder) => {
      const files = [events('keds/gulf.cameo.csv.gz'), events('keds/balkans.weis.csv.gz')]
      expect((await entente(folder, 'ingest', ...files, '--scheme', 'weis')).code).toBe(0)
      await expectCase(folder, 'IRQ', 'IRN', {
        1979: [16, -4.22],
        1980: [177, -4.58],
        1985: [226, -6],
        1986: [220, -6.23],
        1988: [220, -3.93],
        1989: [42, -0.93],
        1990: [41, 1.47],
      })
      await expectCase(folder, 'IRQ', 'KWT', { 1990: [191, -1.95], 1991: [141, -3.23] })
      const quiet = await byYear(folder, 'IRQ', 'KWT')
      for (let year = 1979; year < 1990; year += 1) expect(quiet.get(year)?.events).toBeLessThanOrEqual(5)
      await expectCase(folder, 'USA', 'IRQ', { 1989: [6, 1.17], 1990: [424, -1.49], 1991: [614, -1.82] })
      await expectCase(folder, 'SRB', 'BIH', {
        1992: [137, -3.39],
        1994: [141, -3.14],
        1995: [171, -1.28],
        1996: [125, -0.39],
        1997: [18, 0.02],
      })
      await expectCase(folder, 'NATO', 'SRB', { 1998: [38, -0.52], 1999: [213, -3.58] })
    })
  })
})
