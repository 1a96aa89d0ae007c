import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ChartLegend } from '../../charts/chart-legend.tsx'
import { ChartStack } from '../../charts/chart-stack.tsx'
import { ShadePatterns } from '../../charts/shade-patterns.tsx'
import type { Charted } from '../../periods/part-days.ts'
import { pickPeriod } from '../../periods/pick-period.ts'
import { DyadControls } from './dyad-controls.tsx'
import { DyadNotes } from './dyad-notes.tsx'
import type { DyadSearch } from './dyad-search.ts'
import { HowCounted } from './how-counted.tsx'
import { PeriodReports } from './period-reports.tsx'
import { SeriesTable } from './series-table.tsx'

interface Props {
  readonly data: Charted
  readonly search: DyadSearch
  /** Whether newer figures are on their way. */
  readonly busy: boolean
}

/** Charts, their other forms, and the reports of the period that one points at. */
export function DyadFigures({ data, search, busy }: Props) {
  const navigate = useNavigate({ from: '/dyad/$source/$target' })
  const { periods } = data
  const selected = pickPeriod(periods, data.by, search.at)
  const select = useCallback(
    (index: number): void => {
      const at = periods[index]?.start
      void navigate({ search: (before) => ({ ...before, at }), replace: true, resetScroll: false })
    },
    [navigate, periods],
  )
  const period = periods[selected]
  return (
    <>
      <DyadControls data={data} search={search} />
      {periods.length === 0 ? (
        <p className="empty">
          There is no day to show in this range. Choose “All”, or a last day that is not before the first.
        </p>
      ) : (
        <section className="figures-section" aria-labelledby="figures-title" aria-busy={busy}>
          <h2 id="figures-title" className="hidden">
            Figures by {data.by}
          </h2>
          <ShadePatterns />
          <ChartLegend data={data} />
          <ChartStack data={data} selected={selected} onSelect={select} />
          <p id="chart-keys" className="muted small">
            Point at a period for its figures and click for its reports; or use the arrow keys and Enter.
          </p>
          <DyadNotes data={data} />
        </section>
      )}
      <div className="details-row">
        {periods.length > 0 && <SeriesTable data={data} />}
        <HowCounted data={data} search={search} />
      </div>
      {period === undefined ? (
        <p className="empty">No period of this range has data, so there are no reports to list.</p>
      ) : (
        <PeriodReports
          data={data}
          period={period}
          index={selected}
          chosen={search.at !== undefined}
          onSelect={select}
        />
      )}
    </>
  )
}
