import { describe, expect, it } from 'vitest'
import { EXAMPLE } from '../../../../test/example-playbook.ts'
import type { Answer, Playbook } from '../normal-form/playbook.ts'
import { admissible, stepUp } from './ladder.ts'

const LADDER: Answer = { kind: 'ladder', steps: ['note-verbale', 'public-statement', 'summon-ambassador'], window: 90 }
const CHOICE: Answer = { kind: 'choose', choices: ['public-thanks', 'note-verbale', 'summon-ambassador'] }

function limited(proportion: number, ceiling: number): Playbook {
  return { ...EXAMPLE, limits: { ...EXAMPLE.limits, proportion, ceiling } }
}

describe('rule 20: steps of a ladder', () => {
  it.each([
    [null, 0],
    [0, 1],
    [1, 2],
    [2, 2],
  ])('after %s comes %i, and nothing after the last', (before, after) => expect(stepUp(LADDER, before)).toBe(after))

  it('choices have no steps', () => expect(stepUp(CHOICE, 0)).toBe(0))
})

describe('rule 21: limits', () => {
  // Rungs of the ladder: 2, 3, 4.
  it.each([
    [1, 6, 2, 10, ['summon-ambassador'], 'the entry of the step where limits allow it'],
    [1, 6, 0, 10, ['note-verbale'], 'never one above the step'],
    [1, 6, 2, 3, ['public-statement'], 'a lower one where an act of 3 points does not carry rung 4'],
    [1, 6, 2, 1, [], 'none where an act of 1 point does not even carry rung 2'],
    [0.5, 6, 2, 5, ['public-statement'], 'half of 5 is rounded to 3'],
    [0.5, 6, 2, 4, ['note-verbale'], 'half of 4 is 2'],
    [2, 3, 2, 10, ['public-statement'], 'never above the ceiling'],
    [1, 1, 2, 10, [], 'none where the ceiling is below every rung'],
  ])('proportion %d, ceiling %i, step %i, points %i: %j, %s', (proportion, ceiling, step, points, ids) =>
    expect(admissible(limited(proportion, ceiling), LADDER, step, points)).toEqual(ids),
  )

  it('leaves the choices that are within, and what has no rung always is', () => {
    expect(admissible(limited(1, 6), CHOICE, 0, 2)).toEqual(['public-thanks', 'note-verbale'])
    expect(admissible(limited(1, 6), CHOICE, 0, 1)).toEqual(['public-thanks'])
  })
})
