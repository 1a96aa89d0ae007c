import { addInterval, type Author, type Day, EntenteError } from '@entente/model'
import type { Workspace } from '../workspace/open-workspace.ts'

/**
 * Erases who wrote the rows that are older than `retention.persons` of the workspace.
 * @returns their numbers.
 * @throws EntenteError `no-retention`, `not-your-role`.
 */
export async function retirePersons(workspace: Workspace, author: Author): Promise<number[]> {
  const kept = workspace.config?.retention?.persons
  if (kept === undefined) {
    throw new EntenteError('no-retention', 'entente.yaml does not say how long persons are kept', {
      help: 'write `retention: {persons: P3Y}` into entente.yaml',
    })
  }
  const now = author.now().toISOString()
  const before = `${addInterval(now.slice(0, 10) as Day, kept, -1)}${now.slice(10)}`
  const { journal } = workspace.store
  const seqs = journal
    .entries({}, author)
    .filter((entry) => entry.at < before && entry.officer !== null)
    .map((entry) => entry.seq)
  if (seqs.length > 0) await journal.erase(author, 'officer', seqs, `older than ${kept}`)
  return seqs
}
