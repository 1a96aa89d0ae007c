import { expect, it } from 'vitest'
import { NumberTable } from './number-table.ts'

it('gives each number one of its own in the order in which they come, as a map would, small and large, near and far', () => {
  const table = new NumberTable()
  const map = new Map<number, number>()
  let drawn = 7
  for (let round = 0; round < 20_000; round += 1) {
    drawn = (drawn * 48_271) % 2_147_483_647
    const key =
      [drawn % 5_000, drawn, drawn * 4_194_301, (drawn % 100) * 2 ** 32, 2 ** 53 - 1 - (drawn % 50)][round % 5] ?? 0
    if (!map.has(key)) map.set(key, map.size)
    expect(table.of(key)).toBe(map.get(key))
  }
  expect(table.size).toBe(map.size)
})
