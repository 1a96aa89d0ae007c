import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { actorsQuery, workspaceQuery } from '../api/queries.ts'

/** Titles of desks and posts; an id that the workspace no longer names is shown as it stands. */
export function useOwnerTitle(): (id: string) => string {
  const { data } = useQuery(workspaceQuery)
  return useMemo(() => {
    const titles = new Map(data?.owners.map((owner) => [owner.id, owner.title]))
    return (id) => titles.get(id) ?? id
  }, [data])
}

/** Names of states and organisations in the language of the browser. */
export function useActorName(): (code: string) => string {
  const { data: actors } = useQuery(actorsQuery)
  const { data: workspace } = useQuery(workspaceQuery)
  return useMemo(() => {
    // The partners are known before the long list is there.
    const near = [...(workspace?.partners ?? []), workspace?.perspective ?? undefined].filter(
      (one) => one !== undefined,
    )
    const names = new Map([...(actors ?? []), ...near].map(({ code, name }) => [code, name]))
    return (code) => names.get(code) ?? code
  }, [actors, workspace])
}
