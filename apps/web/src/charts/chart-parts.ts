import { axisX, axisY, type Markish, rect, ruleY } from '@observablehq/plot'
import type { By } from '../periods/period.ts'
import { formatNumber } from '../format/format-number.ts'
import { LOCALE } from '../format/locale.ts'
import { type Band, gapBands, widenBands } from './gap-bands.ts'
import { MARGIN_LEFT, MARGIN_RIGHT, type TimeScale } from './time-scale.ts'
import { timeTicks } from './time-ticks.ts'
import type { Relations } from '../api/types.ts'

/** Narrowest hatching that is still seen, in pixels. */
const LEAST_BAND = 2

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

/** Hatching where the feed has no data. The pattern is drawn once in the page, by `NoDataPattern`. */
export function noDataBands(scale: TimeScale, { coverage, gaps }: Relations): Markish {
  const least = (LEAST_BAND / (scale.width - MARGIN_LEFT - MARGIN_RIGHT)) * (scale.domain.to - scale.domain.from)
  const bands = widenBands(gapBands(scale.domain, coverage, gaps), least)
  return rect(bands, { x1: (band: Band) => band.from, x2: (band: Band) => band.to, fill: 'url(#no-data)', clip: true })
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
