import { dot, gridY, line, plot } from '@observablehq/plot'
import type { Relations, RelationsPeriod } from '../api/types.ts'
import { isPartial } from '../periods/is-partial.ts'
import { noDataBands, timeAxis, timeOptions, valueAxis, zeroLine } from './chart-parts.ts'
import { middle, type TimeScale } from './time-scale.ts'

const LINES = [
  { key: 'cooperation', colour: 'var(--cooperation)' },
  { key: 'conflict', colour: 'var(--conflict)' },
] as const

/** Most periods for which each gets a dot of its own. */
const MOST_DOTS = 60

/**
 * Cooperation above a line at zero, conflict below it, never netted. Where a period has no data the lines break; nothing is
 * interpolated. A period between two such is a dot, or it would not be seen; one that is covered in part is a hollow dot.
 */
export function drawLines(data: Relations, scale: TimeScale, height: number): Element {
  const { by, periods } = data
  const x = (period: RelationsPeriod): number => middle(period.start, by)
  const dots = periods.filter((period, at) => isDotted(periods, period, at))
  const dense = periods.length > 400
  return plot({
    ...timeOptions(scale),
    height,
    marginTop: 14,
    marginBottom: 24,
    y: { domain: valueDomain(periods), nice: true },
    marks: [
      noDataBands(scale, data),
      gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      valueAxis(5),
      timeAxis(scale, by),
      LINES.map(({ key, colour }) => [
        line(periods, { x, y: (d: RelationsPeriod) => d[key], stroke: colour, strokeWidth: dense ? 1 : 2 }),
        dot(dots, {
          x,
          y: (d: RelationsPeriod) => d[key],
          r: periods.length > 150 ? 2 : 3,
          stroke: colour,
          fill: (d: RelationsPeriod) => (isPartial(d) ? 'var(--page)' : colour),
        }),
      ]),
      zeroLine(),
    ],
  })
}

function isDotted(periods: readonly RelationsPeriod[], period: RelationsPeriod, at: number): boolean {
  if (periods.length <= MOST_DOTS || isPartial(period)) return true
  return (periods[at - 1]?.events ?? null) === null && (periods[at + 1]?.events ?? null) === null
}

/** From the lowest conflict to the highest cooperation, around zero, and never empty. */
function valueDomain(periods: readonly RelationsPeriod[]): [number, number] {
  let low = 0
  let high = 0
  for (const { cooperation, conflict } of periods) {
    low = Math.min(low, conflict ?? 0)
    high = Math.max(high, cooperation ?? 0)
  }
  return low === 0 && high === 0 ? [-10, 10] : [Math.min(low, -high / 20), Math.max(high, -low / 20)]
}
