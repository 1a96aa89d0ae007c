import { axisX, axisY, dot, frame, gridX, gridY, plot } from '@observablehq/plot'
import type { DrawnLevel, Line } from './levels-of-region.ts'

export const MATRIX_HEIGHT = 400
const MARGIN = 44

/** Who acts by rows, toward whom by columns; the area of a square is the level (Hinton's diagram: it reads in print too). */
export function drawMatrix(
  levels: readonly DrawnLevel[],
  actors: readonly string[],
  line: Line,
  width: number,
): Element {
  const side = Math.min(width, MATRIX_HEIGHT)
  const cell = (side - MARGIN - 8) / Math.max(1, actors.length)
  const shown = levels.filter((one) => one.line === line && one.level > 0)
  return plot({
    width: side,
    height: side,
    marginLeft: MARGIN,
    marginTop: MARGIN,
    marginRight: 8,
    marginBottom: 8,
    x: { domain: [...actors], axis: null },
    y: { domain: [...actors], axis: null },
    // A square of Plot with radius r is 1.77 r wide.
    r: { domain: [0, Math.max(...shown.map(({ level }) => level), 1e-9)], range: [0, cell / 2] },
    style: { background: 'none', color: 'inherit', fontFamily: 'inherit', fontSize: '11px', overflow: 'visible' },
    marks: [
      gridX({ stroke: 'var(--grid)', strokeOpacity: 1 }),
      gridY({ stroke: 'var(--grid)', strokeOpacity: 1 }),
      frame({ stroke: 'var(--line)' }),
      axisX({ anchor: 'top', label: null, tickSize: 0, tickRotate: cell < 30 ? -90 : 0, color: 'var(--muted)' }),
      axisY({ label: null, tickSize: 0, color: 'var(--muted)' }),
      dot(shown, { x: 'target', y: 'source', r: 'level', symbol: 'square', fill: `var(--${line})` }),
    ],
  })
}
