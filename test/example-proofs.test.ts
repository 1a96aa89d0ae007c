// What is proved of the example playbooks, beside their other golden files: within the limits of states that `entente check`
// has, and without its limit of time, so that it is the same on every machine.
import { join } from 'node:path'
import { displayName, parseDay } from '@entente/model'
import { type Playbook, type PropertyResult, tellWitness } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { ProofMemory } from '../packages/entente/src/check/proof-memory.ts'
import { inOrder, isReported, provePlaybook, proveWorkspace } from '../packages/entente/src/check/prove-playbook.ts'
import { example, type Example, EXAMPLES } from './example-workspaces.ts'
import { readBase } from './proof-of.ts'
import { root } from './shared-data.ts'

const OPTIONS = {
  on: parseDay('2026-01-05'),
  now: () => 0,
  memory: new ProofMemory(),
  pause: () => Promise.resolve(),
}

/** The two examples that are the two chairs of one pair. */
const OTHER_CHAIR: Partial<Record<Example, Example>> = {
  'north-america/from-mexico': 'north-america/from-united-states',
  'north-america/from-united-states': 'north-america/from-mexico',
}

describe.each(EXAMPLES)('the proofs of %s', (name) => {
  it('are what they were, and nothing that has to hold is refuted or unknown', async () => {
    const playbooks = await partnersOf(name)
    const other = OTHER_CHAIR[name]
    const chairs = other === undefined ? [] : await partnersOf(other)
    const together = proveWorkspace(playbooks, OPTIONS)
    for (const playbook of playbooks) {
      const theirs = chairs.find((one) => one.perspective === playbook.partner && one.partner === playbook.perspective)
      const alone = await provePlaybook({ playbook, baseLimits: readBase().limits }, theirs, OPTIONS)
      const results = inOrder([...alone, ...(together.get(playbook.partner) ?? [])])
      const golden = join(root, 'examples', name, 'golden', `${playbook.partner}.proof.txt`)
      const others = theirs === undefined ? [] : [theirs]
      await expect(results.map((one) => proofText(one, [playbook, ...others])).join('\n')).toMatchFileSnapshot(golden)
      const failed = results.filter((one) => one.result !== 'proved' && !isReported(one))
      expect(failed.map((one) => `${one.name} ${one.against}`)).toEqual([])
      expect(results.some(({ against }) => against === playbook.partner)).toBe(theirs !== undefined)
    }
  })
})

async function partnersOf(name: Example): Promise<readonly Playbook[]> {
  return (await example(name)).playbooks.flatMap(({ playbook }) =>
    playbook === undefined || playbook.partner === null ? [] : [playbook],
  )
}

/** A result as a paragraph: which property, against whom, verdict, detail, figures, and the story where there is one. */
function proofText(found: PropertyResult, playbooks: readonly Playbook[]): string {
  const { name, against, result, detail, byConstruction, figures, witness } = found
  const instrument = (id: string): string =>
    playbooks.flatMap(({ instruments }) => instruments[id]?.name ?? [])[0] ?? id
  const counts = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`)
  return [
    `${name}${against === null ? '' : ` against ${against}`}: ${isReported(found) ? 'reported: ' : ''}${result}`,
    `  ${detail}`,
    ...(byConstruction ? ['  holds by construction'] : []),
    ...(counts.length === 0 ? [] : [`  ${counts.join(', ')}`]),
    ...(witness === null ? [] : tellWitness(witness, { actor: displayName, instrument }).map((line) => `  | ${line}`)),
    '',
  ].join('\n')
}
