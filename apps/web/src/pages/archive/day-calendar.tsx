import { type KeyboardEvent, memo, type PointerEvent, useMemo, useState } from 'react'
import type { Completeness } from '../../api/types.ts'
import { ShadePatterns } from '../../charts/shade-patterns.tsx'
import { useWidth } from '../../charts/use-width.ts'
import { LOCALE } from '../../format/locale.ts'
import { addDays, type Day } from '../../periods/period.ts'
import { cellsByLook, type Cells, COLUMNS, dayAt, placeOf, runOf, yearsOf } from './calendar-cells.ts'
import { DAY_LOOKS, type DayLook, sayDay } from './day-words.ts'

const ROW = 16
const CELL = 12
const HEAD = 20
const LABEL = 44

interface Props {
  readonly data: Completeness
  readonly chosen: Day
  readonly onChoose: (day: Day) => void
}

/** A row a year, a cell a day; one reads it by pointer or by keyboard and chooses a day. */
export function DayCalendar({ data, chosen, onChoose }: Props) {
  const [element, width] = useWidth()
  const [under, setUnder] = useState<Day>()
  const { runs, every } = data
  const years = useMemo(() => yearsOf(runs), [runs])
  const first = years[0] ?? 0
  const height = HEAD + years.length * ROW
  const step = (width - LABEL) / COLUMNS
  const say = (day: Day): string => `${day}: ${sayOf(data, day)}`

  const dayUnder = (event: PointerEvent<HTMLDivElement>): Day | undefined => {
    const box = event.currentTarget.getBoundingClientRect()
    const row = Math.floor((event.clientY - box.top - HEAD) / ROW)
    const column = Math.floor((event.clientX - box.left - LABEL) / step)
    const year = years[row]
    return year === undefined || column < 0 || column >= COLUMNS ? undefined : dayAt(year, column)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveBy(event.key, chosen, data)
    if (next === undefined) return
    event.preventDefault()
    onChoose(next)
  }
  return (
    <div ref={element}>
      <ShadePatterns />
      <div
        className="calendar"
        style={{ height }}
        role="slider"
        tabIndex={0}
        aria-label="Day of the calendar"
        aria-describedby="calendar-keys"
        aria-valuemin={0}
        aria-valuemax={Math.max(0, indexOf(data, runs.at(-1)?.to ?? chosen))}
        aria-valuenow={Math.max(0, indexOf(data, chosen))}
        aria-valuetext={say(chosen)}
        onPointerMove={(event) => setUnder(dayUnder(event))}
        onPointerLeave={() => setUnder(undefined)}
        onPointerDown={(event) => {
          const day = dayUnder(event)
          if (day !== undefined) onChoose(day)
        }}
        onKeyDown={onKeyDown}
      >
        {width > 0 && <CalendarDrawing data={data} years={years} width={width} />}
        {width > 0 && <Mark day={chosen} first={first} step={step} name="calendar-chosen" />}
        {width > 0 && under !== undefined && <Mark day={under} first={first} step={step} name="calendar-under" />}
      </div>
      <p className="calendar-line">
        {under === undefined ? (
          <span className="muted">Point at a day; click it for its files, or use the arrow keys.</span>
        ) : (
          <>
            <b>{under}</b> {sayOf(data, under)}
          </>
        )}
      </p>
      <p id="calendar-keys" className="hidden">
        Left and right go by a day, up and down by a year, page up and page down by a month
        {every === 'day' ? '' : '; each day counts files of a quarter of an hour'}.
      </p>
    </div>
  )
}

function sayOf({ runs, every }: Completeness, day: Day): string {
  const run = runOf(runs, day)
  return run === undefined ? 'outside what is known' : sayDay(run, every)
}

function indexOf({ runs }: Completeness, day: Day): number {
  const first = runs.at(0)?.from ?? day
  return (Date.parse(day) - Date.parse(first)) / 86_400_000
}

function moveBy(key: string, day: Day, { runs }: Completeness): Day | undefined {
  const [first, last] = [runs.at(0)?.from, runs.at(-1)?.to]
  if (first === undefined || last === undefined) return undefined
  const steps: Readonly<Record<string, () => Day>> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -365),
    ArrowDown: () => addDays(day, 365),
    PageUp: () => addDays(day, -30),
    PageDown: () => addDays(day, 30),
    Home: () => first,
    End: () => last,
  }
  const next = steps[key]?.()
  return next === undefined ? undefined : next < first ? first : next > last ? last : next
}

interface MarkProps {
  readonly day: Day
  readonly first: number
  readonly step: number
  readonly name: string
}

function Mark({ day, first, step, name }: MarkProps) {
  const { row, column } = placeOf(day, first)
  const width = Math.max(3, step)
  const left = LABEL + column * step - (width - step) / 2
  return <div className={name} style={{ left, width, top: HEAD + row * ROW - 1, height: CELL + 2 }} />
}

interface DrawingProps {
  readonly data: Completeness
  readonly years: readonly number[]
  readonly width: number
}

/** One path for each look, so that thirty years are a handful of shapes. */
const CalendarDrawing = memo(function CalendarDrawing({ data, years, width }: DrawingProps) {
  const step = (width - LABEL) / COLUMNS
  const first = years[0] ?? 0
  const cells = useMemo(() => cellsByLook(data.runs), [data])
  const months = Array.from({ length: 12 }, (_, at) => LABEL + at * 31 * step)
  return (
    <svg width={width} height={HEAD + years.length * ROW} aria-hidden="true">
      <pattern id="day-failed" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <rect width="5" height="5" fill="var(--no-data-ground)" />
        <rect width="2.4" height="5" fill="var(--conflict)" />
      </pattern>
      {months.map((x, at) => (
        <text key={x} x={x} y={HEAD - 7} className="calendar-label">
          {monthName(at, width)}
        </text>
      ))}
      {years.map((year, row) => (
        <text key={year} x={0} y={HEAD + row * ROW + CELL - 2} className="calendar-label">
          {year}
        </text>
      ))}
      {DAY_LOOKS.map((look) => (
        <path
          key={look}
          className={`day-${look}`}
          d={(cells.get(look) ?? []).map((cell) => shape(look, cell, first, step)).join('')}
        />
      ))}
      {months.slice(1).map((x) => (
        <line
          key={x}
          x1={x}
          x2={x}
          y1={HEAD - 4}
          y2={HEAD + years.length * ROW - (ROW - CELL)}
          className="calendar-rule"
        />
      ))}
    </svg>
  )
})

/** The part of the cell that a look fills, from its top: told apart without colour. */
const FILLED: Readonly<Record<DayLook, readonly [top: number, height: number]>> = {
  complete: [0, CELL],
  partial: [CELL / 2, CELL / 2],
  covered: [CELL / 3, CELL / 3],
  'not-given': [0, CELL],
  failed: [0, CELL],
  'not-published': [CELL - 2, 2],
}

function shape(look: DayLook, { year, column, days }: Cells, first: number, step: number): string {
  const [top, height] = FILLED[look]
  const x = (LABEL + column * step).toFixed(1)
  const y = HEAD + (year - first) * ROW + top
  // One day among twenty years must be seen.
  const width = Math.max(2, days * step).toFixed(1)
  return `M${x} ${y}h${width}v${height}h-${width}z`
}

function monthName(month: number, width: number): string {
  const length = width < 560 ? 'narrow' : 'short'
  return new Intl.DateTimeFormat(LOCALE, { month: length, timeZone: 'UTC' }).format(Date.UTC(2020, month, 1))
}
