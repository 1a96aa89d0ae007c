import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { reportsQuery } from '../../api/queries.ts'
import { formatNumber, formatSigned, plural } from '../../format/format-number.ts'
import { formatPeriod } from '../../format/format-period.ts'
import { sayCoverage } from '../../format/say-coverage.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import type { Charted, ChartedPeriod } from '../../periods/part-days.ts'
import { closer, periodEnd } from '../../periods/period.ts'
import { DEFAULT_BY } from './dyad-search.ts'
import { IncidentPages } from './incident-pages.tsx'
import { Paging } from './paging.tsx'
import { ReportTable } from './report-table.tsx'

interface Props {
  readonly data: Charted
  readonly period: ChartedPeriod
  readonly index: number
  /** Whether the user pointed at it; otherwise it is the last with reports. */
  readonly chosen: boolean
  readonly onSelect: (index: number) => void
}

/** The reports behind one period of the chart. */
export function PeriodReports({ data, period, index, chosen, onSelect }: Props) {
  const { by, source, target, feed, unit, as } = data
  const ofIncidents = unit === 'incident'
  const title = formatPeriod(period.start, by)
  const nearer = closer(by)
  const end = periodEnd(period.start, by)
  const coverage = sayCoverage(period)
  const Pages = ofIncidents ? IncidentPages : ReportPages
  return (
    <section className="reports" aria-labelledby="reports-title">
      <div className="reports-head">
        <h2 id="reports-title">
          {as === 'confirmed' ? 'Confirmed' : ofIncidents ? 'Incidents' : 'Reports'} of {title}
        </h2>
        <div className="reports-ways">
          <button type="button" className="button" disabled={index <= 0} onClick={() => onSelect(index - 1)}>
            <span aria-hidden="true">←</span> Previous {by}
          </button>
          <button
            type="button"
            className="button"
            disabled={index >= data.periods.length - 1}
            onClick={() => onSelect(index + 1)}
          >
            Next {by} <span aria-hidden="true">→</span>
          </button>
          {nearer !== undefined && (
            <Link
              from="/dyad/$source/$target"
              to="."
              search={(before) => ({
                ...before,
                by: nearer === DEFAULT_BY ? undefined : nearer,
                from: period.start,
                to: end,
                at: undefined,
              })}
              resetScroll={false}
              activeProps={{}}
              className="button"
            >
              Look closer, by {nearer}
            </Link>
          )}
        </div>
      </div>
      <p className="reports-sum">
        {period.events === null ? (
          <>
            No data: the feed covers no day of this period, which does not mean that it was calm.
            {(period.byHand ?? 0) > 0 && ` ${plural(period.byHand ?? 0, 'act')} by hand of it, in no figure.`}
          </>
        ) : period.events === 0 && (period.stale ?? 0) === 0 ? (
          as === 'confirmed' ? (
            'Nothing of this direction was confirmed for this period.'
          ) : (
            'The feed covers this period and reports nothing of this direction.'
          )
        ) : (
          <>
            {as === 'confirmed'
              ? `${plural(period.events, 'confirmed act')}, ${formatNumber(period.byHand ?? 0)} of them by hand.`
              : `${plural(period.events, unit)}, not confirmed acts.`}{' '}
            Cooperation <b className="cooperation">{formatSigned(period.cooperation)}</b>, conflict{' '}
            <b className="conflict">{formatSigned(period.conflict)}</b>.
            {ofIncidents &&
              as === 'reported' &&
              ` ${formatNumber(period.joint ?? 0)} joint (told in both directions); ${formatNumber(period.stale ?? 0)} stale besides (old news, in no figure).`}
          </>
        )}
        {period.events !== null && coverage !== undefined && <b> {coverage}.</b>}
        {!chosen && (
          <span className="muted">
            {' '}
            This is the latest {by} with {as === 'confirmed' ? 'confirmed act' : unit}s; point at the chart for another.
          </span>
        )}
      </p>
      <Pages
        key={`${feed} ${source} ${target} ${period.start} ${by} ${unit} ${as}`}
        question={{ source, target, feed, from: period.start, to: end, ...(as === 'confirmed' ? { as } : {}) }}
      />
    </section>
  )
}

function ReportPages({ question }: { readonly question: Parameters<typeof reportsQuery>[0] }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    reportsQuery(question),
  )
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="reports" height={480} />
  const reports = data.pages.flatMap((page) => page.reports)
  const total = data.pages[0]?.total ?? 0
  if (total === 0) return <p className="empty">No report bears a day of this period.</p>
  return (
    <>
      <ReportTable reports={reports} />
      <Paging
        shown={reports.length}
        total={total}
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  )
}
