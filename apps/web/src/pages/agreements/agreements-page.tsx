import { useQuery } from '@tanstack/react-query'
import { type Agreement, agreementsQuery } from '../../api/standing-queries.ts'
import { useActorName } from '../../follow-up/names.ts'
import { BINDING_WORDS } from '../../follow-up/words.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { StandingWays } from '../../standing/standing-ways.tsx'
import { STANDING_WORDS } from '../../standing/words.ts'
import { AgreementActions } from './agreement-actions.tsx'
import { NewAgreementForm } from './new-agreement-form.tsx'

/** Agreements as dated facts with their source; what the role legal has not checked never counts as in force. */
export function AgreementsPage() {
  useTitle('Agreements')
  const { data, error, refetch } = useQuery(agreementsQuery)
  return (
    <>
      <h1>Agreements</h1>
      <StandingWays />
      <p className="lede">
        What playbooks ask for: whether an agreement is in force on a day. That somebody with the role legal says; until
        then an agreement is here to be checked and never counts.
      </p>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="agreements" height={400} />}
      {data !== undefined && (
        <>
          <OpenedForm doing="Record an agreement">{(close) => <NewAgreementForm onClose={close} />}</OpenedForm>
          {data.agreements.length === 0 ? (
            <p className="muted">
              None is recorded yet. Begin with the ceasefire, border or trade agreement you rely on.
            </p>
          ) : (
            <AgreementTable agreements={data.agreements} />
          )}
        </>
      )}
    </>
  )
}

function AgreementTable({ agreements }: { readonly agreements: readonly Agreement[] }) {
  const actorName = useActorName()
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Agreements">
      <table className="table">
        <caption className="hidden">Agreements with how they stand today</caption>
        <TableHead
          columns={['Agreement', 'Parties', 'Kind', 'Stands', 'In force from', 'Until', 'Source', 'What next']}
        />
        <tbody>
          {agreements.map((agreement) => (
            <tr key={agreement.id}>
              <th scope="row">
                {agreement.title} <span className="muted small">{agreement.id}</span>
                {agreement.marking !== null && <span className="tag">{agreement.marking}</span>}
              </th>
              <td>{agreement.parties.map(actorName).join(', ')}</td>
              <td>
                {agreement.kind}, {BINDING_WORDS[agreement.binding]}
              </td>
              <td>{agreement.standing === 'in-force' ? <b>in force</b> : STANDING_WORDS[agreement.standing]}</td>
              <td className="day">{agreement.from ?? ''}</td>
              <td className="day">{agreement.until ?? ''}</td>
              <td>{agreement.source.title}</td>
              <td>
                <AgreementActions agreement={agreement} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
