import type { Entry } from './entry.ts'

/**
 * How a part of the desk's state follows from the journal: deleted, it comes back the same. `apply` changes the state it is
 * given, in the order of the entries, and gets only entries of its `kinds` whose text was not erased. It must not fail on
 * what `append` let in.
 */
export interface Fold<State> {
  readonly kinds: readonly string[]
  empty(): State
  apply(state: State, entry: Entry): void
}
