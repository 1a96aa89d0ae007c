import { readingKey, REPORTING, type Reading } from '@entente/plan'
import type { Entry, Journal } from '@entente/store'

/** Ids as the desk makes them, such as `C12` or `C12.3`. */
const ID = /^[A-Z]\d+(?:\.\d+)?$/

/** What a row is about, by ids only: `L1 C12`; null where it names none, or was erased. */
export function subjectOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null
  const found = Object.values(payload).flatMap((value: unknown): string[] => {
    const id: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'id') : value
    return typeof id === 'string' && ID.test(id) ? [id] : []
  })
  return found.length === 0 ? null : [...new Set(found)].join(' ')
}

/** Whether a row would show one reader what the other said before both have read. */
export function isWithheld(journal: Journal, { kind, payload }: Entry): boolean {
  if (kind !== 'score/read' || payload === null) return false
  const { readings } = journal.view(REPORTING)
  const read = payload as Reading
  return ([1, 2] as const).some((reader) => !readings.has(readingKey({ ...read, reader })))
}
