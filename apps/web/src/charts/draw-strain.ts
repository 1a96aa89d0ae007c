import { area, gridY, line, plot, rect, ruleY, text } from '@observablehq/plot'
import { addDays, type Day, toTime } from '../periods/period.ts'
import { shading, timeAxis, timeOptions, valueAxis, zeroLine } from './chart-parts.ts'
import type { TimeScale } from './time-scale.ts'

/** Strain of a relation over days, and the level it led to. */
export interface StrainData {
  readonly from: Day
  readonly to: Day
  /** Days that one value of `points` stands for. */
  readonly every: number
  /** Null on days that no feed covers. */
  readonly points: readonly (number | null)[]
  readonly spans: readonly { readonly from: Day; readonly to: Day; readonly level: string | null }[]
  /** From the calmest, with the points at which each begins. */
  readonly levels: readonly { readonly id: string; readonly from: number }[]
}

export const STRAIN_HEIGHT = 230
/** Room for the strip of levels above the line. */
const STRIP = 22

/**
 * A strip of levels above a line of points, with the points at which levels begin. The higher the level, the darker its strip.
 * Where no feed covers a day there is neither.
 */
export function drawStrain({ from, to, every, points, spans, levels }: StrainData, scale: TimeScale): Element {
  const steps = points.map((value, at) => ({ time: toTime(addDays(from, at * every)), value }))
  const highest = points.reduce<number>((most, value) => Math.max(most, value ?? 0), 0)
  const begins = levels.filter((level) => level.from > 0)
  const nextLevel = begins.find((level) => level.from > highest)?.from ?? highest
  const top = Math.max(highest, nextLevel, 1) * 1.08
  const stripFrom = top * 1.06
  const stripTo = stripFrom + (top * STRIP) / (STRAIN_HEIGHT - 2 * STRIP)
  const placeOf = (id: string): number => levels.findIndex((level) => level.id === id)
  const known = spans.filter(({ level }) => level !== null)
  const gaps = spans.filter(({ level }) => level === null)
  return plot({
    ...timeOptions(scale),
    height: STRAIN_HEIGHT,
    marginTop: 6,
    marginBottom: 24,
    y: { domain: [0, stripTo] },
    marks: [
      shading(scale, { coverage: { from, to }, gaps, partSpans: [] }),
      gridY(
        begins.filter((level) => level.from <= top).map((level) => level.from),
        { stroke: 'var(--axis)', strokeOpacity: 1, strokeDasharray: '3 4' },
      ),
      rect(known, {
        x1: (span: (typeof known)[number]) => toTime(span.from),
        x2: (span: (typeof known)[number]) => toTime(addDays(span.to, 1)),
        y1: stripFrom,
        y2: stripTo,
        fill: 'var(--conflict)',
        fillOpacity: (span: (typeof known)[number]) =>
          0.1 + (0.85 * placeOf(span.level ?? '')) / Math.max(1, levels.length - 1),
      }),
      area(steps, { x1: 'time', y1: 0, y2: 'value', curve: 'step-after', fill: 'var(--conflict)', fillOpacity: 0.14 }),
      line(steps, { x: 'time', y: 'value', curve: 'step-after', stroke: 'var(--conflict)', strokeWidth: 1.5 }),
      text(
        begins.filter((level) => level.from <= top),
        {
          y: (level: (typeof begins)[number]) => level.from,
          text: (level: (typeof begins)[number]) => level.id,
          frameAnchor: 'left',
          textAnchor: 'start',
          dx: 4,
          dy: -8,
          fill: 'var(--ink)',
          stroke: 'var(--page)',
          strokeWidth: 4,
        },
      ),
      ruleY([stripFrom], { stroke: 'var(--grid)' }),
      valueAxis([0, ...begins.filter((level) => level.from <= top).map((level) => level.from)]),
      timeAxis(scale, 'day'),
      zeroLine(),
    ],
  })
}
