import { useInfiniteQuery } from '@tanstack/react-query'
import { incidentQuery } from '../../api/queries.ts'
import { formatNumber } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { ReportTable } from './report-table.tsx'

/** All reports of one incident, with their links. */
export function IncidentReports({ incidentKey }: { readonly incidentKey: string }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    incidentQuery(incidentKey),
  )
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="reports" height={60} />
  const reports = data.pages.flatMap((page) => page.reports)
  return (
    <>
      <ReportTable reports={reports} />
      {hasNextPage && (
        <button type="button" className="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {isFetchingNextPage ? 'Loading…' : `Load more than ${formatNumber(reports.length)}`}
        </button>
      )}
    </>
  )
}
