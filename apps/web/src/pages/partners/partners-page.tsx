import { useQuery } from '@tanstack/react-query'
import { partnersQuery, statusQuery, workspaceQuery } from '../../api/queries.ts'
import { Loading } from '../../layout/loading.tsx'
import { ProblemNote } from '../../layout/problem-note.tsx'
import { useTitle } from '../../layout/use-title.ts'
import { DyadFinder } from './dyad-finder.tsx'
import { FirstStep } from './first-step.tsx'
import { MostReported } from './most-reported.tsx'
import { PartnerList } from './partner-list.tsx'

/** The start: the partners of the workspace; without any, the dyads with the most reports; without reports, what to do first. */
export function PartnersPage() {
  useTitle('Partners')
  const workspace = useQuery(workspaceQuery)
  const partners = useQuery(partnersQuery)
  const status = useQuery(statusQuery)
  const failed = [workspace, partners, status].find((query) => query.isError)
  if (failed !== undefined) {
    return (
      <>
        <h1>Partners</h1>
        <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />
      </>
    )
  }
  if (workspace.data === undefined || partners.data === undefined || status.data === undefined) {
    return (
      <>
        <h1>Partners</h1>
        <Loading what="partners" height={600} />
      </>
    )
  }
  const { perspective } = workspace.data
  if (status.data.reports === 0) return <FirstStep partners={partners.data} perspective={perspective} />
  return (
    <>
      {perspective !== null && partners.data.length > 0 ? (
        <PartnerList partners={partners.data} perspective={perspective} feeds={status.data.feeds} />
      ) : (
        <MostReported />
      )}
      <DyadFinder />
    </>
  )
}
