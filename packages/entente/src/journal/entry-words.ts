import { listAudits } from '@entente/measure'
import { readingKey, REPORTING, type Reading } from '@entente/plan'
import type { Entry, Store } from '@entente/store'

/** Ids as the desk makes them, such as `C12`, `C12.3` or `AU1`. */
const ID = /^[A-Z]{1,2}\d+(?:\.\d+)?$/

/** What a row is about, by ids only: `L1 C12`; null where it names none, or was erased. */
export function subjectOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null
  const found = Object.values(payload).flatMap((value: unknown): string[] => {
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : value
    return typeof id === 'string' && ID.test(id) ? [id] : []
  })
  return found.length === 0 ? null : [...new Set(found)].join(' ')
}

/** Whether a row would show one reader of a score, or of an audit, what the other said before both are through. */
export function isWithheld(store: Store, { kind, payload }: Entry): boolean {
  if (payload === null) return false
  if (kind === 'score/read') {
    const { readings } = store.journal.view(REPORTING)
    const read = payload as Reading
    return ([1, 2] as const).some((reader) => !readings.has(readingKey({ ...read, reader })))
  }
  if (kind !== 'audit/judged') return false
  const judged = payload as { readonly audit: string }
  return listAudits(store).some(({ id, readers, done }) => id === judged.audit && readers > 1 && !done)
}
