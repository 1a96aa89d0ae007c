import { dot, gridY, line, plot } from '@observablehq/plot'
import type { Charted, ChartedPeriod } from '../periods/part-days.ts'
import { shading, timeAxis, timeOptions, valueAxis, zeroLine } from './chart-parts.ts'
import { middle, type TimeScale } from './time-scale.ts'

const LINES = [
  { key: 'cooperation', colour: 'var(--cooperation)' },
  { key: 'conflict', colour: 'var(--conflict)' },
] as const

/** Most periods for which each gets a dot of its own. */
const MOST_DOTS = 60

/**
 * Cooperation above a line at zero, conflict below it, never netted. Where a period has no data the lines break; nothing is
 * interpolated. A period between two such is a dot, or it would not be seen; a dot of one that did not come whole is hollow.
 */
export function drawLines(data: Charted, scale: TimeScale, height: number): Element {
  const { by, periods } = data
  const x = (period: ChartedPeriod): number => middle(period.start, by)
  const dots = periods.filter((period, at) => isDotted(periods, period, at))
  const dense = periods.length > 400
  return plot({
    ...timeOptions(scale),
    height,
    marginTop: 14,
    marginBottom: 24,
    y: { domain: valueDomain(periods), nice: true },
    marks: [
      shading(scale, data),
      gridY({ ticks: 5, stroke: 'var(--grid)', strokeOpacity: 1 }),
      valueAxis(5),
      timeAxis(scale, by),
      LINES.map(({ key, colour }) => [
        line(periods, { x, y: (d: ChartedPeriod) => d[key], stroke: colour, strokeWidth: dense ? 1 : 2 }),
        dot(dots, {
          x,
          y: (d: ChartedPeriod) => d[key],
          r: periods.length > 150 ? 2 : 3,
          stroke: colour,
          fill: (d: ChartedPeriod) => (isWhole(d) ? colour : 'var(--page)'),
        }),
      ]),
      zeroLine(),
    ],
  })
}

/** Whether every day of a period came, with all of its files as far as is known. */
export function isWhole({ days, coveredDays, part }: ChartedPeriod): boolean {
  return coveredDays === days && part === undefined
}

/** Days that came in part add no dot: there may be thousands, and the dotted ground tells them. */
export function isDotted(periods: readonly ChartedPeriod[], period: ChartedPeriod, at: number): boolean {
  if (periods.length <= MOST_DOTS || (period.coveredDays > 0 && period.coveredDays < period.days)) return true
  return (periods[at - 1]?.events ?? null) === null && (periods[at + 1]?.events ?? null) === null
}

/** From the lowest conflict to the highest cooperation, around zero, and never empty. */
function valueDomain(periods: readonly ChartedPeriod[]): [number, number] {
  let low = 0
  let high = 0
  for (const { cooperation, conflict } of periods) {
    low = Math.min(low, conflict ?? 0)
    high = Math.max(high, cooperation ?? 0)
  }
  return low === 0 && high === 0 ? [-10, 10] : [Math.min(low, -high / 20), Math.max(high, -low / 20)]
}
