import type { FeedStatus } from '../../api/types.ts'
import { formatBytes, formatNumber } from '../../format/format-number.ts'
import { TableHead } from '../../layout/table-head.tsx'

/** One row a feed: from when to when, how many days are missing between, how much it holds. */
export function FeedTable({ feeds }: { readonly feeds: readonly FeedStatus[] }) {
  if (feeds.length === 0) {
    return (
      <p className="empty">
        No feed yet. Take in files above, or with <code>entente ingest FILES</code>.
      </p>
    )
  }
  return (
    <div className="scroll-x" role="region" aria-label="Table of feeds" tabIndex={0}>
      <table className="table">
        <caption className="hidden">Feeds of the archive</caption>
        <TableHead
          columns={[
            'Feed',
            'First covered day',
            'Last covered day',
            { number: 'Days covered' },
            { number: 'Of them in part' },
            { number: 'Days missing between' },
            { number: 'Reports' },
            { number: 'Parts' },
            { number: 'Size' },
          ]}
        />
        <tbody>
          {feeds.map((feed) => (
            <tr key={feed.feed}>
              <th scope="row">{feed.feed}</th>
              <td className="day">{feed.coverage?.from ?? 'none'}</td>
              <td className="day">{feed.coverage?.to ?? 'none'}</td>
              <td className="number">{formatNumber(feed.coveredDays)}</td>
              <td className="number">{formatNumber(feed.completeness.partialDays)}</td>
              <td className="number">{formatNumber(feed.missingDays)}</td>
              <td className="number">{formatNumber(feed.reports)}</td>
              <td className="number">{formatNumber(feed.parts)}</td>
              <td className="number">{formatBytes(feed.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
