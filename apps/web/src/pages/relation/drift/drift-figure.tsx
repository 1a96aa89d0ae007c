import { useCallback, useMemo } from 'react'
import type { Drift, DriftSeries } from '../../../api/drift-queries.ts'
import { drawSmallMultiples, heightOfPanels } from '../../../charts/draw-small-multiples.ts'
import { Figure } from '../../../charts/figure/figure.tsx'
import { saySeries } from './drift-words.ts'

interface Props {
  readonly found: Drift
  readonly title: string
  readonly meaning: string
  readonly name: string
  /** Each with what its panel is called. */
  readonly panels: readonly { readonly label: string; readonly series: DriftSeries }[]
  readonly years: readonly [number, number]
}

/** One measure with a panel for each state, or for each issue. */
export function DriftFigure({ found, title, meaning, name, panels, years }: Props) {
  const drawn = useMemo(() => panels.map(({ label, series }) => ({ label, values: series.values })), [panels])
  const draw = useCallback((width: number) => drawSmallMultiples(drawn, years, width), [drawn, years])
  return (
    <Figure
      title={title}
      says={`${meaning} ${panels.map(({ label, series }) => saySeries(series, label)).join(' ')}`}
      name={`drift-${found.partner}-${name}`}
      draw={draw}
      height={heightOfPanels(panels.length)}
      rows={panels.flatMap(({ series }) =>
        series.values.map(({ year, value }) => ({ measure: series.measure, toward: series.toward, year, value })),
      )}
      answer={found}
    />
  )
}
