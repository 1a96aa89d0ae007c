import { Link } from '@tanstack/react-router'
import type { OneCommitment } from '../../api/follow-up-types.ts'
import { Due } from '../../follow-up/due.tsx'
import { useActorName, useOwnerTitle } from '../../follow-up/names.ts'
import { BINDING_WORDS, daysPast, OUTCOME_WORDS, SIDE_WORDS, STATUS_WORDS } from '../../follow-up/words.ts'
import { Fact } from '../../layout/fact.tsx'
import { Toward } from '../../layout/toward.tsx'

/** What is known of a commitment, each fact with its name. */
export function CommitmentFacts({ one }: { readonly one: OneCommitment }) {
  const { commitment, line, occasion, deputies, today } = one
  const { promisedBy, promisedTo, owner, due, outcome, source, condition, marking, madeAt } = commitment
  const actorName = useActorName()
  const ownerTitle = useOwnerTitle()
  const deputy = deputies.findLast((absence) => absence.owner === owner)
  return (
    <>
      <p className="lede">
        {line.side !== null && (
          <span className="side" data-side={line.side}>
            {SIDE_WORDS[line.side]}
          </span>
        )}{' '}
        {promisedBy.map(actorName).join(', ')} <Toward /> {promisedTo.map(actorName).join(', ')}
        {marking !== null && <span className="tag">{marking}</span>}
      </p>
      {outcome !== null && (
        <p className="outcome">
          <b>
            Closed on {outcome.on}: {OUTCOME_WORDS[outcome.result]}
          </b>
          , because {outcome.because}
        </p>
      )}
      <dl className="facts">
        <Fact name="Owner">
          {ownerTitle(owner)}
          {deputy !== undefined && (
            <span className="report-facts muted">
              away until {deputy.until}; {ownerTitle(deputy.deputy)} deputises
            </span>
          )}
        </Fact>
        <Fact name="Due">
          {outcome === null ? (
            <Due due={due} daysLate={due === null ? null : daysPast(due, today)} />
          ) : (
            (due ?? <span className="muted">no day</span>)
          )}
        </Fact>
        <Fact name="Binding">{BINDING_WORDS[commitment.binding]}</Fact>
        <Fact name="Status">{STATUS_WORDS[commitment.status]}</Fact>
        <Fact name="Partner">{actorName(commitment.partner)}</Fact>
        {occasion !== null && (
          <Fact name="Occasion">
            <Link to="/occasions/$id" params={{ id: occasion.id }}>
              {occasion.title}
            </Link>
            , {occasion.day}
          </Fact>
        )}
        {source !== null && (
          <Fact name="Source">
            {[source.title, source.day, source.reference].filter((part) => part !== null).join(', ')}
          </Fact>
        )}
        {condition !== null && (
          <Fact name="Condition that proposes evidence" wide>
            <code>{condition}</code>
          </Fact>
        )}
        <Fact name="Written down">
          {madeAt.slice(0, 10)} as {commitment.id}
        </Fact>
      </dl>
    </>
  )
}
