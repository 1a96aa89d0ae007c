import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type Instrument, instrumentQuery } from '../../api/playbook-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { durationWords } from '../../format/duration-words.ts'
import { idTitle } from '../../format/kinds.ts'
import { Fact } from '../../layout/fact.tsx'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { FAMILIES } from './instruments-search.ts'

/** One instrument, whole: what it is, how it stands in law, a use that is documented, and what is known of its effect. */
export function InstrumentPage() {
  const { id } = useParams({ from: '/instruments/$id' })
  const { data, error, refetch } = useQuery(instrumentQuery(id))
  useTitle(data?.name ?? 'Instrument')
  return (
    <>
      <p className="crumb">
        <Link to="/instruments">Instruments</Link>
      </p>
      {error !== null && (
        <>
          <h1>Instrument</h1>
          <ProblemNote error={error} onRetry={() => void refetch()} />
        </>
      )}
      {data === undefined && error === null && <Loading what="the instrument" height={700} />}
      {data !== undefined && <Whole one={data} />}
    </>
  )
}

function Whole({ one }: { readonly one: Instrument }) {
  return (
    <>
      <h1>{one.name}</h1>
      <p className="line-facts">
        <code>{one.id}</code>
        <Link to="/instruments" search={{ family: familyOf(one) }}>
          {idTitle(one.family)}
        </Link>
        <span className="kind">{one.intent}</span>
      </p>
      <p className="instrument-what">{one.what}</p>
      <UsedBy one={one} />
      <section aria-labelledby="facts-title">
        <h2 id="facts-title">How it is done</h2>
        <Facts one={one} />
      </section>
      <section aria-labelledby="used-title">
        <h2 id="used-title">A documented use</h2>
        <p className="prose">
          <b>
            {one.used.year}, {one.used.by}
            {one.used.toward !== null && ` toward ${one.used.toward}`}.
          </b>{' '}
          {one.used.what}
        </p>
        <p className="muted prose">Source: {one.used.source}</p>
      </section>
      <section aria-labelledby="effect-title">
        <h2 id="effect-title">What is known of its effect</h2>
        <p className="prose">{one.effect}</p>
      </section>
    </>
  )
}

function Facts({ one }: { readonly one: Instrument }) {
  const { rung, warmth, anchor, addressee, visible, consent, lead, cost, legal, basis, cameo, meaning, unseen } = one
  return (
    <dl className="facts instrument-facts">
      <Fact name="Strength">
        {rung === null ? `warmth ${warmth ?? '—'} of 10` : `rung ${rung} of 10: ${anchor ?? ''}`}
      </Fact>
      <Fact name="Addressee">{addressee}, in one’s own name</Fact>
      <Fact name="Visible to">{visible === 'internal' ? 'ourselves only' : `the ${visible}`}</Fact>
      <Fact name="Consent">{consent === 'partner' ? 'the partner’s is needed' : 'none is needed'}</Fact>
      <Fact name="Lead time">{durationWords(lead)}</Fact>
      <Fact name="Cost">{cost}</Fact>
      <Fact name="In a feed">{cameo === null ? (unseen ?? '—') : `${cameo}, ${meaning ?? ''}`}</Fact>
      {one.lasting !== null && (
        <Fact name="Lasts" wide>
          Reviewed after {durationWords(one.lasting.review)}; ends with: {one.lasting.lift}
        </Fact>
      )}
      <Fact name="In law" wide>
        <b>{legal}</b>: {basis}
      </Fact>
      {Object.entries(one.parameters).map(([key, values]) => (
        <Fact key={key} name={idTitle(key)} wide>
          {values.join(' · ')}
        </Fact>
      ))}
    </dl>
  )
}

function UsedBy({ one: { usedBy } }: { readonly one: Instrument }) {
  const actorName = useActorName()
  if (usedBy.length === 0) {
    return <p className="never-used">No playbook of this workspace can propose it.</p>
  }
  return (
    <p>
      The playbooks for{' '}
      {usedBy.map((partner, at) => (
        <span key={partner}>
          {at > 0 && ', '}
          <Link to="/playbooks/$partner" params={{ partner }}>
            {actorName(partner)}
          </Link>
        </span>
      ))}{' '}
      can propose it.
    </p>
  )
}

function familyOf({ family }: Instrument) {
  return FAMILIES.find((one) => one === family)
}
