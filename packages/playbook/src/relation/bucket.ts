import type { Drain } from '../normal-form/playbook.ts'

/** A leaky bucket that is exact: it holds whole units of 1 / `unitsPerPoint` points. */
export interface Bucket {
  /** k of rule 14: the days of its drain, so that a day drains whole units. */
  readonly unitsPerPoint: number
  /** Units. */
  readonly drainPerDay: number
  /** Units. */
  readonly cap: number
}

/** Rule 14: of `1 every P5D` a point is five units, and one unit goes a day. */
export function bucketOf({ drain, cap }: { readonly drain: Drain; readonly cap: number }): Bucket {
  return { unitsPerPoint: drain.every, drainPerDay: drain.points, cap: cap * drain.every }
}

/** Rule 14: what is left after one tick; never below 0. */
export function drained(units: number, { drainPerDay }: Bucket): number {
  return Math.max(0, units - drainPerDay)
}

/** Rule 14: what is in it after an act of so many points; never above the cap. */
export function filled(units: number, points: number, { unitsPerPoint, cap }: Bucket): number {
  return Math.min(cap, units + points * unitsPerPoint)
}

/** Units as points, for showing. */
export function inPoints(units: number, { unitsPerPoint }: Bucket): number {
  return units / unitsPerPoint
}
