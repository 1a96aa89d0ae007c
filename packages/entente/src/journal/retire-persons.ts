import { type Author, EntenteError } from '@entente/model'
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
  const before = earlier(author.now(), kept).toISOString()
  const { journal } = workspace.store
  const seqs = journal
    .entries({}, author)
    .filter((entry) => entry.at < before && entry.officer !== null)
    .map((entry) => entry.seq)
  if (seqs.length > 0) await journal.erase(author, 'officer', seqs, `older than ${kept}`)
  return seqs
}

/** A moment less `PnD`, `PnW` or `PnY`. */
function earlier(moment: Date, duration: string): Date {
  const count = Number(duration.slice(1, -1))
  const date = new Date(moment)
  if (duration.endsWith('Y')) date.setUTCFullYear(date.getUTCFullYear() - count)
  else date.setUTCDate(date.getUTCDate() - count * (duration.endsWith('W') ? 7 : 1))
  return date
}
