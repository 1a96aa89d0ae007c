import fc from 'fast-check'
import { expect, it } from 'vitest'
import { namingAgrees } from './naming-agreement.ts'

/** `npm run fuzz` takes 100,000. */
const CASES = 1_000

const [seed = 0] = fc.sample(fc.nat(), 1)

it(`random playbooks name random incidents alike in interpreter, stream and SQL (seed ${seed})`, async () => {
  const seen = await namingAgrees(CASES, seed)
  // The draw is worth something only while all that can happen does.
  expect(seen.cases, JSON.stringify(seen)).toBeGreaterThanOrEqual(CASES)
  expect(seen.named, JSON.stringify(seen)).toBeGreaterThan(seen.incidents / 5)
  expect(Math.min(seen.untold, seen.acts, seen.evidence), JSON.stringify(seen)).toBeGreaterThan(CASES / 4)
})
