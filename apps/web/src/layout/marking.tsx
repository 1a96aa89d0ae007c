import type { Workspace } from '../api/types.ts'

/** The marking of the workspace, above and below every page; and that states are invented, where they are. */
export function Marking({ workspace, where }: { readonly workspace: Workspace; readonly where: 'top' | 'bottom' }) {
  const { marking, simulated } = workspace
  if (marking === null && !simulated) return null
  return (
    <p className="marking" data-where={where}>
      <strong>{marking ?? 'SIMULATED'}</strong>
      {simulated && where === 'top' && <span>invented states and made-up reports</span>}
    </p>
  )
}
