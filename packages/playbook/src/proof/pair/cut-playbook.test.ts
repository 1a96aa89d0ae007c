import fc from 'fast-check'
import { expect, it } from 'vitest'
import { series, written } from '../../../../../test/example-playbook.ts'
import { smallPair } from '../../../../../test/random-pairs.ts'
import { against, pairingOf } from '../../../../../test/touchy-pairs.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { cutPlaybook } from './cut-playbook.ts'
import { findCycles } from './find-cycles.ts'
import { PairStates } from './pair-states.ts'
import type { Pairing } from './pair-model.ts'
import { calmStarts } from './prove-pair.ts'

const MOST = 30_000

/** All that cutting takes away. */
function withMore(playbook: Playbook): Playbook {
  const instruments = Object.entries(playbook.instruments).map(
    ([id, one]) => [id, { ...one, lasts: true, review: 3 }] as const,
  )
  return {
    ...playbook,
    instruments: Object.fromEntries(instruments),
    initiatives: [series({ steps: ['talks'], eachAfter: 2 })],
    responses: playbook.responses.map((one) => ({ ...one, lift: written('quiet("P2D")') })),
  }
}

/** Undefined where there is too much to look at. */
function spirals(pairing: Pairing, without: (playbook: Playbook) => Playbook): boolean | undefined {
  const model = pairing.exact(without)
  const pair = new PairStates(...model.sides)
  const { spiral } = findCycles(pair, calmStarts(pair, model), (work) => work > MOST)
  return spiral === undefined ? undefined : spiral !== null
}

it('a playbook cut down to what decides spirals exactly where the whole one does', () => {
  const seen = { spirals: 0, rests: 0, tooLarge: 0 }
  const property = fc.property(smallPair, ({ ours, theirs }) => {
    const pairing = pairingOf(withMore(ours), against(withMore(theirs)))
    const whole = spirals(pairing, (playbook) => playbook)
    if (whole === undefined) seen.tooLarge += 1
    else {
      seen[whole ? 'spirals' : 'rests'] += 1
      expect(spirals(pairing, cutPlaybook)).toBe(whole)
    }
  })
  fc.assert(property, { numRuns: 120 })
  // The draw is worth something only while both come often.
  expect(seen.spirals, JSON.stringify(seen)).toBeGreaterThan(10)
  expect(seen.rests, JSON.stringify(seen)).toBeGreaterThan(10)
})
