import { type ActorCode, type Day, EntenteError } from '@entente/model'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { playbooksInUse } from '../playbooks-in-use.ts'
import { type RelationNow, relationNow } from '../relation-now.ts'

/**
 * A relation of the workspace as it is today.
 * @throws EntenteError `no-playbook` where nothing is proposed for the partner.
 */
export async function relationOf(workspace: Workspace, partner: ActorCode, today: Day): Promise<RelationNow> {
  const { playbooks, without } = await playbooksInUse(workspace)()
  const found = playbooks.find((one) => one.partner === partner)
  if (found !== undefined) return relationNow(workspace, found, today)
  const why = without.find((one) => one.partner === partner)?.why ?? 'it is no partner of this workspace'
  throw new EntenteError('no-playbook', `nothing is proposed for ${partner}: ${why}`, {
    help: 'entente check says more',
  })
}

/** Every relation that has a playbook, or one of them. @throws EntenteError `no-playbook`. */
export async function relationsOf(
  workspace: Workspace,
  partner: ActorCode | undefined,
  today: Day,
): Promise<readonly RelationNow[]> {
  if (partner !== undefined) return [await relationOf(workspace, partner, today)]
  const { playbooks } = await playbooksInUse(workspace)()
  const relations: RelationNow[] = []
  for (const one of playbooks) relations.push(await relationNow(workspace, one, today))
  return relations
}
