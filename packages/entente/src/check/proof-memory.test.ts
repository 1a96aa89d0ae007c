import { type PropertyResult, type Verdict } from '@entente/playbook'
import { expect, it } from 'vitest'
import { ProofMemory } from './proof-memory.ts'

function found(result: Verdict, detail: string): PropertyResult {
  return {
    name: 'sunset',
    against: null,
    result,
    detail,
    witness: null,
    about: [],
    byConstruction: false,
    assumes: [],
    figures: {},
  }
}

/** How often is proved what is asked for in turn. */
function timesProved(asked: readonly (readonly unknown[])[], one: PropertyResult): number {
  const memory = new ProofMemory()
  let proved = 0
  for (const about of asked) memory.recall(about, () => [(proved++, one)])
  return proved
}

it('proves the same once, and anything that differs again', () => {
  const proved = found('proved', 'it ends')
  expect(
    timesProved(
      [
        ['a', { cooldown: 12 }],
        ['a', { cooldown: 12 }],
      ],
      proved,
    ),
  ).toBe(1)
  expect(
    timesProved(
      [
        ['a', { cooldown: 12 }],
        ['a', { cooldown: 13 }],
      ],
      proved,
    ),
  ).toBe(2)
})

it('tries again what a limit cut off, and nothing else that is unknown', () => {
  expect(timesProved([['a'], ['a']], found('unknown', 'limit: 6000000 states'))).toBe(2)
  expect(timesProved([['a'], ['a']], found('unknown', 'a name could not be ruled out'))).toBe(1)
})

it('forgets the oldest when there is too much', () => {
  const many = Array.from({ length: 1001 }, (_, at) => [at])
  expect(timesProved([...many, [1000], [0]], found('proved', 'it ends'))).toBe(1002)
})
