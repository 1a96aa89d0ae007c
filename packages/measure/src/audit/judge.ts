import { type Author, EntenteError, WRITERS } from '@entente/model'
import type { Store } from '@entente/store'
import { readPayload } from '../verdicts/read-payload.ts'
import { type Judgement, judgementText, type Reader } from './audit.ts'
import { isDone } from './audit-results.ts'
import { AUDITS, type AuditState } from './audits-fold.ts'

const BAD = { code: 'bad-judgement', what: 'this cannot be judged' }

/**
 * Says what one reader finds of one item of an audit; said again, it takes the place of what was said before.
 * @throws EntenteError `no-such-audit`, `bad-judgement`, `other-reader`, `audit-done`, `not-your-role`.
 */
export async function judge(
  store: Store,
  author: Author,
  given: { readonly audit: string; readonly item: number; readonly reader: Reader; readonly verdict: Judgement },
): Promise<void> {
  const payload = readPayload(judgementText, given, BAD)
  await store.journal.append(author, WRITERS, () => {
    const audit = seatFor(store, author, payload)
    if (isDone(audit)) throw alreadyDone(audit)
    if (payload.item > audit.items.length) {
      throw new EntenteError(BAD.code, `${audit.id} has ${audit.items.length} items`, { help: 'name one of them' })
    }
    return [{ kind: 'audit/judged', payload }]
  })
}

/**
 * Takes back the last judgement of one reader; of two readers until both are done, when each sees what the other said.
 * @returns the number of its item.
 * @throws EntenteError `no-such-audit`, `nothing-to-undo`, `other-reader`, `audit-done`, `not-your-role`.
 */
export async function undoJudgement(
  store: Store,
  author: Author,
  given: { readonly audit: string; readonly reader: Reader },
): Promise<number> {
  let undone = 0
  await store.journal.append(author, WRITERS, () => {
    const audit = seatFor(store, author, given)
    // Who has seen the other's answers no longer reads independently.
    if (isDone(audit) && audit.readers > 1) throw alreadyDone(audit)
    const item = audit.seats.get(given.reader)?.order.at(-1)
    if (item === undefined) {
      throw new EntenteError('nothing-to-undo', 'nothing was judged yet', { help: 'judge an item first' })
    }
    undone = item
    return [{ kind: 'audit/judgement-undone', payload: { audit: given.audit, reader: given.reader, item } }]
  })
  return undone
}

/** @throws EntenteError `no-such-audit`. */
export function findAudit(store: Store, id: string): AuditState {
  const audit = store.journal.view(AUDITS).audits.get(id)
  if (audit !== undefined) return audit
  throw new EntenteError('no-such-audit', `there is no audit \`${id}\``, {
    help: 'entente audit list shows those there are',
  })
}

function alreadyDone({ id }: AuditState): EntenteError {
  return new EntenteError('audit-done', `every item of ${id} is judged`, {
    help: `see what it found: entente audit show ${id}`,
  })
}

/** The audit, in which this author may answer as this reader: two readers are two persons. */
function seatFor(
  store: Store,
  author: Author,
  { audit: id, reader }: { readonly audit: string; readonly reader: Reader },
): AuditState {
  const audit = findAudit(store, id)
  if (reader > audit.readers) {
    throw new EntenteError('other-reader', `${id} has one reader`, { help: 'answer as reader 1, or begin one for two' })
  }
  if (maySit(audit, reader, author)) return audit
  throw new EntenteError('other-reader', `somebody else is reader ${reader} of ${id}`, {
    help: 'two readers are two persons: answer as the other reader',
  })
}

/** Whether an author is a reader, or can become it. Where no officers are named one is trusted. */
export function maySit(
  { seats }: Pick<AuditState, 'seats'>,
  reader: Reader,
  { officer }: Pick<Author, 'officer'>,
): boolean {
  const own = seats.get(reader)
  const other = seats.get(reader === 1 ? 2 : 1)
  if (officer === null) return true
  const free = own === undefined || own.officer === null || own.answers.size === 0
  return own?.officer === officer || (free && other?.officer !== officer)
}
