import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../../../../test/playbook-of.ts'
import { somePair } from '../../../../../test/random-pairs.ts'
import { against, pairingOf, touchy } from '../../../../../test/touchy-pairs.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { chainBound, longestWay } from './chain-bound.ts'
import { type Explored, findCycles } from './find-cycles.ts'
import { PairStates } from './pair-states.ts'
import { anyStarts } from './prove-pair.ts'
import type { Pairing } from './pair-model.ts'

/** Starts, and states, that are explored at most. */
const MOST = 20_000

const boundOf = ({ graph }: Pairing): number => chainBound(graph, graph.recurring)

/** Timers alone, whatever is pending at the start; null where there are too many starts. */
function byTimers(pairing: Pairing): Explored['spiral'] {
  const model = pairing.timed(pairing.graph.recurring, { any: true, silences: true })
  const pair = new PairStates(...model.sides)
  const starts = anyStarts(pair, model, MOST)
  return starts === null ? undefined : findCycles(pair, starts, (work) => work > MOST).spiral
}

describe('the bound of a chain of answers', () => {
  it('is there exactly where timers come to rest, for two like-minded sides', () => {
    expect(boundOf(pairingOf(touchy(5, 12)))).toBe(Infinity)
    // A round of 12 days has a state for each of them.
    expect(byTimers(pairingOf(touchy(5, 12)))?.states.size).toBeGreaterThanOrEqual(12)
    expect(byTimers(pairingOf(touchy(5, 13)))).toBeNull()
  })

  it('counts a way there and back for each number of points that opens an answer, and the way between', () => {
    // An answer is made in 5 days and seen after 1: 6 days on the other side, 12 there and back.
    expect(boundOf(pairingOf(touchy(5, 13)))).toBe(6 + 12)
    expect(longestWay(pairingOf(touchy(5, 13)).graph)).toBe(6 + 6 + 12)
    const twoNames: Playbook = {
      ...touchy(5, 13),
      rules: [{ ...ruleOf('insists', 'offence', 'event.publishers >= 9'), points: 5 }, ...touchy(5, 13).rules],
    }
    expect(boundOf(pairingOf(twoNames))).toBe(6 + 2 * 12)
  })

  it('is a sum where nothing comes back', () => {
    const unseen = touchy(2, 0, { answer: { kind: 'choose', choices: ['public-statement'] } })
    const { graph } = pairingOf(touchy(5, 0), against(unseen))
    expect(graph.recurring.size).toBe(0)
    expect(chainBound(graph, new Set(graph.nodes))).toBe(6 + 3)
  })

  it('holds for random pairs: where there is one, timers alone come to rest', () => {
    const seen = { bounded: 0, spirals: 0 }
    const property = fc.property(somePair, ({ ours, theirs }) => {
      const pairing = pairingOf(ours, against(theirs))
      if (pairing.graph.recurring.size === 0) return
      const spiral = byTimers(pairing)
      if (spiral === undefined) return
      if (spiral !== null) seen.spirals += 1
      if (boundOf(pairing) === Infinity) return
      seen.bounded += 1
      expect(spiral).toBeNull()
    })
    fc.assert(property, { numRuns: 400 })
    // The draw is worth something only while both come often.
    expect(seen.bounded, JSON.stringify(seen)).toBeGreaterThan(20)
    expect(seen.spirals, JSON.stringify(seen)).toBeGreaterThan(20)
  })
})
