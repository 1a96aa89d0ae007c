import type { ActorCode } from '@entente/model'
import type { Journal } from '@entente/store'
import { decisionsOf, sentBy } from '@entente/watch'
import type { DeskRecord } from '../playbooks/relation-input.ts'

/** What the desk decided toward a partner, and what it did, by the journal. */
export function deskRecord(journal: Journal, partner: ActorCode): DeskRecord {
  return { decisions: decisionsOf(journal, partner), sent: sentBy(journal, partner) }
}
