import { useCallback, useMemo } from 'react'
import { addDays, toTime } from '../periods/period.ts'
import { drawTwoSeries, TWO_SERIES_HEIGHT, type TwoPoint } from './draw-two-series.ts'
import { Drawing } from './drawing.tsx'
import type { TimeScale } from './time-scale.ts'
import { useWidth } from './use-width.ts'

interface Props {
  readonly points: readonly TwoPoint[]
  /** Labelled values of the vertical axis, from its lowest to its highest. */
  readonly values: readonly number[]
}

/** Both series of one figure over the days of a report; the same stands in a table for who listens. */
export function TwoSeries({ points, values }: Props) {
  const [element, width] = useWidth()
  const first = points.at(0)?.day
  const last = points.at(-1)?.day
  const scale = useMemo<TimeScale | undefined>(() => {
    if (first === undefined || last === undefined || width === 0) return undefined
    // A single day stands in the middle of a month.
    const around = first === last ? 15 : 1
    return { domain: { from: toTime(addDays(first, -around)), to: toTime(addDays(last, around)) }, width }
  }, [first, last, width])
  return (
    <div ref={element} className="two-series" style={{ minHeight: TWO_SERIES_HEIGHT }}>
      {scale !== undefined && <Chart points={points} values={values} scale={scale} />}
    </div>
  )
}

function Chart({ points, values, scale }: Props & { readonly scale: TimeScale }) {
  const draw = useCallback(() => drawTwoSeries(points, scale, values), [points, scale, values])
  return <Drawing draw={draw} height={TWO_SERIES_HEIGHT} />
}

/** What the lines and dots mean. */
export function TwoSeriesLegend() {
  return (
    <ul className="legend" aria-label="Legend">
      <li>
        <svg className="series-key" viewBox="0 0 40 12" aria-hidden="true">
          <path d="M0 6h40" stroke="var(--ink)" strokeWidth="2" />
          <circle cx="20" cy="6" r="4" fill="var(--ink)" />
        </svg>{' '}
        <b>Frozen</b>: the commitments, steps and days of the list when it was frozen
      </li>
      <li>
        <svg className="series-key" viewBox="0 0 40 12" aria-hidden="true">
          <path d="M0 6h40" stroke="var(--cooperation)" strokeWidth="2" strokeDasharray="5 4" />
          <rect x="16" y="2" width="8" height="8" fill="var(--page)" stroke="var(--cooperation)" strokeWidth="2" />
        </svg>{' '}
        <b>Current</b>: the list as it was on each day
      </li>
    </ul>
  )
}
