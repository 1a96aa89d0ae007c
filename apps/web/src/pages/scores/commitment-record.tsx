import type { OneCommitment } from '../../api/follow-up-types.ts'
import { useActorName } from '../../follow-up/names.ts'
import { BINDING_WORDS, EVIDENCE_WORDS, OUTCOME_WORDS, STATUS_WORDS } from '../../follow-up/words.ts'
import { Fact } from '../../layout/fact.tsx'

/** What is recorded of a commitment and bears on how far it is. Nothing here says what another reader thinks. */
export function CommitmentRecord({ one }: { readonly one: OneCommitment }) {
  const { commitment, clauseText } = one
  const { promisedBy, promisedTo, binding, status, due, steps, evidence, outcome } = commitment
  const actorName = useActorName()
  return (
    <>
      {clauseText !== null && <blockquote className="clause-quote">{clauseText}</blockquote>}
      <dl className="facts">
        <Fact name="Promised">
          {promisedBy.map(actorName).join(', ')} to {promisedTo.map(actorName).join(', ')}
        </Fact>
        <Fact name="Nature">
          {BINDING_WORDS[binding]}, {STATUS_WORDS[status]}
        </Fact>
        <Fact name="Due">{due ?? 'no day'}</Fact>
        {outcome !== null && (
          <Fact name="Closed">
            {OUTCOME_WORDS[outcome.result]} on {outcome.on}: {outcome.because}
          </Fact>
        )}
      </dl>
      <h3>Steps</h3>
      {steps.length === 0 && <p className="empty">None is recorded.</p>}
      <ul className="plain">
        {steps.map((step) => (
          <li key={step.id}>
            <b>
              {step.state}
              {step.doneOn !== null && ` on ${step.doneOn}`}
            </b>
            {step.due !== null && ` (due ${step.due})`}: {step.what}
            {step.because !== null && `, because ${step.because}`}
          </li>
        ))}
      </ul>
      <h3>Evidence</h3>
      {evidence.length === 0 && <p className="empty">None is recorded.</p>}
      <ul className="plain">
        {evidence.map((each) => (
          <li key={each.id}>
            <b>{each.accepted ? 'accepted' : 'rejected'}</b> {EVIDENCE_WORDS[each.kind]}: {each.title},{' '}
            <span className="path">{each.reference}</span>
            {each.because !== null && `, because ${each.because}`}
          </li>
        ))}
      </ul>
    </>
  )
}
