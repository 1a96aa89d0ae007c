import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { handOversQuery, rotationsQuery } from '../../api/follow-up-queries.ts'
import { workspaceQuery } from '../../api/queries.ts'
import { NoDesk } from '../../follow-up/no-desk.tsx'
import { useOwnerTitle } from '../../follow-up/names.ts'
import { useWhose } from '../../follow-up/use-whose.ts'
import { plural } from '../../format/format-number.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { Paging } from '../dyad/paging.tsx'
import { Absences } from './absences.tsx'
import { HandOverList } from './hand-over-list.tsx'

/** What passes from hand to hand: open ones first, the overdue before the others; then those that ended; who is away. */
export function HandOversPage() {
  useTitle('Hand-overs')
  const { of } = useSearch({ from: '/hand-overs' })
  const whose = useWhose()
  const officer = of === 'mine' && !whose.alone ? whose.officer : undefined
  const { data: workspace } = useQuery(workspaceQuery)
  return (
    <>
      <div className="page-head">
        <h1>Hand-overs</h1>
        <p className="page-ways">
          <Link to="/rotations/new" className="button">
            An officer leaves …
          </Link>
        </p>
      </div>
      <p className="lede">
        A hand-over counts only when its receiver accepts it. Until then the giver stays the owner; what is not accepted
        in time is overdue. One begins on the page of a <Link to="/commitments">commitment</Link> or of its step.
      </p>
      {workspace?.owners.length === 0 && <NoDesk />}
      {!whose.alone && whose.known && (
        <div className="controls">
          <nav className="control" aria-label="Whose">
            <span className="segments">
              <Link
                to="/hand-overs"
                search={{}}
                activeOptions={{ exact: true }}
                {...(of === 'mine' ? {} : { 'aria-current': 'page' })}
              >
                All
              </Link>
              <Link
                to="/hand-overs"
                search={{ of: 'mine' }}
                activeOptions={{ exact: true }}
                {...(of === 'mine' ? { 'aria-current': 'page' } : {})}
              >
                Of my posts
              </Link>
            </span>
          </nav>
        </div>
      )}
      <Part title="Open" state="open" officer={officer} none="Nothing waits to be accepted." />
      <Rotations />
      <Absences />
      <Part title="Ended" state="ended" officer={officer} none="None yet." />
    </>
  )
}

interface PartProps {
  readonly title: string
  readonly state: 'open' | 'ended'
  readonly officer: string | undefined
  readonly none: string
}

function Part({ title, state, officer, none }: PartProps) {
  const query = useInfiniteQuery(handOversQuery(officer, state))
  const first = query.data?.pages[0]
  const lines = query.data?.pages.flatMap((page) => page.handOvers) ?? []
  const id = `part-${state}`
  return (
    <section aria-labelledby={id} className="part">
      <h2 id={id}>
        {title} {first !== undefined && first.total > 0 && <span className="count">{first.total}</span>}
        {state === 'open' && first !== undefined && first.late > 0 && (
          <span className="count late">{first.late} overdue</span>
        )}
      </h2>
      {query.error !== null && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {first === undefined && query.error === null && <Loading what="hand-overs" height={200} />}
      {first?.total === 0 && <p className="empty">{none}</p>}
      <HandOverList lines={lines} />
      {first !== undefined && lines.length < first.total && (
        <Paging
          shown={lines.length}
          total={first.total}
          more={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </section>
  )
}

function Rotations() {
  const { data } = useQuery(rotationsQuery)
  const ownerTitle = useOwnerTitle()
  if (data === undefined || data.length === 0) return null
  return (
    <section aria-labelledby="rotations-title" className="part">
      <h2 id="rotations-title">Officers who leave</h2>
      <ul className="lines">
        {data.map((rotation) => (
          <li key={rotation.id} className="line">
            <div className="line-main">
              <Link to="/rotations/$id" params={{ id: rotation.id }} className="line-title">
                {ownerTitle(rotation.post)}
              </Link>
              <p className="line-facts">
                <span>last day {rotation.leaves}</span>
                <span>
                  {rotation.accepted} of {plural(rotation.lines, 'line')} accepted
                </span>
                {rotation.left > 0 && <span className="late">{rotation.left} without a line</span>}
                <span className="muted">{rotation.id}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
