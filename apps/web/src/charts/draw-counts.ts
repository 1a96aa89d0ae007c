import { areaY, plot, ruleY, text } from '@observablehq/plot'
import type { Charted } from '../periods/part-days.ts'
import { nextPeriod, toTime } from '../periods/period.ts'
import { shading, timeAxis, timeOptions, valueAxis } from './chart-parts.ts'
import type { TimeScale } from './time-scale.ts'

/** A row of counts: one number of every period. */
export interface CountRow {
  readonly key: 'events' | 'verbalCooperation' | 'materialCooperation' | 'verbalConflict' | 'materialConflict'
  readonly label: string
  readonly colour: string
}

interface Point {
  readonly row: string
  readonly time: number
  readonly count: number | null
}

const ROW_HEIGHT = 58
const AXIS_HEIGHT = 24
/** Room above the highest count for the label of the row. */
const HEADROOM = 1.45

export function countsHeight(rows: readonly CountRow[], axis: boolean): number {
  return rows.length * ROW_HEIGHT + (axis ? AXIS_HEIGHT : 4)
}

/**
 * Counts as rows under one another, all on one scale so that they can be compared. Each period is a step as wide as it is long;
 * where it has no data there is none.
 */
export function drawCounts(data: Charted, scale: TimeScale, rows: readonly CountRow[], axis: boolean): Element {
  const points = rows.flatMap((row) => steps(data, row))
  const highest = points.reduce((most, point) => Math.max(most, point.count ?? 0), 1)
  // Steps narrower than a pixel would fade: an edge keeps them visible.
  const edge = data.periods.length > scale.width / 2 ? 0.75 : 0
  return plot({
    ...timeOptions(scale),
    height: countsHeight(rows, axis),
    marginTop: 0,
    marginBottom: axis ? AXIS_HEIGHT : 4,
    y: { domain: [0, highest * HEADROOM] },
    fy: { domain: rows.map((row) => row.label), axis: null, paddingInner: 0, paddingOuter: 0, round: false },
    facet: { marginTop: 0 },
    marks: [
      shading(scale, data),
      rows.map(({ label, colour }) =>
        areaY(
          points.filter((point) => point.row === label),
          { x: 'time', y: 'count', fy: 'row', curve: 'step-after', fill: colour, stroke: colour, strokeWidth: edge },
        ),
      ),
      ruleY([0], { stroke: 'var(--axis)' }),
      text(rows, {
        text: 'label',
        fy: 'label',
        frameAnchor: 'top-left',
        dx: 2,
        dy: 4,
        fill: 'var(--ink)',
        stroke: 'var(--page)',
        strokeWidth: 4,
        fontSize: 12,
      }),
      valueAxis([0, roundBelow(highest)]),
      axis ? timeAxis(scale, data.by) : [],
    ],
  })
}

/** One point where each period begins and one where the last ends, so that its step is drawn too. */
function steps({ periods, by }: Charted, row: CountRow): Point[] {
  const points = periods.map((period) => ({
    row: row.label,
    time: toTime(period.start),
    count: period[row.key],
  }))
  return points.flatMap((point, at) => {
    const next = points[at + 1]
    const closes = point.count !== null && (next === undefined || next.count === null)
    const start = periods[at]?.start
    if (!closes || start === undefined) return [point]
    return [point, { ...point, time: toTime(nextPeriod(start, by)) - 1 }]
  })
}

/** The largest of 1, 2, 5, 10, 20, 50, ... that is not above a count of at least 1: the one number that a low row has room for. */
export function roundBelow(count: number): number {
  const power = 10 ** Math.floor(Math.log10(count))
  return power * ([5, 2].find((step) => step * power <= count) ?? 1)
}
