/**
 * What may be done with the rows of a feed beyond one's own work:
 * `open` = they may be passed on with the citation; `own` = they are this project's; `research` = free for research with
 * citation, passing on is not granted; `unread` = the terms stand elsewhere and were not read for this table;
 * `unknown` = nobody said. All but the first two are not to be passed on until somebody has read the terms.
 */
export const SHARING = ['open', 'own', 'research', 'unread', 'unknown'] as const
export type Sharing = (typeof SHARING)[number]

/** Under which terms the rows of a feed are used, and how they are cited. */
export interface Licence {
  readonly sharing: Sharing
  /** Who publishes them; null where nobody said. */
  readonly publisher: string | null
  /** The terms in a sentence. */
  readonly licence: string
  /** Where the terms stand. */
  readonly terms: string | null
  readonly citations: readonly string[]
}

/** What a mapping says about the rows of its file; kept in the ledger of each file that was taken in by it. */
export interface StatedLicence {
  readonly sharing?: 'open' | 'own' | 'research' | undefined
  readonly publisher?: string | undefined
  readonly licence?: string | undefined
  readonly terms?: string | undefined
  readonly citation?: string | undefined
}

/** Whether rows under these terms may be passed on to others, with their citation. */
export function mayBeShared(licence: Licence): boolean {
  return licence.sharing === 'open' || licence.sharing === 'own'
}
