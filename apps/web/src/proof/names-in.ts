import type { WitnessNames } from '@entente/playbook/proof'
import type { ProofTask } from './proof-task.ts'

/** States and instruments in the words of the page; what has no name there is called by its code or id. */
export function namesIn({ actors, playbook, asks }: Pick<ProofTask, 'actors' | 'playbook' | 'asks'>): WitnessNames {
  const playbooks = [playbook, ...(asks.about === 'consistent' ? asks.beside : [])]
  return {
    actor: (code) => actors[code] ?? code,
    instrument: (id) => playbooks.find(({ instruments }) => id in instruments)?.instruments[id]?.name ?? id,
  }
}
