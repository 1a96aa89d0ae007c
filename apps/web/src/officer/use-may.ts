import { useQuery } from '@tanstack/react-query'
import { workspaceQuery } from '../api/queries.ts'
import type { Workspace } from '../api/types.ts'
import { useOfficer } from './officer.ts'

export type OfficerRole = Workspace['officers'][number]['roles'][number]

/** Whether who works at this browser holds a role; who works alone holds all. The server decides; a page only says it before. */
export function useMay(role: OfficerRole): boolean {
  const chosen = useOfficer()
  const { data } = useQuery(workspaceQuery)
  const officers = data?.officers ?? []
  return officers.length === 0 || officers.some(({ id, roles }) => id === chosen && roles.includes(role))
}
