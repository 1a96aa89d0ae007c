import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { waitingQuery } from '../../api/inbox-queries.ts'
import { formatNumber } from '../../format/format-number.ts'

/** The way to what waits, with how much does. Room for the number is kept, so that nothing moves when it is there. */
export function InboxLink() {
  const { data } = useQuery(waitingQuery)
  const total = data?.total ?? 0
  return (
    <Link to="/inbox" activeOptions={{ includeSearch: false }}>
      Inbox
      <span className="inbox-count">
        {total > 0 && (
          <>
            {' '}
            <span className="notice">{formatNumber(total)}</span>
            <span className="hidden"> waiting</span>
          </>
        )}
      </span>
    </Link>
  )
}
