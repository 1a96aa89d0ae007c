import { areaY, axisX, gridY, line, plot, ruleY, text } from '@observablehq/plot'
import { valueAxis } from '../../../charts/chart-parts.ts'
import { MARGIN_LEFT, MARGIN_RIGHT } from '../../../charts/time-scale.ts'

export interface ResponsePanel {
  readonly label: string
  readonly responses: readonly { readonly response: number; readonly low: number; readonly high: number }[]
}

interface Point {
  readonly panel: string
  readonly week: number
  readonly response: number
  readonly low: number
  readonly high: number
}

export const RESPONSES_HEIGHT = 260

/** How a side moves week by week after more of the other than usual, with its band; a panel a side, one below the other. */
export function drawResponses(panels: readonly ResponsePanel[], colour: string, width: number): Element {
  const points = panels.flatMap(({ label, responses }) =>
    responses.map((response, week): Point => ({ panel: label, week, ...response })),
  )
  const facet = { fy: 'panel', x: 'week' } as const
  return plot({
    width,
    height: RESPONSES_HEIGHT,
    marginLeft: MARGIN_LEFT,
    marginRight: MARGIN_RIGHT,
    marginTop: 8,
    marginBottom: 36,
    y: { nice: true },
    fy: { domain: panels.map(({ label }) => label), axis: null, padding: 0.2 },
    x: { axis: null },
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '12px', overflow: 'visible' },
    marks: [
      gridY({ ticks: 3, stroke: 'var(--grid)', strokeOpacity: 1 }),
      valueAxis(3),
      ruleY([0], { stroke: 'var(--axis)' }),
      axisX([...new Set(points.map(({ week }) => week))], {
        anchor: 'bottom',
        label: 'weeks after',
        labelArrow: 'none',
        tickSize: 4,
        color: 'var(--muted)',
      }),
      areaY(points, { ...facet, y1: 'low', y2: 'high', fill: `var(--${colour})`, fillOpacity: 0.18 }),
      line(points, { ...facet, y: 'response', stroke: `var(--${colour})`, strokeWidth: 2 }),
      text(panels, {
        fy: 'label',
        text: 'label',
        frameAnchor: 'top-right',
        dy: -2,
        fill: 'var(--ink)',
        fontWeight: 560,
        stroke: 'var(--page)',
        strokeWidth: 4,
      }),
    ],
  })
}
