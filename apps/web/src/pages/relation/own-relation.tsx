import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { workspaceQuery } from '../../api/queries.ts'

/** What is told of our own relations, once it is known whose chair this is. */
export function OwnRelation({ children }: { readonly children: (us: string) => ReactNode }) {
  const { data: workspace } = useQuery(workspaceQuery)
  if (workspace === undefined) return null
  const us = workspace.perspective?.code
  if (us !== undefined) return children(us)
  return (
    <p className="outcome">
      This workspace sits in no chair, so no relation is its own. Name one in entente.yaml: perspective.
    </p>
  )
}
