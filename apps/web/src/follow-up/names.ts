import { useQuery } from '@tanstack/react-query'
import { actorsQuery, workspaceQuery } from '../api/queries.ts'

/** Titles of desks and posts; an id that the workspace no longer names is shown as it stands. */
export function useOwnerTitle(): (id: string) => string {
  const { data } = useQuery(workspaceQuery)
  return (id) => data?.owners.find((owner) => owner.id === id)?.title ?? id
}

/** Names of states and organisations in the language of the browser. */
export function useActorName(): (code: string) => string {
  const { data: actors } = useQuery(actorsQuery)
  const { data: workspace } = useQuery(workspaceQuery)
  // The partners are known before the long list is there.
  const near = [...(workspace?.partners ?? []), workspace?.perspective ?? undefined].filter((one) => one !== undefined)
  return (code) => near.find((one) => one.code === code)?.name ?? actors?.find((one) => one.code === code)?.name ?? code
}
