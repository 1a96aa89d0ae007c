import type { Playbook, ProofOptions } from '@entente/playbook/proof'
import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { Answer } from './types.ts'

type Sent = Omit<Answer<'/v1/normal-forms'>['playbooks'][number], 'name'>

/** A playbook as proofs take it. */
export interface NormalForm extends Omit<Sent, 'playbook' | 'baseLimits'> {
  readonly playbook: Playbook
  readonly baseLimits: ProofOptions['baseLimits']
}

/** The description of the interface leaves the inside of a normal form open; what the server sends is one. */
export function normalFormOf(sent: Sent): NormalForm {
  return sent as unknown as NormalForm
}

/** Of one partner, or of all. */
export const normalFormsQuery = (partner?: string) =>
  queryOptions({
    queryKey: ['normal-forms', partner ?? null],
    queryFn: async ({ signal }) => {
      const query = partner === undefined ? {} : { partner }
      const { on, playbooks } = await unwrap(client.GET('/v1/normal-forms', { params: { query }, signal }))
      return {
        on: on as ProofOptions['on'],
        playbooks: playbooks.map((one) => ({ ...normalFormOf(one), name: one.name })),
      }
    },
    // They are files that are edited beside this page.
    staleTime: 0,
  })
