import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { attentionCountsQuery, boardQuery } from '../../api/follow-up-queries.ts'

interface Props {
  /** Whether only one's own was looked for. */
  readonly mine: boolean
  /** What to show where there are no commitments at all. */
  readonly none: ReactNode
}

/** Tells a desk that has nothing to do from one that has not begun. */
export function NothingToDo({ mine, none }: Props) {
  const { data } = useInfiniteQuery(boardQuery('owner', {}))
  const { data: all } = useQuery(attentionCountsQuery(undefined))
  const [first] = data?.pages ?? []
  if (first === undefined || all === undefined) return null
  if (first.commitments === 0) return none
  return (
    <p className="lede">
      Nothing is overdue, waits, or is due within two weeks{mine && ' at your posts'}.{' '}
      {mine && all.total > 0 && (
        <>
          <Link to="/today" search={{ of: 'all' }}>
            Elsewhere there is
          </Link>
          .{' '}
        </>
      )}
      <Link to="/commitments">All commitments</Link>
    </p>
  )
}
