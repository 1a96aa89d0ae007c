import type { Entry } from '@entente/store'
import type { Change } from './commitment.ts'

/** An entry as a line of the history of what it changes. */
export function changeOf({ seq, at, role, kind }: Entry, what: string): Change {
  return { seq, at, role, kind, what }
}

type Defined<Fields> = { [Key in keyof Fields]: Exclude<Fields[Key], undefined> }

/** The fields that were given: one that was not keeps its value. */
export function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<Fields>
}

/** Fields that may be changed, each or none, and why. */
export type Changes<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | undefined } & {
  readonly because: string | null
}
