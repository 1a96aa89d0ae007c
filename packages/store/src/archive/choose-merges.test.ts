import { addDays, type Day } from '@entente/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseMerges, feedsWorthMerging } from './choose-merges.ts'
import type { Part } from './entries.ts'

const KIB = 1024
const MIB = 1024 * KIB

let counter = 0

function part(bytes: number, day = 0, feed = 'f'): Part {
  counter += 1
  const firstDay = addDays('2020-01-01' as Day, day)
  return {
    path: `${feed}/${counter}.parquet`,
    feed,
    kind: 'report',
    rows: bytes,
    firstDay,
    lastDay: firstDay,
    bytes,
    sha256: '',
  }
}

const sizes = (merges: readonly (readonly Part[])[]): number[][] =>
  merges.map((merge) => merge.map((one) => one.bytes / KIB))

describe('which parts are merged', () => {
  it('puts small parts of one feed together, in the order of their days', () => {
    const parts = [part(3 * KIB, 9), part(KIB, 1), part(2 * KIB, 5), part(KIB, 1, 'other')]
    expect(sizes(chooseMerges(parts, { atLeast: 2 }))).toEqual([[1, 2, 3]])
    expect(chooseMerges(parts, { atLeast: 4 })).toEqual([])
  })

  it('leaves a big part alone for the sake of a small one', () => {
    expect(chooseMerges([part(40 * MIB), part(3 * MIB), part(KIB)], { atLeast: 2 })).toEqual([])
  })

  it('writes nothing above the target', () => {
    const parts = [part(30 * MIB, 1), part(30 * MIB, 2), part(30 * MIB, 3), part(50 * MIB, 4)]
    expect(sizes(chooseMerges(parts, { atLeast: 2 }))).toEqual([[30 * KIB, 30 * KIB]])
    expect(chooseMerges([part(100 * MIB), part(100 * MIB)], { atLeast: 2 })).toEqual([])
  })

  it('pays from the seventeenth small part of a feed on, and then finds something to merge', () => {
    const spread = (count: number): Part[] => Array.from({ length: count }, (_, at) => part((at % 4) ** 4 * 90 * KIB))
    expect(feedsWorthMerging([...spread(16), part(40 * MIB)])).toEqual([])
    expect(feedsWorthMerging(spread(17))).toEqual(['f'])
    expect(chooseMerges(spread(17), { atLeast: 4 })).not.toEqual([])
  })

  it('comes to an end, keeps every row once, and never joins sizes that lie far apart', () => {
    const bytes = fc.oneof(fc.integer({ min: 1, max: 300 * KIB }), fc.integer({ min: 1, max: 100 * MIB }))
    const list = fc.array(fc.tuple(bytes, fc.integer({ min: 0, max: 4000 }), fc.constantFrom('a', 'b')), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(list, fc.integer({ min: 2, max: 8 }), (drawn, atLeast) => {
        let parts = drawn.map(([size, day, feed]) => part(size, day, feed))
        const rows = parts.reduce((sum, one) => sum + one.rows, 0)
        for (let round = 0; ; round += 1) {
          expect(round).toBeLessThan(drawn.length + 1)
          const merges = chooseMerges(parts, { atLeast })
          if (merges.length === 0) break
          const merged = new Set(merges.flat())
          expect(merged.size).toBe(merges.flat().length)
          for (const merge of merges) {
            const all = merge.map((one) => one.bytes)
            expect(Math.max(...all)).toBeLessThan(Math.max(256 * KIB, 4 * Math.min(...all)) + 1)
            expect(new Set(merge.map((one) => one.feed)).size).toBe(1)
          }
          parts = [
            ...parts.filter((one) => !merged.has(one)),
            ...merges.map((merge) =>
              part(
                merge.reduce((sum, one) => sum + one.bytes, 0),
                0,
                merge[0]?.feed,
              ),
            ),
          ]
        }
        expect(parts.reduce((sum, one) => sum + one.rows, 0)).toBe(rows)
      }),
      { numRuns: 500 },
    )
  })
})
