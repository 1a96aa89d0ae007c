import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { dyadsQuery } from '../../api/queries.ts'
import type { Relations } from '../../api/types.ts'
import { plural } from '../../format/format-number.ts'

/** Names the feed, and lets one take another that holds the dyad. */
export function FeedChoice({ data }: { readonly data: Relations }) {
  const navigate = useNavigate({ from: '/dyad/$source/$target' })
  const { source, target, feed, otherFeeds } = data
  const several = otherFeeds.length > 0
  const { data: held } = useQuery({ ...dyadsQuery({ source, target }), enabled: several })
  if (!several) {
    return (
      <p className="control">
        <span className="control-label">Feed</span> <b className="feed-name">{feed}</b>
      </p>
    )
  }
  const reports = held?.find((row) => row.feed === feed)?.reports
  const feeds = [{ feed, reports }, ...otherFeeds].sort((a, b) => (a.feed < b.feed ? -1 : 1))
  return (
    <div className="control">
      <label className="control">
        <span className="control-label">Feed</span>
        <select
          value={feed}
          onChange={(event) => {
            const chosen = event.target.value
            void navigate({ search: (before) => ({ ...before, feed: chosen }), resetScroll: false })
          }}
        >
          {feeds.map((entry) => (
            <option key={entry.feed} value={entry.feed}>
              {entry.feed}
              {entry.reports !== undefined && ` (${plural(entry.reports, 'report')})`}
            </option>
          ))}
        </select>
      </label>
      <span className="muted small">feeds are never added up</span>
    </div>
  )
}
