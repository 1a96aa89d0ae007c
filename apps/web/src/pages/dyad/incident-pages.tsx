import { useInfiniteQuery } from '@tanstack/react-query'
import { incidentsQuery } from '../../api/queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { HowOftenRight } from '../incident/how-often-right.tsx'
import { ActsBeside } from './acts-beside.tsx'
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
  const first = data.pages[0]
  const acts = first?.acts ?? []
  if (total === 0 && acts.length === 0) {
    return (
      <p className="empty">
        {question.as === 'confirmed'
          ? 'Nothing was confirmed of this period.'
          : 'No incident bears a day of this period.'}
      </p>
    )
  }
  return (
    <>
      {first !== undefined && <HowOftenRight precision={first.precision} />}
      {total > 0 && (
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
      )}
      <ActsBeside acts={acts} partner={question.source} />
    </>
  )
}
