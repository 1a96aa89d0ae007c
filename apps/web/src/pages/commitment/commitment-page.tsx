import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { commitmentQuery } from '../../api/follow-up-queries.ts'
import type { OneCommitment } from '../../api/follow-up-types.ts'
import { HandOverAnswer } from '../../follow-up/hand-over-answer.tsx'
import { PassedWith } from '../../follow-up/passed-with.tsx'
import { useOwnerTitle } from '../../follow-up/names.ts'
import { shorten } from '../../follow-up/words.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { CommitmentFacts } from './commitment-facts.tsx'
import { CommitmentWays } from './commitment-ways.tsx'
import { EvidenceSection } from './evidence-section.tsx'
import { handsOf } from './hands.ts'
import { HandsPicture } from './hands-picture.tsx'
import { HistorySection } from './history-section.tsx'
import { ProposedEvidence } from './proposed-evidence.tsx'
import { StepsSection } from './steps-section.tsx'

/** One commitment: what it is, in whose hands, how far, and what happened to it. */
export function CommitmentPage() {
  const { id } = useParams({ from: '/commitments/$id' })
  const { data, error, refetch } = useQuery(commitmentQuery(id))
  useTitle(data === undefined ? id : `${id} ${shorten(data.commitment.what, 60)}`)
  return (
    <>
      <p className="way-back">
        <Link to="/commitments">Commitments</Link>
      </p>
      {error !== null && (
        <>
          <h1>{id}</h1>
          <ProblemNote error={error} onRetry={() => void refetch()} />
        </>
      )}
      {data === undefined && error === null && (
        <>
          <h1>{id}</h1>
          <Loading what="commitment" height={900} />
        </>
      )}
      {data !== undefined && <Page one={data} />}
    </>
  )
}

function Page({ one }: { readonly one: OneCommitment }) {
  const { commitment, clauseText, occasion, today } = one
  return (
    <>
      <h1 className="what">{commitment.what}</h1>
      <CommitmentFacts one={one} />
      {clauseText !== null && occasion !== null && (
        <figure className="clause-quote">
          <blockquote>{clauseText}</blockquote>
          <figcaption>
            Clause {commitment.clause} of{' '}
            <Link to="/occasions/$id" params={{ id: occasion.id }}>
              {occasion.title}
            </Link>
            , {occasion.day}
          </figcaption>
        </figure>
      )}
      <Hands one={one} />
      <CommitmentWays one={one} />
      <StepsSection commitment={commitment} today={today} />
      <EvidenceSection commitment={commitment} />
      <ProposedEvidence commitment={commitment.id} />
      <HistorySection changes={commitment.changes} />
    </>
  )
}

/** In whose hands it was and is; an open offer is answered here. */
function Hands({ one }: { readonly one: OneCommitment }) {
  const { commitment, handOvers, today, line } = one
  const ownerTitle = useOwnerTitle()
  const own = handOvers.filter(({ item }) => item === commitment.id)
  const steps = handOvers.filter(({ item, state }) => item !== commitment.id && state === 'offered')
  const hands = handsOf({ ...commitment, endedOn: commitment.outcome?.on ?? null }, own, today)
  const open = own.find(({ state }) => state === 'offered')
  return (
    <section aria-labelledby="hands-title">
      <h2 id="hands-title">In whose hands</h2>
      <HandsPicture hands={hands} />
      {open !== undefined && (
        <div className={line.offered?.late === true ? 'offer late-offer' : 'offer'}>
          <p>
            Offered to <b>{ownerTitle(open.to)}</b>, {open.late ? 'not accepted by' : 'to be accepted by'}{' '}
            {open.acceptBy}. Until it is accepted, {ownerTitle(commitment.owner)} stays the owner.
          </p>
          <PassedWith handOver={open} />
          <HandOverAnswer id={open.id} title={commitment.what} answerers={open.answerers} withdraw />
        </div>
      )}
      {steps.map((step) => (
        <div key={step.id} className={step.late ? 'offer late-offer' : 'offer'}>
          <p>
            Step {step.item} is offered to <b>{ownerTitle(step.to)}</b>,{' '}
            {step.late ? 'not accepted by' : 'to be accepted by'} {step.acceptBy}.
          </p>
          <PassedWith handOver={step} />
          <HandOverAnswer id={step.id} title={step.title} answerers={step.answerers} withdraw />
        </div>
      ))}
      {own.some(({ state }) => state === 'declined' || state === 'withdrawn') && (
        <ul className="plain small muted">
          {own
            .filter(({ state }) => state === 'declined' || state === 'withdrawn')
            .map((ended) => (
              <li key={ended.id}>
                {ended.id} to {ownerTitle(ended.to)}: {ended.state} on {ended.endedAt?.slice(0, 10)}, because{' '}
                {ended.because}
              </li>
            ))}
        </ul>
      )}
    </section>
  )
}
