import { type By, type Day, nextPeriod, toTime } from '../periods/period.ts'
import type { Band } from './gap-bands.ts'

/** Room beside the plotted area, the same in every chart of a stack, so that a moment is on one vertical line. */
export const MARGIN_LEFT = 58
export const MARGIN_RIGHT = 10

/** How time lies on the width of a chart. */
export interface TimeScale {
  readonly domain: Band
  /** Whole width in pixels, margins included. */
  readonly width: number
}

/** Pixels from the left edge at which a moment lies. */
export function toX(scale: TimeScale, time: number): number {
  const { domain, width } = scale
  const inner = width - MARGIN_LEFT - MARGIN_RIGHT
  return MARGIN_LEFT + ((time - domain.from) / (domain.to - domain.from)) * inner
}

/** The moment that lies so many pixels from the left edge. */
export function fromX(scale: TimeScale, x: number): number {
  const { domain, width } = scale
  const inner = width - MARGIN_LEFT - MARGIN_RIGHT
  return domain.from + ((x - MARGIN_LEFT) / inner) * (domain.to - domain.from)
}

/** Middle of a period: where its figure is drawn, since it belongs to no day of it more than to another. */
export function middle(start: Day, by: By): number {
  return (toTime(start) + toTime(nextPeriod(start, by))) / 2
}

/** Index of the period that holds a moment, the nearest one where none does; -1 without periods. `starts` ascend. */
export function indexAt(starts: readonly number[], time: number): number {
  if (starts.length === 0) return -1
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const half = Math.ceil((low + high) / 2)
    if ((starts[half] ?? 0) <= time) low = half
    else high = half - 1
  }
  return low
}
