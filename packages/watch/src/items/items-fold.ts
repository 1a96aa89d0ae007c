import type { ActorCode, Day } from '@entente/model'
import type { Entry, Fold } from '@entente/store'
import type { Item } from './item.ts'

export const RAISED = 'item/raised'
export const CHANGED = 'item/changed'

/** What `item/raised` says. */
export type Raised = Omit<Item, 'raisedAt'>

/** What `item/changed` says: only what is otherwise than before. */
export type Changed = Pick<Item, 'id'> & Partial<Pick<Item, 'status' | 'closedOn' | 'because' | 'burst'>>

/** Every proposal that a desk was ever brought, by its id, in the order in which they were raised. */
export const ITEMS: Fold<Map<string, Item>> = {
  kinds: [RAISED, CHANGED],
  empty: () => new Map(),
  apply: (items, { kind, payload, at }) => {
    if (kind === RAISED) {
      const raised = payload as Raised
      items.set(raised.id, { ...raised, raisedAt: at })
      return
    }
    const changed = payload as Changed
    const before = items.get(changed.id)
    if (before !== undefined) items.set(changed.id, { ...before, ...changed })
  },
}

export const IN_FORCE = 'watch/playbook'

/** From when a playbook is the one that proposes for a partner. */
export interface PlaybookInForce {
  readonly partner: ActorCode
  /** Of its normal form. */
  readonly hash: string
  /** Day (UTC) on which it took effect. */
  readonly on: Day
}

/** The playbooks that have proposed for each partner, the one in force last, with the moment at which each took effect. */
export const PLAYBOOKS_IN_FORCE: Fold<Map<ActorCode, (PlaybookInForce & Pick<Entry, 'at'>)[]>> = {
  kinds: [IN_FORCE],
  empty: () => new Map(),
  apply: (inForce, { payload, at }) => {
    const one = payload as PlaybookInForce
    inForce.set(one.partner, [...(inForce.get(one.partner) ?? []), { ...one, at }])
  },
}
