import { gridY, line, plot } from '@observablehq/plot'
import type { Horizons } from '../../../api/measure-queries.ts'
import { timeAxis, timeOptions, valueAxis, zeroLine } from '../../../charts/chart-parts.ts'
import { addDays, type Day, toTime } from '../../../periods/period.ts'

export const LEVELS_HEIGHT = 240
/** Dashes tell the half-lives apart without colour: the longer the half-life, the fuller and thicker its line. */
const DASHES = ['1 4', '4 3', '9 3', 'none'] as const
const WIDTHS = [1, 1.25, 1.75, 2.5] as const

interface Point {
  readonly time: number
  readonly value: number | null
}

/** Cooperation above the line and conflict below it, each with the half-lives that are chosen. */
export function drawLevels({ levels }: Horizons, chosen: readonly number[], width: number): Element {
  const [first, last] = [levels.at(0)?.day as Day, levels.at(-1)?.day as Day]
  const scale = { domain: { from: toTime(addDays(first, -1)), to: toTime(addDays(last, 1)) }, width }
  const points = (side: 'cooperation' | 'conflict', half: number): Point[] =>
    levels.map((level) => ({ time: toTime(level.day as Day), value: level[side][half] ?? null }))
  return plot({
    ...timeOptions(scale),
    height: LEVELS_HEIGHT,
    marginTop: 12,
    marginBottom: 24,
    marks: [
      gridY({ stroke: 'var(--grid)', strokeOpacity: 1 }),
      valueAxis(5),
      timeAxis(scale, 'month'),
      zeroLine(),
      ...chosen.flatMap((half) =>
        (['cooperation', 'conflict'] as const).map((side) =>
          line(points(side, half), {
            x: 'time',
            y: 'value',
            stroke: `var(--${side})`,
            strokeWidth: WIDTHS[half] ?? 1,
            strokeDasharray: DASHES[half] ?? 'none',
          }),
        ),
      ),
    ],
  })
}
