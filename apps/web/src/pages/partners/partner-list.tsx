import { useQueries } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { completenessQuery } from '../../api/queries.ts'
import type { FeedStatus, Partner, PartnerSide, Workspace } from '../../api/types.ts'
import { ShadeKey, ShadePatterns } from '../../charts/shade-patterns.tsx'
import { reach } from '../../charts/sparkline-path.ts'
import { partSpansOf } from '../../periods/part-days.ts'
import type { Span } from '../../periods/range.ts'
import { DirectionCard } from './direction-card.tsx'

interface Props {
  readonly partners: readonly Partner[]
  readonly perspective: NonNullable<Workspace['perspective']>
  readonly feeds: readonly FeedStatus[]
}

/** Each partner with both directions of its relation with us. */
export function PartnerList({ partners, perspective, feeds }: Props) {
  const shown = new Set(partners.flatMap(({ theirs, ours }) => [theirs?.feed, ours?.feed]))
  const inPart = feeds.filter(({ feed, completeness }) => shown.has(feed) && completeness.partialDays > 0)
  const partSpans = usePartSpans(inPart.map(({ feed }) => feed))
  return (
    <>
      <h1>Partners of {perspective.name}</h1>
      <p className="lede">
        What feeds report, year by year. These are reports, not confirmed acts. Each partner is drawn on a scale of its
        own, the same for both directions.
      </p>
      <ShadePatterns />
      <ul className="legend" aria-label="Legend">
        <li>
          <i className="key key-cooperation" /> <b>Cooperation</b>, above the line
        </li>
        <li>
          <i className="key key-conflict" /> <b>Conflict</b>, below the line
        </li>
        <li>
          <ShadeKey of="no-data" /> <b>No data</b>
        </li>
        {inPart.length > 0 && (
          <li>
            <ShadeKey of="in-part" /> <b>Came in part</b>: files of these days are missing
          </li>
        )}
      </ul>
      <ul className="partners" aria-label="Partners">
        {partners.map((partner) => (
          <PartnerRow
            key={partner.actor}
            partner={partner}
            perspective={perspective}
            feeds={feeds}
            partSpans={partSpans}
          />
        ))}
      </ul>
    </>
  )
}

/** Days that came in part, feed by feed: one request a feed, none where there are no such days. */
function usePartSpans(feeds: readonly string[]): ReadonlyMap<string, readonly Span[]> {
  const answers = useQueries({ queries: feeds.map((feed) => completenessQuery(feed)) })
  return new Map(answers.map(({ data }, at) => [feeds[at] ?? '', partSpansOf(data?.runs ?? [])]))
}

interface RowProps extends Omit<Props, 'partners'> {
  readonly partner: Partner
  readonly partSpans: ReadonlyMap<string, readonly Span[]>
}

function PartnerRow({ partner, perspective, feeds, partSpans }: RowProps) {
  const { theirs, ours } = partner
  const limit = Math.max(reach(theirs?.years ?? []), reach(ours?.years ?? []))
  const drawn = (side: PartnerSide | null) => ({
    side,
    limit,
    coveredTo: feeds.find((feed) => feed.feed === side?.feed)?.coverage?.to,
    partSpans: partSpans.get(side?.feed ?? '') ?? [],
  })
  return (
    <li className="partner">
      <div className="partner-name">
        <h2>{partner.name}</h2>
        <p className="muted">
          {partner.desk ?? 'no desk'}
          {partner.simulated && <span className="tag">simulated</span>}
        </p>
        <p>
          <Link to="/partners/$code/brief" params={{ code: partner.actor }}>
            Brief<span className="hidden"> on {partner.name}</span>
          </Link>{' '}
          <Link to="/partners/$code/log" params={{ code: partner.actor }}>
            Log<span className="hidden"> of {partner.name}</span>
          </Link>{' '}
          <Link to="/relations/$code" params={{ code: partner.actor }}>
            How it stands<span className="hidden"> with {partner.name}</span>
          </Link>
        </p>
      </div>
      <DirectionCard source={partner} target={perspective} {...drawn(theirs)} />
      <DirectionCard source={perspective} target={partner} {...drawn(ours)} />
    </li>
  )
}
