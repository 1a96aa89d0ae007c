import type { Workspace } from '../api/types.ts'
import { chooseOfficer, useOfficer } from './officer.ts'
import { describeOfficer } from './describe-officer.ts'

/** Who writes at this browser. Nothing where the workspace names no officers: one person works alone. */
export function OfficerChoice({ workspace }: { readonly workspace: Workspace }) {
  const chosen = useOfficer()
  const { officers } = workspace
  if (officers.length === 0) return null
  const known = officers.some(({ id }) => id === chosen)
  return (
    <label className="officer-choice">
      <span>Working as</span>
      <select value={known ? chosen : ''} onChange={(event) => chooseOfficer(event.target.value)}>
        <option value="">choose …</option>
        {officers.map((officer) => (
          <option key={officer.id} value={officer.id}>
            {describeOfficer(officer, workspace)}
          </option>
        ))}
      </select>
    </label>
  )
}
