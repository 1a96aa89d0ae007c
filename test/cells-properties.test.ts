// What is shipped holds over all cells; ../packages/playbook/src/proof/cells has the proofs and their tests.
import { proveCells, proveConsistent } from '@entente/playbook'
import { expect, it } from 'vitest'
import { example, EXAMPLES } from './example-workspaces.ts'
import { PROOF_OPTIONS } from './tiny-playbook.ts'

it.each(EXAMPLES)(
  '%s: every playbook is exhaustive, safe for speech, about acts of states, and like the others',
  async (name) => {
    const playbooks = (await example(name)).playbooks.flatMap(({ playbook }) => playbook ?? [])
    expect(playbooks.length).toBeGreaterThan(0)
    const results = [
      ...playbooks.flatMap((playbook) => proveCells(playbook, PROOF_OPTIONS)),
      ...proveConsistent(playbooks, PROOF_OPTIONS),
    ]
    expect(results.filter(({ result }) => result !== 'proved')).toEqual([])
  },
)
