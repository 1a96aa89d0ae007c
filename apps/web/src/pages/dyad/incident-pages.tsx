import { useInfiniteQuery } from '@tanstack/react-query'
import { incidentsQuery } from '../../api/queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { IncidentTable } from './incident-table.tsx'
import { Paging } from './paging.tsx'

/** The incidents of a period, as many as one asks for. */
export function IncidentPages({ question }: { readonly question: Parameters<typeof incidentsQuery>[0] }) {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    incidentsQuery(question),
  )
  if (error !== null) return <ProblemNote error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Loading what="incidents" height={480} />
  const incidents = data.pages.flatMap((page) => page.incidents)
  const total = data.pages[0]?.total ?? 0
  if (total === 0) return <p className="empty">No incident bears a day of this period.</p>
  return (
    <>
      <IncidentTable incidents={incidents} />
      <Paging
        shown={incidents.length}
        total={total}
        more={hasNextPage}
        loading={isFetchingNextPage}
        onMore={() => void fetchNextPage()}
      />
    </>
  )
}
