import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { recentChange, verdictOfHorizon } from '@entente/measure'
import { describe, expect, it } from 'vitest'
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
