import type { RelationTurn, Turns } from '../../../api/turns-queries.ts'
import { formatPercent, plural } from '../../../format/format-number.ts'
import { CarryingList } from '../carrying-list.tsx'

/** Each turn in words, with the incidents beside it. */
export function TurnList({ turns, rules }: Pick<Turns, 'turns' | 'rules'>) {
  if (turns.length === 0) return <p className="outcome">No turn stands out of the noise.</p>
  return (
    <ol className="plain-list">
      {turns.map((turn) => (
        <li key={`${turn.line} ${turn.at}`}>
          <h3>
            About {turn.on}: {turn.after > turn.before ? 'more' : 'less'} {turn.line}
          </h3>
          <p>
            From {turn.before.toFixed(2)} to {turn.after.toFixed(2)} a day, {turn.gradual ? 'gradual' : 'a step'}.{' '}
            {sayWhose(turn)} {saySeen(turn)}
          </p>
          {turn.incidents.length > 0 && (
            <details>
              <summary>
                Incidents of {turn.line} within {plural(rules.evidenceDays, 'day')} of it that weigh most
              </summary>
              <CarryingList incidents={turn.incidents} />
            </details>
          )}
        </li>
      ))}
    </ol>
  )
}

function sayWhose({ label, shared: { directions, of } }: RelationTurn): string {
  if (label === 'unknown')
    return `Whether the feed turned and not the relation is unknown: only ${plural(of, 'unrelated direction')} to compare.`
  const share = `${directions} of ${plural(of, 'unrelated direction')} turn alike within a fortnight`
  return label === 'feed' ? `Probably the feed and not the relation: ${share}.` : `Of this relation: ${share}.`
}

function saySeen({ seen: { after, mass } }: RelationTurn): string {
  if (after === null) return `Who went along month by month was never surer than not (${formatPercent(mass)} at most).`
  return `Who went along month by month was surer than not after ${plural(after, 'month')} (${formatPercent(mass)} at most).`
}
