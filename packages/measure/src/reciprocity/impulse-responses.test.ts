import { expect, it } from 'vitest'
import { seeded } from '../random/random.ts'
import { impulseResponses } from './impulse-responses.ts'

/** The second answers the first with 0.4 a period later; within a period the second moves with 0.5 of the first's shock. */
function pair(length: number): [number[], number[]] {
  const random = seeded('pair')
  const a: number[] = []
  const b: number[] = []
  for (let at = 0; at < length; at += 1) {
    const [formerA, formerB, shock] = [a[at - 1] ?? 0, b[at - 1] ?? 0, random.normal()]
    a.push(0.5 * formerA + shock)
    b.push(0.3 * formerB + 0.4 * formerA + 0.5 * shock + random.normal())
  }
  return [a, b]
}

const panel = { series: pair(1500) }
const ask = (shock: 'generalised' | 'first' | 'last', seed = 'x') =>
  impulseResponses(panel, { order: 1, shock, horizon: 3, draws: 40, seed })

it('follows the shock as the series were made', () => {
  const [, second] = ask('first') ?? []
  // Within the period 0.5; after it 0.4 x 1 + 0.3 x 0.5 = 0.55.
  expect(second?.[0]?.[0]?.response).toBeCloseTo(0.5, 1)
  expect(second?.[0]?.[1]?.response).toBeCloseTo(0.55, 1)
})

it('lets nothing move against the order, and everything together without one', () => {
  expect(ask('first')?.[0]?.[1]?.[0]?.response).toBe(0)
  expect(ask('last')?.[1]?.[0]?.[0]?.response).toBe(0)
  // Covariance 0.5 over the second's deviation, the root of 1.25.
  expect(ask('generalised')?.[0]?.[1]?.[0]?.response).toBeCloseTo(0.447, 1)
})

it('puts the truth between bounds that the seed repeats', () => {
  const found = ask('first')?.[1]?.[0]?.[1]
  expect(found?.low).toBeLessThan(0.55)
  expect(found?.high).toBeGreaterThan(0.55)
  expect(ask('first')).toEqual(ask('first'))
  expect(ask('first', 'y')).not.toEqual(ask('first'))
})
