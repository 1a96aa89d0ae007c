import { useQuery } from '@tanstack/react-query'
import { workspaceQuery } from '../../api/queries.ts'
import { mechanismsQuery } from '../../api/standing-queries.ts'
import { NoDesk } from '../../follow-up/no-desk.tsx'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { OpenedForm } from '../../standing/opened-form.tsx'
import { StandingWays } from '../../standing/standing-ways.tsx'
import { MechanismCard } from './mechanism-card.tsx'
import { NewMechanismForm } from './new-mechanism-form.tsx'

/** The register of commissions, joint bodies and funds, dormant ones first. */
export function MechanismsPage() {
  useTitle('Mechanisms')
  const { data: workspace } = useQuery(workspaceQuery)
  const { data, error, refetch } = useQuery(mechanismsQuery)
  return (
    <>
      <h1>Mechanisms</h1>
      <StandingWays />
      {workspace?.owners.length === 0 && <NoDesk />}
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="mechanisms" height={500} />}
      {data !== undefined && (
        <>
          {data.mechanisms.length === 0 && (
            <p className="lede">
              No commission, joint body or fund is registered yet. Register those that exist on paper: with how often
              they are to meet, the ones that have fallen asleep say so.
            </p>
          )}
          <OpenedForm doing="Register a mechanism">{(close) => <NewMechanismForm onClose={close} />}</OpenedForm>
          {data.mechanisms.map((mechanism) => (
            <MechanismCard key={mechanism.id} mechanism={mechanism} today={data.today} />
          ))}
        </>
      )}
    </>
  )
}
