import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { watchedQuery } from '../../api/live-queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { DeliveryPart } from './delivery-part.tsx'
import { FeedCard } from './feed-card.tsx'

/** How the feeds stand that are followed, and what became of the notices that were sent on. */
export function FeedsPage() {
  useTitle('Feeds')
  const { data, error, refetch } = useQuery(watchedQuery)
  return (
    <>
      <h1>Feeds</h1>
      <p className="lede">
        What is being followed, what is missing and why. What did not come is a gap and never calm; how complete each
        day is stands in the <Link to="/archive">archive</Link>. This page looks again every ten seconds.
      </p>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="feeds" height={300} />}
      {data?.feeds.map((feed) => (
        <FeedCard key={feed.feed} feed={feed} />
      ))}
      <DeliveryPart />
    </>
  )
}
