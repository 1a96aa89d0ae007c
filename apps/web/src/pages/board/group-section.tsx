import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import type { BoardFilter } from '../../api/follow-up-queries.ts'
import type { CommitmentGroup } from '../../api/follow-up-types.ts'
import { formatNumber } from '../../format/format-number.ts'
import { CommitmentList } from './commitment-list.tsx'

interface Props {
  readonly by: 'owner' | 'partner' | 'occasion'
  readonly group: CommitmentGroup
  readonly filter: BoardFilter
}

/** One owner, partner or occasion with its first commitments, and the way to all of them. */
export function GroupSection({ by, group, filter }: Props) {
  const id = useId()
  const { key, total, open, overdue, commitments } = group
  const title = group.title === '' ? 'Without an occasion' : group.title
  const search = { ...filter, group: 'none', [by]: key === '' ? 'none' : key } as const
  return (
    <section aria-labelledby={id} className="part">
      <div className="group-head">
        <h2 id={id}>
          {by === 'occasion' && key !== '' ? (
            <Link to="/occasions/$id" params={{ id: key }}>
              {title}
            </Link>
          ) : (
            title
          )}
        </h2>
        <p className="line-facts">
          {overdue > 0 && <span className="late">{formatNumber(overdue)} overdue</span>}
          <span>{formatNumber(open)} open</span>
          {total > open && <span>{formatNumber(total - open)} closed</span>}
        </p>
      </div>
      <CommitmentList lines={commitments} label={title} without={by} />
      {total > commitments.length && (
        <p className="group-more">
          <Link to="/commitments" search={search}>
            All {formatNumber(total)} of {title}
          </Link>
        </p>
      )}
    </section>
  )
}
