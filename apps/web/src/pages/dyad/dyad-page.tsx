import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { relationsQuery } from '../../api/queries.ts'
import { STACK_HEIGHT } from '../../charts/chart-stack.tsx'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { DyadFigures } from './dyad-figures.tsx'
import { DyadHeader } from './dyad-header.tsx'
import { toQuestion } from './dyad-search.ts'
import { useCharted } from './use-charted.ts'

/** How one actor has treated another, as one feed reports it. */
export function DyadPage() {
  const params = useParams({ from: '/dyad/$source/$target' })
  const search = useSearch({ from: '/dyad/$source/$target' })
  const question = toQuestion(params, search)
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...relationsQuery(question),
    // The loader of the page has just asked.
    retryOnMount: false,
    placeholderData: (before, query) => {
      const [, asked] = query?.queryKey ?? []
      const same = asked?.source === question.source && asked.target === question.target && asked.feed === question.feed
      return same ? before : undefined
    },
  })
  const charted = useCharted(data, search)
  const source = data?.sourceName ?? params.source
  const target = data?.targetName ?? params.target
  useTitle(`${source} → ${target}`)
  return (
    <>
      <DyadHeader params={params} source={source} target={target} data={data} />
      {error !== null && (
        <>
          <ProblemNote error={error} onRetry={() => void refetch()} />
          {(search.from ?? search.to ?? search.feed) !== undefined && (
            <Link to="/dyad/$source/$target" params={params}>
              Show this relation over all days, in the feed of the workspace
            </Link>
          )}
        </>
      )}
      {error === null && charted === undefined && <Loading what="figures" height={STACK_HEIGHT + 400} />}
      {error === null && charted !== undefined && (
        <DyadFigures data={charted} search={search} busy={isPlaceholderData} />
      )}
    </>
  )
}
