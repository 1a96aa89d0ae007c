import type { ActorCode } from '@entente/model'
import { CLARIFICATION, NO_ACTION, type Playbook } from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { loadPlaybooks } from './load-playbooks.ts'

/** Partners whose playbooks can propose an instrument, by its id; one that is in no playbook is not in it. */
export function instrumentUse(workspace: Workspace): ReadonlyMap<string, readonly ActorCode[]> {
  // A folder with data only has no playbooks.
  if (workspace.config === undefined) return new Map()
  const uses = loadPlaybooks(workspace).playbooks.flatMap(({ playbook }) => {
    const partner = playbook?.partner ?? null
    return playbook === undefined || partner === null ? [] : proposedBy(playbook).map((id) => ({ id, partner }))
  })
  const byId = Map.groupBy(uses, ({ id }) => id)
  return new Map([...byId].map(([id, of]) => [id, of.map(({ partner }) => partner)]))
}

/** Instruments that a playbook can propose, each once. */
function proposedBy({ responses, initiatives }: Playbook): readonly string[] {
  const answers = responses.flatMap(({ answer, offRamp }) => [
    ...(answer.kind === 'choose' ? answer.choices : answer.kind === 'ladder' ? answer.steps : []),
    ...(offRamp?.offer ?? []),
  ])
  const unasked = initiatives.flatMap((one) => (one.kind === 'yearly' ? one.choices : one.steps))
  // These two stand first among the choices of every answer.
  const always = answers.length > 0 ? [NO_ACTION, CLARIFICATION] : []
  return [...new Set([...always, ...answers, ...unasked])]
}
