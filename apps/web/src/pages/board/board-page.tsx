import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { boardQuery, type BoardFilter, commitmentsQuery } from '../../api/follow-up-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { NoCommitments } from '../../follow-up/no-commitments.tsx'
import { NoDesk } from '../../follow-up/no-desk.tsx'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { Paging } from '../dyad/paging.tsx'
import { BoardControls } from './board-controls.tsx'
import { CommitmentList } from './commitment-list.tsx'
import { GroupSection } from './group-section.tsx'

/** All commitments, by owner, partner or occasion; the most pressing first. */
export function BoardPage() {
  useTitle('Commitments')
  const search = useSearch({ from: '/commitments' })
  const { group: by = 'owner', ...filter } = search
  const { data: workspace } = useQuery(workspaceQuery)
  return (
    <>
      <div className="page-head">
        <h1>Commitments</h1>
        <p className="page-ways">
          <Link to="/occasions/new" className="button">
            Take in a communiqué
          </Link>
          <Link to="/commitments/new" className="button">
            Write a commitment
          </Link>
          <Link to="/commitments/import" className="button">
            Import a list
          </Link>
          <Link to="/hand-overs" className="button">
            Hand-overs
          </Link>
        </p>
      </div>
      {workspace?.owners.length === 0 && <NoDesk />}
      <BoardControls search={search} />
      {by === 'none' ? <OneList filter={filter} /> : <Groups by={by} filter={filter} />}
    </>
  )
}

interface GroupsProps {
  readonly by: 'owner' | 'partner' | 'occasion'
  readonly filter: BoardFilter
}

function Groups({ by, filter }: GroupsProps) {
  const query = useInfiniteQuery(boardQuery(by, filter))
  const first = query.data?.pages[0]
  const groups = query.data?.pages.flatMap((page) => page.groups) ?? []
  if (query.error !== null) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
  if (first === undefined) return <Loading what="commitments" height={800} />
  if (first.commitments === 0) return <Nothing filter={filter} />
  return (
    <>
      <p className="muted" role="status">
        {plural(first.commitments, 'commitment')} in {plural(first.total, 'group')}, the most pressing first
      </p>
      {groups.map((group) => (
        <GroupSection key={group.key} by={by} group={group} filter={filter} />
      ))}
      {groups.length < first.total && (
        <Paging
          shown={groups.length}
          total={first.total}
          more={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  )
}

function OneList({ filter }: { readonly filter: BoardFilter }) {
  const query = useInfiniteQuery(commitmentsQuery(filter))
  const first = query.data?.pages[0]
  const lines = query.data?.pages.flatMap((page) => page.commitments) ?? []
  if (query.error !== null) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />
  if (first === undefined) return <Loading what="commitments" height={800} />
  if (first.total === 0) return <Nothing filter={filter} />
  return (
    <>
      <CommitmentList lines={lines} label="Commitments" />
      <Paging
        shown={lines.length}
        total={first.total}
        more={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  )
}

function Nothing({ filter }: { readonly filter: BoardFilter }) {
  if (Object.values(filter).every((value) => value === undefined)) return <NoCommitments />
  return (
    <p className="empty">
      No commitment fits.{' '}
      <Link to="/commitments" search={{}}>
        Show all
      </Link>
    </p>
  )
}
