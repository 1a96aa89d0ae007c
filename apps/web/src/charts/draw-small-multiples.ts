import { axisX, dot, gridY, line, plot, text } from '@observablehq/plot'
import { valueAxis } from './chart-parts.ts'
import { MARGIN_LEFT, MARGIN_RIGHT } from './time-scale.ts'

/** One line of years. */
export interface YearPanel {
  readonly label: string
  readonly values: readonly { readonly year: number; readonly value: number | null }[]
}

const PANEL = 74
const FRAME = 34

export function heightOfPanels(count: number): number {
  return count * PANEL + FRAME
}

interface Point {
  readonly panel: string
  readonly year: number
  readonly value: number | null
  readonly alone: boolean
}

/**
 * Panels one below the other, on one scale of values and one of years. A line breaks where a year is missing; a year without
 * neighbours is a dot. The last year that is known is a dot with its number.
 */
export function drawSmallMultiples(
  panels: readonly YearPanel[],
  years: readonly [number, number],
  width: number,
): Element {
  const points = panels.flatMap(pointsOf)
  const last = panels.flatMap((panel) => pointsOf(panel).findLast(({ value }) => value !== null) ?? [])
  const facet = { fy: 'panel', x: 'year', y: 'value' } as const
  return plot({
    width,
    height: heightOfPanels(panels.length),
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT + 40,
    marginTop: 6,
    marginBottom: 28,
    x: { domain: [...years], axis: null },
    y: { nice: true },
    fy: { domain: panels.map(({ label }) => label), axis: null, padding: 0.24 },
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    marks: [
      gridY({ ticks: 3, stroke: 'var(--grid)', strokeOpacity: 1 }),
      valueAxis(3),
      axisX({ anchor: 'bottom', ticks: 5, tickFormat: String, label: null, tickSize: 4, color: 'var(--muted)' }),
      line(points, { ...facet, z: 'panel', stroke: 'var(--cooperation)', strokeWidth: 1.6 }),
      dot(
        points.filter(({ alone, value }) => alone && value !== null),
        { ...facet, r: 2.5, fill: 'var(--cooperation)' },
      ),
      dot(last, { ...facet, r: 3.5, fill: 'var(--cooperation)' }),
      text(last, {
        ...facet,
        text: ({ year }: Point) => String(year),
        dx: 7,
        textAnchor: 'start',
        fill: 'var(--muted)',
      }),
      text(panels, {
        fy: 'label',
        text: 'label',
        frameAnchor: 'top-left',
        dx: 4,
        dy: -3,
        fill: 'var(--ink)',
        fontWeight: 560,
        stroke: 'var(--page)',
        strokeWidth: 4,
      }),
    ],
  })
}

/** Every year between the first and the last one, null where it is missing. */
function pointsOf({ label, values }: YearPanel): Point[] {
  const known = new Map(values.map(({ year, value }) => [year, value]))
  const [from, to] = [values[0]?.year ?? 0, values.at(-1)?.year ?? -1]
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const year = from + at
    const alone = (known.get(year - 1) ?? null) === null && (known.get(year + 1) ?? null) === null
    return { panel: label, year, value: known.get(year) ?? null, alone }
  })
}
