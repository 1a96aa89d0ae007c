import { useQuery } from '@tanstack/react-query'
import { type Agreement, agreementsQuery } from '../../api/standing-queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { TableHead } from '../../layout/table-head.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { StandingWays } from '../../standing/standing-ways.tsx'
import { AgreementRow } from './agreement-row.tsx'
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

const COLUMNS = ['Agreement', 'Parties', 'Kind', 'Stands', 'In force from', 'Until', 'Source', 'What next']

function AgreementTable({ agreements }: { readonly agreements: readonly Agreement[] }) {
  return (
    <div className="scroll-x" tabIndex={0} role="region" aria-label="Agreements">
      <table className="table">
        <caption className="hidden">Agreements with how they stand today</caption>
        <TableHead columns={COLUMNS} />
        <tbody>
          {agreements.map((agreement) => (
            <AgreementRow key={agreement.id} agreement={agreement} columns={COLUMNS.length} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
