import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { recentChange, verdictOfHorizon } from '@entente/measure'
import { type ActorCode, type Day, dayNumber } from '@entente/model'
import { horizonsOfDyad, type Workspace } from 'entente'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSampleRegion } from './sample-archive.ts'
import { events, hasShared } from './shared-data.ts'

/** Cooperative and conflictual events of a directed dyad in one year of GDELT 1.0, and their mean weight. */
async function yearOf(year: number): Promise<{ cooperation: number; conflict: number; mean: number; events: number }> {
  const packed = await readFile(events(`gdelt1-dyad-year/${year}_gdelt.csv.gz`))
  const row = gunzipSync(packed)
    .toString()
    .split('\n')
    .find((line) => line.startsWith('IRQ,KWT,'))
  // Shares of material and verbal cooperation, verbal and material conflict; mean weight; number of events at last.
  const cells = (row ?? '').split(',').map(Number)
  const [material = 0, verbal = 0, harsh = 0, hostile = 0, mean = 0] = cells.slice(6, 11)
  const count = cells[17] ?? 0
  return { cooperation: count * (material + verbal), conflict: count * (harsh + hostile), mean, events: count }
}

describe.skipIf(!hasShared)('Iraq toward Kuwait in 1990', () => {
  it('is an alarm, though its mean weight is above that of most years before', async () => {
    const years = await Promise.all(Array.from({ length: 12 }, (_, at) => yearOf(1979 + at)))
    const before = years.slice(0, -1)
    expect(years.at(-1)?.mean).toBeCloseTo(1.4566, 4)
    expect(before.filter(({ mean }) => mean < 1.4566).length).toBeGreaterThan(before.length / 2)
    expect((years.at(-1)?.events ?? 0) / (before.at(-1)?.events ?? 1)).toBeCloseTo(38, 0)
    const verdict = verdictOfHorizon(
      {
        cooperation: recentChange(
          years.map(({ cooperation }) => cooperation),
          1,
        ),
        conflict: recentChange(
          years.map(({ conflict }) => conflict),
          1,
        ),
      },
      0.0015,
    )
    expect(verdict).toBe('alarm')
  })
})

describe('horizons on the sample region', () => {
  let folder = ''
  let workspace: Workspace
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'entente-horizons-'))
    workspace = await openSampleRegion(folder)
  })
  afterAll(async () => {
    await workspace.close()
    await rm(folder, { recursive: true })
  })
  const asked = (source: string, target: string, on: string) =>
    horizonsOfDyad(workspace, { source: source as ActorCode, target: target as ActorCode, on: on as Day })

  it('say of the slow souring that it is worse over five years, by its last day in both directions and not before', async () => {
    for (const [source, target] of [
      ['XAB', 'XAA'],
      ['XAA', 'XAB'],
    ] as const) {
      expect((await asked(source, target, '2019-12-31')).said).toBe('no change that chance would not bring')
      const souring = await asked(source, target, '2020-12-31')
      expect(souring.said).toBe('worse over five years since 2016')
      expect(souring.horizons[3]).toMatchObject({ by: 'slide', verdict: 'worse' })
    }
  })

  it('say where a rise is there by counting incidents alone, as where only the press grows', async () => {
    const calm = await asked('XAC', 'XAE', '2024-12-31')
    expect(calm.said).toBe('better over five years since 2020, but by counting incidents alone')
    const other = calm.ways.filter(({ way }) => way !== 'incidents')
    expect(other.map(({ way, verdicts }) => [way, verdicts[3]])).toEqual([
      ['reports', 'none'],
      ['share of the feed', 'none'],
      ['share of the source', 'none'],
    ])
  })

  it('carry a verdict with incidents of its line and stretch, and give each level its interval', async () => {
    const { horizons, precision, to } = await asked('XAB', 'XAA', '2020-12-31')
    expect(precision).toMatchObject({ basis: 'published' })
    expect(horizons[3]?.carrying).toHaveLength(5)
    for (const { goldstein, occurredOn } of horizons[3]?.carrying ?? []) {
      expect(goldstein).toBeLessThan(0)
      expect(dayNumber(to as Day) - dayNumber(occurredOn)).toBeLessThan(1826)
    }
    for (const { conflict, intervals, carrying, verdict } of horizons) {
      if (verdict === 'none') expect(carrying).toEqual([])
      const { reported, right } = intervals.conflict
      expect(reported?.low).toBeLessThan(-(conflict ?? 0))
      expect(reported?.high).toBeGreaterThan(-(conflict ?? 0))
      expect(right?.high).toBeCloseTo((reported?.high ?? 0) * 0.79 * 0.81, 9)
    }
  })
})
