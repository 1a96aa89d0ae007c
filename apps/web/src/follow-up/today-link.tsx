import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { attentionCountsQuery } from '../api/follow-up-queries.ts'
import { formatNumber } from '../format/format-number.ts'
import { useWhose } from './use-whose.ts'

/** The way to what is to be done, with how much is overdue or waits. */
export function TodayLink() {
  const { officer } = useWhose()
  const { data } = useQuery(attentionCountsQuery(officer))
  const waiting = data?.counts['hand-over-waiting'] ?? 0
  const pressing = (data?.overdue ?? 0) + waiting
  return (
    <Link to="/today" activeOptions={{ includeSearch: false }}>
      Today
      {pressing > 0 && (
        <>
          {' '}
          <span className="notice">{formatNumber(pressing)}</span>
          <span className="hidden"> overdue or waiting to be accepted</span>
        </>
      )}
    </Link>
  )
}
