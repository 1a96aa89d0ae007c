import { Link } from '@tanstack/react-router'
import type { Inbox } from '../../api/inbox-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { plural } from '../../format/format-number.ts'
import { idTitle, kindWords } from '../../format/kinds.ts'

/** Incidents that have a name before they have settled. */
export function Developing({ noticed }: Pick<Inbox, 'noticed'>) {
  const actorName = useActorName()
  if (noticed.length === 0) return null
  return (
    <section aria-labelledby="developing-title" className="developing">
      <h2 id="developing-title">
        Developing <span className="count">{noticed.length}</span>
      </h2>
      <p className="muted">
        Not settled yet, and named provisionally: a name can change until an incident settles, and nothing is proposed
        before.
      </p>
      <ul className="lines">
        {noticed.map(({ key, partner, rule, kind, at, reports, publishers }) => (
          <li key={key} className="line">
            <div className="line-main">
              <Link to="/incidents/$key" params={{ key }} className="line-title">
                {actorName(partner)}: {idTitle(rule)}
              </Link>
              <p className="line-facts">
                <span className="act-kind" data-kind={kind}>
                  {kindWords(kind)}
                </span>
                <span>provisional</span>
                {reports !== null && <span>{plural(reports, 'report')}</span>}
                {publishers !== null && <span>{plural(publishers, 'publisher')}</span>}
              </p>
            </div>
            <div className="line-side">
              <time dateTime={at}>{at.slice(0, 16).replace('T', ' ')} UTC</time>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
