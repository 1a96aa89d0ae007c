import { EntenteError } from '@entente/model'
import { findCommitment, type ProposedEvidence, proposeEvidence } from '@entente/plan'
import { chooseFeed } from '../figures/choose-feed.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { followUp } from './desk-of.ts'

/**
 * Incidents of one feed that satisfy the condition of a commitment and were not judged yet.
 * @throws EntenteError `no-such-commitment`, `no-condition`, and as `chooseFeed`.
 */
export async function proposedEvidence(
  workspace: Workspace,
  id: string,
  asked: string | undefined,
): Promise<ProposedEvidence> {
  const commitment = findCommitment(followUp(workspace), id)
  const { condition, promisedBy, promisedTo, partner } = commitment
  if (condition === null) {
    throw new EntenteError('no-condition', `${id} has no condition over incidents`, {
      help: 'give it one: entente commitments change ID --condition TEXT',
    })
  }
  const source = promisedBy[0] ?? partner
  const target = promisedTo.find((actor) => actor !== source) ?? partner
  const { feed } = await chooseFeed(workspace, { source, target }, asked)
  return proposeEvidence(workspace.store, commitment, feed)
}
