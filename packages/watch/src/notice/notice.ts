import type { ActorCode, WriterRole } from '@entente/model'
import type { Delivery } from '../items/item.ts'

/** Rows of the journal that are told outside, and as what. */
export const NOTICE_TYPES = {
  'item/raised': 'entente.item.raised',
  'item/changed': 'entente.item.changed',
  'watch/noticed': 'entente.incident.noticed',
  'decision/asked': 'entente.decision.asked',
  'decision/signed': 'entente.decision.signed',
  'decision/refused': 'entente.decision.refused',
  'decision/left': 'entente.decision.left',
  'own-act/done': 'entente.own-act.done',
  'own-act/matched': 'entente.own-act.matched',
  'lesson/written': 'entente.lesson.written',
  'feed/gap': 'entente.feed.gap',
} as const

export type NoticeKind = keyof typeof NOTICE_TYPES
/** Sent on purpose by `entente notices test`, and by nothing else; it is no row of the journal. */
export const TEST_TYPE = 'entente.test'
export type NoticeType = (typeof NOTICE_TYPES)[NoticeKind] | typeof TEST_TYPE

/** A row of the journal as it is seen from outside: codes, days, keys and counts; no officer, no address, no text of a feed. */
export interface Notice {
  /** Of the row; grows without end, with gaps where a row is told to nobody. */
  readonly seq: number
  readonly type: NoticeType
  /** When the row was written; ISO 8601, UTC. */
  readonly at: string
  readonly role: WriterRole
  /** Null where it concerns every desk. */
  readonly desk: string | null
  readonly partner: ActorCode | null
  /** What it is about: an item, an act of ours, a feed, or else the partner. What is told of one comes in its order. */
  readonly subject: string | null
  /** `alert`: an item within the desk's budget of the day; all else waits for the day's digest. */
  readonly level: Delivery
  readonly data: Readonly<Record<string, unknown>>
}
