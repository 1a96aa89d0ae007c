import { dot, gridY, line, plot } from '@observablehq/plot'
import { type Day, toTime } from '../periods/period.ts'
import { timeAxis, timeOptions, valueAxis, zeroLine } from './chart-parts.ts'
import type { TimeScale } from './time-scale.ts'

/** One day of a figure that is counted over a list as it was frozen, and as it is; null where there is nothing to count. */
export interface TwoPoint {
  readonly day: Day
  readonly frozen: number | null
  readonly current: number | null
}

export const TWO_SERIES_HEIGHT = 150

/**
 * Both series of a figure on one scale: frozen as a solid line with round dots, current dashed with square hollow ones. A line
 * breaks where there is nothing to count.
 */
export function drawTwoSeries(points: readonly TwoPoint[], scale: TimeScale, values: readonly number[]): Element {
  const x = ({ day }: TwoPoint): number => toTime(day)
  const known = (key: 'frozen' | 'current') => points.filter((point) => point[key] !== null)
  return plot({
    ...timeOptions(scale),
    height: TWO_SERIES_HEIGHT,
    marginTop: 12,
    marginBottom: 24,
    y: { domain: [values[0] ?? 0, values.at(-1) ?? 1] },
    marks: [
      gridY([...values], { stroke: 'var(--grid)', strokeOpacity: 1 }),
      valueAxis([...values]),
      timeAxis(scale, 'day'),
      zeroLine(),
      line(points, { x, y: 'frozen', stroke: 'var(--ink)', strokeWidth: 2 }),
      dot(known('frozen'), { x, y: 'frozen', r: 4, fill: 'var(--ink)' }),
      line(points, { x, y: 'current', stroke: 'var(--cooperation)', strokeWidth: 2, strokeDasharray: '5 4' }),
      dot(known('current'), {
        x,
        y: 'current',
        r: 4,
        symbol: 'square',
        stroke: 'var(--cooperation)',
        strokeWidth: 2,
        fill: 'var(--page)',
      }),
    ],
  })
}
