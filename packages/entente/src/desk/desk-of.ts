import type { Author } from '@entente/model'
import { type DeskWriter, FOLLOW_UP, type FollowUp } from '@entente/plan'
import { ownersOf } from '../workspace/config.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/** Where an author writes commitments, hand-overs and what follows from them. */
export function deskOf({ store, config }: Workspace, author: Author): DeskWriter {
  return {
    journal: store.journal,
    author,
    owners: ownersOf(config?.desks ?? []),
    perspective: config?.perspective ?? null,
  }
}

/** What was agreed, who has it in hand and how far it is, as the journal says now; do not change it. */
export function followUp({ store }: Workspace): FollowUp {
  return store.journal.view(FOLLOW_UP)
}
