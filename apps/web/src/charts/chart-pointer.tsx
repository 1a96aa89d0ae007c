import { type KeyboardEvent, type PointerEvent, useMemo, useState } from 'react'
import type { Charted } from '../periods/part-days.ts'
import { nextPeriod, toTime } from '../periods/period.ts'
import { PeriodFigures, sayFigures } from './period-figures.tsx'
import { fromX, indexAt, type TimeScale, toX } from './time-scale.ts'

interface Props {
  readonly data: Charted
  readonly scale: TimeScale
  /** Index of the period whose reports are listed; -1 for none. */
  readonly selected: number
  readonly onSelect: (index: number) => void
}

/**
 * Lies over the drawings: shows the period under the pointer or under the keyboard's cursor, and selects it. Only this is drawn
 * again while one moves, never the lines beneath it.
 */
export function ChartPointer({ data, scale, selected, onSelect }: Props) {
  const { periods, by, unit } = data
  const starts = useMemo(() => periods.map((period) => toTime(period.start)), [periods])
  const [cursor, setCursor] = useState<number>()
  const at = cursor !== undefined && cursor < periods.length ? cursor : selected
  const current = periods[at]
  const shown = cursor === undefined ? undefined : periods[cursor]

  const indexUnder = (event: { clientX: number; currentTarget: Element }): number =>
    indexAt(starts, fromX(scale, event.clientX - event.currentTarget.getBoundingClientRect().left))
  const place = (index: number): { left: number; width: number } | undefined => {
    const period = periods[index]
    if (period === undefined) return undefined
    const left = toX(scale, toTime(period.start))
    const width = toX(scale, toTime(nextPeriod(period.start, by))) - left
    return width >= 2 ? { left, width } : { left: left + width / 2 - 1, width: 2 }
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' || event.key === ' ') onSelect(at)
    else if (event.key === 'Escape') setCursor(undefined)
    else {
      const next = moveBy(event.key, at, periods.length)
      if (next === undefined) return
      setCursor(next)
    }
    event.preventDefault()
  }
  const cursorPlace = cursor === undefined ? undefined : place(cursor)

  return (
    <div
      className="chart-pointer"
      role="slider"
      tabIndex={0}
      aria-label="Period of the chart"
      aria-describedby="chart-keys"
      aria-valuemin={0}
      aria-valuemax={Math.max(0, periods.length - 1)}
      aria-valuenow={Math.max(0, at)}
      aria-valuetext={current === undefined ? 'none' : sayFigures(current, by, unit)}
      onPointerMove={(event: PointerEvent<HTMLDivElement>) => setCursor(indexUnder(event))}
      onPointerLeave={() => setCursor(undefined)}
      onBlur={() => setCursor(undefined)}
      onClick={(event) => onSelect(indexUnder(event))}
      onKeyDown={onKeyDown}
    >
      <div className="chart-selected" style={place(selected) ?? { display: 'none' }} />
      {cursorPlace !== undefined && <div className="chart-cursor" style={cursorPlace} />}
      {shown !== undefined && cursorPlace !== undefined && (
        <div className="chart-note" style={noteSide(cursorPlace.left + cursorPlace.width / 2, scale.width)}>
          <PeriodFigures period={shown} by={by} unit={unit} />
        </div>
      )}
    </div>
  )
}

function moveBy(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -12,
    PageUp: 12,
    Home: -count,
    End: count,
  }
  const step = steps[key]
  return step === undefined ? undefined : Math.min(count - 1, Math.max(0, at + step))
}

/** Beside what it is about, on the side with more room. */
function noteSide(x: number, width: number): { left: number } | { right: number } {
  return x < width / 2 ? { left: x + 14 } : { right: width - x + 14 }
}
