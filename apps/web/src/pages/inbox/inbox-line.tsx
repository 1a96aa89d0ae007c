import { Link } from '@tanstack/react-router'
import { Due } from '../../follow-up/due.tsx'
import { daysPast } from '../../follow-up/words.ts'
import { idWords } from '../../format/kinds.ts'
import { isDay } from '../../periods/period.ts'
import { askedWords, roleWords, statusWords, whyWords } from './item-words.ts'
import type { SteadyItem } from './use-steady-list.ts'

interface Props {
  readonly line: SteadyItem
  readonly today: string
  readonly actorName: (code: string) => string
  readonly ownerTitle: (id: string) => string
}

/** One item: toward whom, what is asked for and why, by when. */
export function InboxLine({ line: { item, fresh, gone }, today, actorName, ownerTitle }: Props) {
  const { id, partner, desk, type, due, urgency, status, burst, decision, left, delivery } = item
  const closed = urgency === 'closed' || gone
  const late = isDay(due) && isDay(today) ? daysPast(due, today) : null
  return (
    <li className="line inbox-line" data-type={type} data-closed={closed}>
      <div className="line-main">
        <Link to="/inbox/$id" params={{ id }} className="line-title" data-item>
          {actorName(partner)}: {askedWords(item)}
        </Link>
        <p className="line-facts">
          {fresh && <span className="tag">new</span>}
          {burst !== null && <span className="tag">burst: {burst.newPublishers} new publishers in an hour</span>}
          {decision !== null && decision.on === null && (
            <span className="tag">
              waits for a signature{decision.toSign !== null && `: ${roleWords(decision.toSign)}`}
            </span>
          )}
          {status === 'missed' && <span className="tag">{statusWords(status)}</span>}
          <span>because: {whyWords(item)}</span>
          <span>{ownerTitle(desk)}</span>
          {delivery === 'digest' && <span>in the digest</span>}
          {left !== null && <span>left until it expires</span>}
        </p>
      </div>
      <div className="line-side">
        {gone ? (
          <span className="muted">settled meanwhile</span>
        ) : closed ? (
          <span className="muted">
            {statusWords(status)}
            {typeof decision?.instrument === 'string' && `: ${idWords(decision.instrument)}`}
          </span>
        ) : (
          <Due due={due} daysLate={late} />
        )}
      </div>
    </li>
  )
}
