import type { FeedStatus, Partner, PartnerSide, Workspace } from '../../api/types.ts'
import { NoDataPattern } from '../../charts/no-data-pattern.tsx'
import { reach } from '../../charts/sparkline-path.ts'
import { DirectionCard } from './direction-card.tsx'

interface Props {
  readonly partners: readonly Partner[]
  readonly perspective: NonNullable<Workspace['perspective']>
  readonly feeds: readonly FeedStatus[]
}

/** Each partner with both directions of its relation with us. */
export function PartnerList({ partners, perspective, feeds }: Props) {
  return (
    <>
      <h1>Partners of {perspective.name}</h1>
      <p className="lede">
        What feeds report, year by year. These are reports, not confirmed acts. Each partner is drawn on a scale of its
        own, the same for both directions.
      </p>
      <NoDataPattern />
      <ul className="legend" aria-label="Legend">
        <li>
          <i className="key key-cooperation" /> <b>Cooperation</b>, above the line
        </li>
        <li>
          <i className="key key-conflict" /> <b>Conflict</b>, below the line
        </li>
        <li>
          <svg className="key key-no-data" aria-hidden="true">
            <rect width="100%" height="100%" fill="url(#no-data)" />
          </svg>{' '}
          <b>No data</b>
        </li>
      </ul>
      <ul className="partners" aria-label="Partners">
        {partners.map((partner) => (
          <PartnerRow key={partner.actor} partner={partner} perspective={perspective} feeds={feeds} />
        ))}
      </ul>
    </>
  )
}

interface RowProps {
  readonly partner: Partner
  readonly perspective: NonNullable<Workspace['perspective']>
  readonly feeds: readonly FeedStatus[]
}

function PartnerRow({ partner, perspective, feeds }: RowProps) {
  const { theirs, ours } = partner
  const limit = Math.max(reach(theirs?.years ?? []), reach(ours?.years ?? []))
  const covered = (side: PartnerSide | null) => feeds.find((feed) => feed.feed === side?.feed)?.coverage?.to
  return (
    <li className="partner">
      <div className="partner-name">
        <h2>{partner.name}</h2>
        <p className="muted">
          {partner.desk ?? 'no desk'}
          {partner.simulated && <span className="tag">simulated</span>}
        </p>
      </div>
      <DirectionCard source={partner} target={perspective} side={theirs} coveredTo={covered(theirs)} limit={limit} />
      <DirectionCard source={perspective} target={partner} side={ours} coveredTo={covered(ours)} limit={limit} />
    </li>
  )
}
