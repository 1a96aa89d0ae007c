import { axisX, axisY, type Markish, rect, ruleY } from '@observablehq/plot'
import type { By } from '../periods/period.ts'
import { formatNumber } from '../format/format-number.ts'
import { LOCALE } from '../format/locale.ts'
import { type Band, gapBands, spanBands, widenBands } from './gap-bands.ts'
import { MARGIN_LEFT, MARGIN_RIGHT, type TimeScale } from './time-scale.ts'
import { timeTicks } from './time-ticks.ts'
import type { Charted } from '../periods/part-days.ts'

/** Narrowest hatching, and narrowest strip of dots, that is still seen, in pixels. */
const LEAST_HATCHED = 2
const LEAST_DOTTED = 4

/** Options of a Plot that has the time axis of the stack. */
export function timeOptions(scale: TimeScale) {
  return {
    width: scale.width,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    x: { type: 'utc', domain: [scale.domain.from, scale.domain.to], axis: null },
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
  } as const
}

/**
 * Dots over the days that came in part, and over these hatching where the feed has no data at all. The patterns are drawn once
 * in the page, by `ShadePatterns`.
 */
export function shading(
  { domain, width }: TimeScale,
  { coverage, gaps, partSpans }: Pick<Charted, 'coverage' | 'gaps' | 'partSpans'>,
): Markish[] {
  const pixel = (domain.to - domain.from) / (width - MARGIN_LEFT - MARGIN_RIGHT)
  const shade = (bands: readonly Band[], least: number, pattern: string): Markish =>
    rect(widenBands(bands, least * pixel), {
      x1: (band: Band) => band.from,
      x2: (band: Band) => band.to,
      fill: `url(#${pattern})`,
      clip: true,
    })
  return [
    shade(spanBands(domain, partSpans), LEAST_DOTTED, 'in-part'),
    shade(gapBands(domain, coverage, gaps), LEAST_HATCHED, 'no-data'),
  ]
}

export function zeroLine(): Markish {
  return ruleY([0], { stroke: 'var(--axis)' })
}

export function timeAxis(scale: TimeScale, by: By): Markish {
  const ticks = timeTicks(scale.domain, by, scale.width, LOCALE)
  const labels = new Map(ticks.map((tick) => [tick.time, tick.label]))
  return axisX(
    ticks.map((tick) => tick.time),
    {
      tickFormat: (time: Date | number) => labels.get(Number(time)) ?? '',
      label: null,
      tickSize: 4,
      color: 'var(--muted)',
    },
  )
}

/** Numbers at the left: so many, or these. */
export function valueAxis(ticks: number | number[]): Markish {
  return axisY({
    ticks,
    tickSize: 0,
    label: null,
    color: 'var(--muted)',
    tickFormat: (value: number) => formatNumber(value),
  })
}
