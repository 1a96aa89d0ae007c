import type { LevelBounds } from './program.ts'

/**
 * Rule 15: the level after the bucket changed, as its place in the list: while the bucket is at or below `back_at` one
 * down, then while it has reached the `from` of the next one up.
 */
export function levelAfter(level: number, units: number, levels: readonly LevelBounds[]): number {
  let place = level
  while (place > 0 && units <= (levels[place]?.backAt ?? -1)) place -= 1
  while (units >= (levels[place + 1]?.from ?? Infinity)) place += 1
  return place
}
