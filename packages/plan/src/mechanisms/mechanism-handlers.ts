import type { Entry } from '@entente/store'
import { changeOf, defined } from '../follow-up/changes.ts'
import type { Mechanism, MechanismPayloads } from './mechanism.ts'

/** Mechanisms are part of what follows from the journal, since they are handed over as commitments are. */
interface WithMechanisms {
  readonly mechanisms: Map<string, Mechanism>
}

export const MECHANISM_HANDLERS: {
  readonly [Kind in keyof MechanismPayloads]: (
    state: WithMechanisms,
    payload: MechanismPayloads[Kind],
    entry: Entry,
  ) => void
} = {
  'mechanism/registered': ({ mechanisms }, made, entry) => {
    const changes = [changeOf(entry, `registered; owner ${made.owner}`)]
    mechanisms.set(made.id, { ...made, sessions: [], registeredAt: entry.at, changes })
  },
  'mechanism/changed': (state, { id, changes }, entry) => {
    const { because, ...fields } = changes
    const named = Object.keys(defined(fields)).join(', ')
    const what = `changed: ${named}${because === null ? '' : ` (${because})`}`
    updateMechanism(state, id, entry, what, () => defined(fields))
  },
  'mechanism/met': (state, { id, session }, entry) =>
    updateMechanism(state, id, entry, `met on ${session.day}`, ({ sessions }) => ({
      sessions: [...sessions, session].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    })),
  'mechanism/decision-judged': (state, { id, decision, implemented, source }, entry) =>
    updateMechanism(state, id, entry, `decision ${decision} carried out: ${implemented}`, ({ sessions }) => ({
      sessions: sessions.map((session) => ({
        ...session,
        decisions: session.decisions.map((one) => (one.id === decision ? { ...one, implemented, source } : one)),
      })),
    })),
}

/** A text that was erased can leave entries that speak of nothing: they change nothing. */
export function updateMechanism(
  { mechanisms }: WithMechanisms,
  id: string,
  entry: Entry,
  what: string,
  change: (mechanism: Mechanism) => Partial<Mechanism>,
): void {
  const mechanism = mechanisms.get(id)
  if (mechanism === undefined) return
  const changes = [...mechanism.changes, changeOf(entry, what)]
  mechanisms.set(id, { ...mechanism, ...change(mechanism), changes })
}
