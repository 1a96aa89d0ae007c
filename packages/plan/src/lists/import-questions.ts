import { normaliseName } from '@entente/model'
import type { Owner } from '../follow-up/owners.ts'
import { isAmbiguousDay } from './read-day.ts'
import type { ImportedList } from './read-list.ts'

/** The desk or post that a list means by a name: as `names` say, else by its id or title. */
export function findOwner(
  text: string,
  owners: readonly Owner[],
  names: Readonly<Record<string, string>> = {},
): string | undefined {
  if (Object.hasOwn(names, text)) return names[text]
  const name = normaliseName(text)
  return owners.find(({ id, title }) => id === text || normaliseName(title) === name || normaliseName(id) === name)?.id
}

/** What a list leaves open, and a person answers once for all its rows. */
export interface ImportQuestions {
  /** What the list calls owners that are no desk or post by that name, with how many rows; the most frequent first. */
  readonly unknownOwners: readonly { readonly name: string; readonly rows: number }[]
  /** Days that are one day with the day first and another with the month first, such as `03/04/2026`. */
  readonly ambiguousDays: { readonly cells: number; readonly example: string } | null
}

/** Looks through all rows, those that will be rejected for another reason included. */
export function importQuestions({ rows }: ImportedList, owners: readonly Owner[]): ImportQuestions {
  const unknown = new Map<string, number>()
  let cells = 0
  let example: string | undefined
  for (const { values } of rows) {
    const names = new Set([values.owner, values.stepOwner])
    for (const name of names) {
      if (name !== undefined && findOwner(name, owners) === undefined) unknown.set(name, (unknown.get(name) ?? 0) + 1)
    }
    for (const day of [values.due, values.stepDue]) {
      if (day === undefined || !isAmbiguousDay(day)) continue
      cells += 1
      example ??= day
    }
  }
  return {
    unknownOwners: [...unknown].map(([name, count]) => ({ name, rows: count })).sort((a, b) => b.rows - a.rows),
    ambiguousDays: example === undefined ? null : { cells, example },
  }
}
