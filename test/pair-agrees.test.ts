import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pairsAgree, smallPairsAgree } from './pair-agreement.ts'

/** Decided by both; `npm run fuzz` takes more, and larger ones. */
const PAIRS = 1_000
const SMALL_PAIRS = 100
/** Of the obvious decision. */
const STATES = 2_000

const [seed = 0] = fc.sample(fc.nat(), 1)

it(`random pairs of playbooks are proved and refuted as the obvious decision does (seed ${seed})`, () => {
  const seen = pairsAgree(PAIRS, seed, STATES)
  expect(seen.decided, JSON.stringify(seen)).toBeGreaterThanOrEqual(PAIRS)
  // The draw is worth something only while both verdicts come often.
  expect(seen.refuted, JSON.stringify(seen)).toBeGreaterThan(PAIRS / 5)
  expect(seen.decided - seen.refuted, JSON.stringify(seen)).toBeGreaterThan(PAIRS / 5)
})

it(`what spirals from some start is never proved from any (seed ${seed})`, () => {
  const seen = smallPairsAgree(SMALL_PAIRS, seed, STATES)
  expect(seen.refuted, JSON.stringify(seen)).toBeGreaterThan(SMALL_PAIRS / 5)
})
