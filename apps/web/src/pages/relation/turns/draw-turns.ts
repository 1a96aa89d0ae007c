import { gridY, line, plot, ruleX } from '@observablehq/plot'
import { timeAxis, timeOptions, valueAxis, zeroLine } from '../../../charts/chart-parts.ts'
import type { RelationTurn, Turns } from '../../../api/turns-queries.ts'
import { type Day, toTime } from '../../../periods/period.ts'

export const TURNS_HEIGHT = 240

interface Level {
  readonly time: number
  readonly value: number
}

/** Months of cooperation above the line and of conflict below it, thin; the level of each regime, thick; a dashed upright at each turn. */
export function drawTurns({ months, to, turns }: Turns, width: number): Element {
  const [first, last] = [months.at(0)?.start as Day, to as Day]
  const scale = { domain: { from: toTime(first), to: toTime(last) }, width }
  const sides = [
    ['cooperation', 1],
    ['conflict', -1],
  ] as const
  return plot({
    ...timeOptions(scale),
    height: TURNS_HEIGHT,
    marginTop: 12,
    marginBottom: 24,
    marks: [
      gridY({ stroke: 'var(--grid)', strokeOpacity: 1 }),
      valueAxis(5),
      timeAxis(scale, 'month'),
      zeroLine(),
      ruleX(turns, { x: ({ on }: RelationTurn) => toTime(on as Day), stroke: 'var(--muted)', strokeDasharray: '4 3' }),
      ...sides.flatMap(([side, sign]) => [
        line(months, {
          x: ({ start }: Turns['months'][number]) => toTime(start as Day),
          y: (month: Turns['months'][number]) => (month[side] === null ? Number.NaN : sign * month[side]),
          stroke: `var(--${side})`,
          strokeOpacity: 0.55,
          strokeWidth: 1,
        }),
        line(
          regimes(
            turns.filter((turn) => turn.line === side),
            scale.domain,
            sign,
          ),
          { x: 'time', y: 'value', stroke: `var(--${side})`, strokeWidth: 2.5 },
        ),
      ]),
    ],
  })
}

/** Steps from turn to turn; none where nothing turned. */
function regimes(turns: readonly RelationTurn[], domain: { from: number; to: number }, sign: number): Level[] {
  const begins = turns.map(({ on }) => toTime(on as Day))
  return turns.flatMap(({ before, after }, at) => {
    const turn = begins[at] ?? domain.from
    const old =
      at === 0
        ? [
            { time: domain.from, value: sign * before },
            { time: turn, value: sign * before },
          ]
        : []
    return [...old, { time: turn, value: sign * after }, { time: begins[at + 1] ?? domain.to, value: sign * after }]
  })
}
