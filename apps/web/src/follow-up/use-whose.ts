import { useQuery } from '@tanstack/react-query'
import { workspaceQuery } from '../api/queries.ts'
import type { Workspace } from '../api/types.ts'
import { useOfficer } from '../officer/officer.ts'

/** Whose work is shown. */
export interface Whose {
  /** Whether one can tell what is one's own: somebody is chosen, or one person works alone. */
  readonly known: boolean
  /** To ask for one's own; undefined where that cannot be told. Of a person who works alone an empty text. */
  readonly officer: string | undefined
  readonly alone: boolean
}

export function useWhose(): Whose {
  const chosen = useOfficer()
  const { data } = useQuery(workspaceQuery)
  return whoseOf(data, chosen)
}

export function whoseOf(workspace: Workspace | undefined, chosen: string): Whose {
  const officers = workspace?.officers ?? []
  const alone = officers.length === 0
  const known = alone || officers.some(({ id }) => id === chosen)
  return { known, alone, officer: alone ? '' : known ? chosen : undefined }
}
