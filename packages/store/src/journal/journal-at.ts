import { EntenteError } from '@entente/model'
import type { Head } from './entry.ts'
import type { Fold } from './fold.ts'
import type { Journal } from './open-journal.ts'

/**
 * A journal as it stood at one of its heads, to be read only. What was erased since is gone from it, too.
 * @throws EntenteError `no-such-head` where the journal never had that head.
 */
export function journalAt(journal: Journal, head: Head): Journal {
  const found = [...journal.chained()].find(({ seq }) => seq === head.seq)
  if (found === undefined || !found.hash.startsWith(head.hash)) {
    throw new EntenteError('no-such-head', `the journal has no head ${head.seq}:${head.hash}`, {
      help: 'it is of another workspace, or the journal was changed: entente journal verify',
    })
  }
  const states = new Map<Fold<unknown>, unknown>()
  return {
    ...journal,
    head: () => ({ seq: found.seq, hash: found.hash }),
    view: <State>(fold: Fold<State>): State => {
      if (!states.has(fold)) states.set(fold, stateOf(journal, fold, found.seq))
      return states.get(fold) as State
    },
    append: () => {
      throw new EntenteError('read-only', 'a journal as it once stood is read only', { help: 'write to the journal' })
    },
  }
}

function stateOf<State>(journal: Journal, fold: Fold<State>, last: number): State {
  const state = fold.empty()
  for (const entry of journal.entries({ kinds: fold.kinds })) {
    if (entry.seq <= last && entry.payload !== null) fold.apply(state, entry)
  }
  return state
}
