import { type ActorCode, EntenteError } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'

/**
 * The states that a figure compares: those asked for, or ourselves and our partners.
 * @throws EntenteError `no-comparison-set`.
 */
export function comparisonSet(
  { config }: Pick<Workspace, 'config'>,
  asked: readonly ActorCode[] | undefined,
): readonly ActorCode[] {
  const among = asked ?? (config && [config.perspective, ...config.partners.map(({ actor }) => actor)])
  if (among !== undefined) return among
  throw new EntenteError('no-comparison-set', 'this folder does not say which states make a region', {
    help: 'name them, such as --among KAZ,ARM,AZE, or make a workspace with: entente init DIR',
  })
}
