import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { attentionCountsQuery } from '../../api/follow-up-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { NoCommitments } from '../../follow-up/no-commitments.tsx'
import { NoDesk } from '../../follow-up/no-desk.tsx'
import { useWhose } from '../../follow-up/use-whose.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { plural } from '../../format/format-number.ts'
import { AttentionList } from './attention-list.tsx'
import { NothingToDo } from './nothing-to-do.tsx'
import { TODAY_PARTS } from './today-parts.ts'

/** What is to be done: overdue first, then what waits, is due soon, or has no day. */
export function TodayPage() {
  useTitle('Today')
  const whose = useWhose()
  const { of } = useSearch({ from: '/today' })
  const officer = of === 'all' ? undefined : whose.officer
  const { data: workspace } = useQuery(workspaceQuery)
  const { data, error, refetch } = useQuery(attentionCountsQuery(officer))
  return (
    <>
      <h1>Today{data !== undefined && <span className="h1-aside">{data.today}</span>}</h1>
      {workspace?.owners.length === 0 && <NoDesk />}
      {!whose.alone && whose.known && <WhoseChoice all={officer === undefined} />}
      {!whose.known && (
        <p className="muted">Choose above who you are working as to see your own; until then all is shown.</p>
      )}
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="what is to be done" height={600} />}
      {data !== undefined && data.total > 0 && (
        <p className="lede">
          {data.overdue === 0 ? 'Nothing is overdue' : <strong className="late">{data.overdue} overdue</strong>};{' '}
          {plural(data.total, 'thing')} to look at in all.
        </p>
      )}
      {data?.total === 0 && workspace !== undefined && workspace.owners.length > 0 && (
        <NothingToDo mine={officer !== undefined && !whose.alone} none={<NoCommitments />} />
      )}
      {data !== undefined &&
        TODAY_PARTS.map(({ title, kinds }) => {
          const count = kinds.reduce((sum, kind) => sum + (data.counts[kind] ?? 0), 0)
          return count === 0 ? null : (
            <AttentionList key={title} title={title} kinds={kinds} count={count} officer={officer} />
          )
        })}
    </>
  )
}

function WhoseChoice({ all }: { readonly all: boolean }) {
  return (
    <div className="controls">
      <nav className="control" aria-label="Whose">
        <span className="segments">
          <Link to="/today" search={{}} activeOptions={{ exact: true }} {...(all ? {} : { 'aria-current': 'page' })}>
            Mine
          </Link>
          <Link
            to="/today"
            search={{ of: 'all' }}
            activeOptions={{ exact: true }}
            {...(all ? { 'aria-current': 'page' } : {})}
          >
            All
          </Link>
        </span>
      </nav>
    </div>
  )
}
