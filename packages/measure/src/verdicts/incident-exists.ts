import { EntenteError } from '@entente/model'
import type { Store } from '@entente/store'
import { parseIncidentKey } from '../incidents/incident-key.ts'
import { selectedReports } from '../incidents/incident-sql.ts'

/**
 * That the archive holds a report of an incident.
 * @throws EntenteError `bad-incident-key`, `no-such-incident`.
 */
export async function checkIncidentExists(store: Store, key: string): Promise<void> {
  const { occurredOn, ...same } = parseIncidentKey(key)
  const reports = await selectedReports(store, { ...same, from: occurredOn, to: occurredOn })
  const found = await store.engine.all(`SELECT 1 FROM ${reports} LIMIT 1`)
  if (found.length === 0) throw noSuchIncident(key)
}

export function noSuchIncident(key: string): EntenteError {
  return new EntenteError('no-such-incident', `no report of the archive belongs to \`${key}\``, {
    help: 'list those there are: entente incidents --source ACTOR --target ACTOR',
  })
}
