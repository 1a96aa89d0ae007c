import { type Author, type Day, EntenteError } from '@entente/model'
import type { Journal } from '@entente/store'
import type { Item } from '../items/item.ts'
import { ITEMS } from '../items/items-fold.ts'
import type { ItemDecision } from './decision.ts'
import { DECISIONS } from './decisions-fold.ts'

/** Where decisions are written, and who writes. */
export interface DecisionDesk {
  readonly journal: Journal
  readonly author: Author
  /** Whether several officers work here: then another one signs. */
  readonly several: boolean
}

/** @throws EntenteError `no-such-item`. */
export function findItem({ journal }: { readonly journal: Pick<Journal, 'view'> }, id: string): Item {
  const found = journal.view(ITEMS).get(id)
  if (found !== undefined) return found
  throw new EntenteError('no-such-item', `there is no item \`${id}\``, { help: 'entente inbox lists them' })
}

/**
 * An item that still waits to be decided on the day of `at`; one that came late (`missed`) waits until it expires, too.
 * @throws EntenteError `no-such-item`, `already-decided`, `waits-for-signature`, `item-closed`.
 */
export function openItem(desk: DecisionDesk, id: string, at: string): Item {
  const item = stillOpen(desk, id, at)
  const decision = desk.journal.view(DECISIONS).byItem.get(id)
  if (decision === undefined) return item
  if (decision.on === null) {
    throw new EntenteError(
      'waits-for-signature',
      `\`${decision.instrument}\` was asked for, and ${decision.toSign} has to sign`,
      {
        help: 'sign it or send it back: entente sign, entente refuse',
      },
    )
  }
  throw alreadyDecided(decision)
}

/**
 * An item with a decision that waits for its signature.
 * @throws EntenteError `no-such-item`, `item-closed`, `nothing-to-sign`, `already-decided`.
 */
export function askedFor(desk: DecisionDesk, id: string): ItemDecision {
  findItem(desk, id)
  const decision = desk.journal.view(DECISIONS).byItem.get(id)
  if (decision === undefined) {
    throw new EntenteError('nothing-to-sign', `nothing was asked for of \`${id}\``, { help: 'entente decide asks' })
  }
  if (decision.on !== null) throw alreadyDecided(decision)
  return decision
}

/** @throws EntenteError `no-such-item`, `item-closed`, `already-decided`. */
export function stillOpen(desk: DecisionDesk, id: string, at: string): Item {
  const item = findItem(desk, id)
  const today = at.slice(0, 10) as Day
  const waits = item.status === 'open' || item.status === 'overdue' || item.status === 'missed'
  if (waits && today <= item.expires) return item
  const decision = desk.journal.view(DECISIONS).byItem.get(id)
  if (decision !== undefined && decision.on !== null) throw alreadyDecided(decision)
  const how = waits
    ? `expired on ${item.expires}`
    : `is ${item.status}${item.closedOn === null ? '' : ` since ${item.closedOn}`}`
  const next = item.status === 'superseded' ? nextOf(desk, item) : undefined
  throw new EntenteError('item-closed', `\`${id}\` ${how}`, {
    help: next === undefined ? 'entente inbox lists what is open' : `decide \`${next}\`, which took its place`,
  })
}

function alreadyDecided({ item, instrument, on, role }: ItemDecision): EntenteError {
  return new EntenteError(
    'already-decided',
    `\`${item}\` was decided on ${on} by ${role}: ${instrument ?? 'declined'}`,
    {
      help: 'a decision stands; what is done about it later is written as an own act',
    },
  )
}

/** What took the place of an item: the next of the same response toward the same partner. */
function nextOf({ journal }: DecisionDesk, { id, partner, response, on }: Item): string | undefined {
  return [...journal.view(ITEMS).values()]
    .filter((one) => one.id !== id && one.partner === partner && one.response === response && one.on >= on)
    .filter(({ type, status }) => (type === 'answer' || type === 'initiative') && status !== 'superseded')
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))[0]?.id
}
