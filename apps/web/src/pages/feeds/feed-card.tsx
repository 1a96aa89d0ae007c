import { client, unwrap } from '../../api/client.ts'
import type { WatchedFeed } from '../../api/live-queries.ts'
import { useSend } from '../../api/use-send.ts'
import { formatNumber, plural } from '../../format/format-number.ts'
import { Fact } from '../../layout/fact.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { FaultTable, GapTable } from './feed-tables.tsx'
import { feedTitle, sayMoment } from './feed-words.ts'

/** One feed: followed or not, how far it is, its gaps and faults; one click begins to follow it, one stops. */
export function FeedCard({ feed: view }: { readonly feed: WatchedFeed }) {
  const { feed, kind, on, mirror, from, lastLook, nextLook, lastSlot, behindMinutes, queue, gaps, faults, trouble } =
    view
  const title = feedTitle(feed)
  const { send, sending, error } = useSend((step: 'start' | 'stop') => {
    const params = { path: { feed } }
    return step === 'start'
      ? unwrap(client.POST('/v1/feeds/watched/{feed}/start', { params }))
      : unwrap(client.POST('/v1/feeds/watched/{feed}/stop', { params }))
  })
  return (
    <section className="card" aria-labelledby={`feed-${feed}`}>
      <h2 id={`feed-${feed}`}>
        {title} <span className="muted small">{on ? 'followed' : 'not followed'}</span>
      </h2>
      <dl className="facts">
        <Fact name="From">{mirror ?? 'a folder of this machine'}</Fact>
        {kind === 'mirror' && <Fact name="Last slot">{lastSlot ?? 'none has come yet'}</Fact>}
        {behindMinutes !== null && <Fact name="Behind">{plural(behindMinutes, 'minute')}</Fact>}
        <Fact name="Last look">{sayMoment(lastLook, 'none since the program began')}</Fact>
        <Fact name="Next look">{on ? sayMoment(nextLook, 'now') : 'none: it is not followed'}</Fact>
        <Fact name="Waiting to be fetched">{formatNumber(queue)}</Fact>
        {from !== null && <Fact name="Asked for since">{from}</Fact>}
      </dl>
      {trouble !== null && (
        <p className="problem" role="alert">
          The last look could not be ended: {trouble.message} <code>{trouble.code}</code>
        </p>
      )}
      <p className="form-buttons">
        {on ? (
          <button type="button" className="button" disabled={sending} onClick={() => void send('stop')}>
            Stop following {title}
          </button>
        ) : (
          <button type="button" className="button primary" disabled={sending} onClick={() => void send('start')}>
            Begin to follow {title}
            {kind === 'mirror' && ', the last day first'}
          </button>
        )}
      </p>
      {error !== null && <ProblemNote error={error} />}
      <GapTable feed={feed} gaps={gaps} followed={on} />
      {faults.length > 0 && <FaultTable feed={feed} faults={faults} />}
    </section>
  )
}
