// The smallest repair, found by the proofs themselves.
import { parseDay } from '@entente/model'
import {
  DEFAULT_PROOF_LIMITS,
  exchanged,
  type ProofOptions,
  proveAlone,
  provePair,
  searchRepair,
} from '@entente/playbook'
import { expect, it } from 'vitest'
import { readExample } from '../scripts/spec/examples.ts'
import { shippedCatalogue } from './shipped-catalogue.ts'

const OPTIONS: ProofOptions = {
  on: parseDay('2026-01-01'),
  limits: DEFAULT_PROOF_LIMITS,
  now: () => 0,
  baseLimits: null,
}

/** Formal complaints are answered by a formal complaint within five days. */
const TOUCHY = `entente: playbook/v1
because: two like-minded sides
acts:
  - {id: complains, kind: offence, points: 3, when: 'event.cameo == "114"'}
responses:
  - id: protest
    to: {kind: offence}
    ladder: [note-verbale]
    window: P90D
    within: P5D
    cooldown: P12D
    off_ramp: {when: 'quiet("P30D")', offer: [offer-talks]}
`
const OWN = 'entente: playbook/v1\npartner: XAB\nextends: base\nbecause: complaints are answered in kind\n'

it('two like-minded sides, refuted at a cool-down of 12 days, are proved at 13, of our side alone and of both', () => {
  const { catalogue } = shippedCatalogue()
  const read = (source: { text: string }) => readExample(source.text, { base: TOUCHY }, { catalogue })
  const text = { file: 'playbooks/XAB.yaml', text: OWN }
  const { playbook } = read(text)
  if (playbook === undefined) throw new Error('no playbook')
  const pair = provePair(playbook, exchanged(playbook), OPTIONS)
  expect(pair.map(({ name, result }) => [name, result])).toEqual([
    ['pair', 'refuted'],
    ['pair-any', 'refuted'],
  ])
  const { repair, tried, ended } = searchRepair({ playbook, text, read }, exchanged(playbook), OPTIONS)
  expect({ tried, ended }).toEqual({ tried: 1, ended: 'found' })
  expect(repair).toMatchObject({ from: 'P12D', to: 'P13D', by: 'us', together: true })
  expect(repair?.diff?.split('\n').slice(-3, -1)).toEqual(['+responses:', '+  - {id: protest, cooldown: P13D}'])
  // What it says holds of the text with the change.
  const after = read({ text: `${OWN}responses:\n  - {id: protest, cooldown: P13D}\n` }).playbook
  if (after === undefined) throw new Error('no playbook after the change')
  for (const one of provePair(after, exchanged(playbook), OPTIONS)) expect(one.result, one.name).toBe('proved')
  const proved = proveAlone(playbook, OPTIONS).filter(({ result }) => result === 'proved')
  const still = new Map(proveAlone(after, OPTIONS).map(({ name, result }) => [name, result]))
  expect(proved.length).toBeGreaterThan(5)
  for (const { name } of proved) expect(still.get(name), name).toBe('proved')
})
