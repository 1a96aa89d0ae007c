import type { Entry, Fold } from '@entente/store'
import { changeOf, defined } from '../follow-up/changes.ts'
import type { Agreement, AgreementPayloads } from './agreement.ts'

/** All agreements, in the order in which they were recorded. */
export type Agreements = Map<string, Agreement>

type Handlers = {
  readonly [Kind in keyof AgreementPayloads]: (
    state: Agreements,
    payload: AgreementPayloads[Kind],
    entry: Entry,
  ) => void
}

const HANDLERS: Handlers = {
  'agreement/recorded': (state, made, entry) => {
    const changes = [changeOf(entry, made.checked ? 'recorded' : 'recorded, to be checked by legal')]
    state.set(made.id, { ...made, recordedAt: entry.at, changes })
  },
  'agreement/changed': (state, { id, changes }, entry) => {
    const { because, ...fields } = changes
    const named = Object.keys(defined(fields)).join(', ')
    update(state, id, entry, `changed: ${named}${because === null ? '' : ` (${because})`}`, defined(fields))
  },
  'agreement/checked': (state, { id }, entry) => update(state, id, entry, 'checked by legal', { checked: true }),
}

/** The state of all agreements, folded from the journal. */
export const AGREEMENTS: Fold<Agreements> = {
  kinds: Object.keys(HANDLERS),
  empty: () => new Map(),
  apply: (state, entry) => {
    const handle = HANDLERS[entry.kind as keyof AgreementPayloads] as (
      state: Agreements,
      payload: unknown,
      entry: Entry,
    ) => void
    handle(state, entry.payload, entry)
  },
}

function update(state: Agreements, id: string, entry: Entry, what: string, fields: Partial<Agreement>): void {
  const agreement = state.get(id)
  if (agreement === undefined) return
  state.set(id, { ...agreement, ...fields, changes: [...agreement.changes, changeOf(entry, what)] })
}
