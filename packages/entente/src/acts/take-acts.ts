import { type ActLedger, importActs } from '@entente/measure'
import type { Author } from '@entente/model'
import type { Store } from '@entente/store'
import { readActFile } from './act-file.ts'

/** What became of each row of a list, and how many of its columns are not known and were left out. */
export interface TakenActs extends ActLedger {
  readonly ignoredColumns: number
}

/**
 * Enters the acts of a list (docs/methods/verdicts.md).
 * @throws EntenteError `bad-act-file`, `not-your-role`.
 */
export async function takeActs(store: Store, author: Author, text: string): Promise<TakenActs> {
  const { rows, fields, ignored } = readActFile(text)
  return { ...(await importActs(store, author, rows, fields)), ignoredColumns: ignored }
}
