import type { WriterRole } from '@entente/model'
import type { Entry, Fold } from '@entente/store'
import type { ActByHand } from './act.ts'

/** An act by hand as it stands now. */
export interface StoredAct extends ActByHand {
  /** 1, and one more for each correction. */
  readonly version: number
  /** When this version was written, ISO 8601, and in which role. */
  readonly writtenAt: string
  readonly role: WriterRole
  /** Why and when it was taken back; null where it stands. */
  readonly withdrawn: { readonly because: string; readonly at: string } | null
}

export interface ActsState {
  /** In the order in which they were added; withdrawn ones too. */
  readonly acts: Map<string, StoredAct>
  /** The highest number of an id so far. */
  last: number
}

/** All acts by hand. */
export const ACTS: Fold<ActsState> = {
  kinds: ['act/added', 'act/corrected', 'act/withdrawn'],
  empty: () => ({ acts: new Map(), last: 0 }),
  apply: (state, entry) => {
    if (entry.kind === 'act/withdrawn') withdraw(state, entry)
    else keep(state, entry)
  },
}

function keep(state: ActsState, { payload, at, role }: Entry): void {
  const act = payload as ActByHand
  const version = (state.acts.get(act.id)?.version ?? 0) + 1
  state.acts.set(act.id, { ...act, version, writtenAt: at, role, withdrawn: null })
  state.last = Math.max(state.last, Number(act.id.slice(1)))
}

function withdraw(state: ActsState, { payload, at }: Entry): void {
  const { id, because } = payload as { readonly id: string; readonly because: string }
  const act = state.acts.get(id)
  // What was added may have been erased since.
  if (act !== undefined) state.acts.set(id, { ...act, withdrawn: { because, at } })
}
