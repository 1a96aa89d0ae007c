import { describe, expect, it } from 'vitest'
import { type Explored, findCycles } from './find-cycles.ts'
import { PairStates } from './pair-states.ts'
import { type Lasso, shortestLasso } from './shortest-lasso.ts'
import { NOTHING, type Side } from './side.ts'

/** A way on: where to, how many acts reach the other side, and whether one answers a hostile act. */
type Way = readonly [to: number, acts: number, hostile?: 'hostile']

/** A side that goes its ways whatever arrives, and is at rest where there is none. */
function graph(ways: readonly (readonly Way[])[]): Side {
  return {
    signals: 8,
    starts: [0],
    isAtRest: (state) => ways[state]?.length === 0,
    size: () => ways.length,
    next: (state) =>
      (ways[state] ?? []).map(([to, acts, hostile]) => ({
        to,
        emits: 2 ** acts - 1,
        made: [],
        hostile: hostile === 'hostile',
      })),
  }
}

/** Hears everything and does nothing. */
const DEAF: Side = {
  signals: 8,
  starts: [0],
  isAtRest: () => true,
  size: () => 1,
  next: () => [{ to: 0, emits: 0, made: [{ response: 0, morning: true, signal: NOTHING }], hostile: false }],
}

function explored(ways: readonly (readonly Way[])[], most = Infinity): Explored & { readonly lasso: Lasso | null } {
  const pair = new PairStates(graph(ways), DEAF)
  const starts = [pair.of([0, 0], [0, 0])]
  const found = findCycles(pair, starts, (work) => work > most)
  return { ...found, lasso: found.spiral ? shortestLasso(pair, starts, found.spiral.states) : null }
}

/** States of our side after each day of the stem, and of the cycle. */
function shortest(ways: readonly (readonly Way[])[]): readonly (readonly number[])[] {
  const { lasso } = explored(ways)
  return lasso === null ? [] : [lasso.stem, lasso.cycle].map((days) => days.map(({ moves }) => moves[0].to))
}

describe('cycles of a pair', () => {
  it('finds the hostile one behind one that is harmless', () => {
    const ways: readonly (readonly Way[])[] = [
      [[1, 1]],
      [
        [0, 1],
        [2, 0],
      ],
      [[3, 1, 'hostile']],
      [[2, 0]],
    ]
    expect(explored(ways).spiral?.states.size).toBe(2)
    expect(shortest(ways)).toEqual([
      [1, 2],
      [3, 2],
    ])
  })

  it('finds none where a hostile answer only leads from one cycle to another', () => {
    expect(
      explored([
        [[1, 0]],
        [
          [0, 0],
          [2, 1, 'hostile'],
        ],
        [[2, 1]],
      ]),
    ).toMatchObject({ spiral: null, days: null })
  })

  it('tells the longest way to rest where there is no cycle', () => {
    expect(
      explored([
        [
          [1, 0],
          [2, 0],
        ],
        [[2, 1, 'hostile']],
        [[3, 0]],
        [],
      ]),
    ).toMatchObject({ spiral: null, days: 3 })
  })

  it('gives up at the limit and does not say that there is none', () => {
    const long = Array.from({ length: 50 }, (_, state): readonly Way[] => [[(state + 1) % 50, 0]])
    expect(explored(long)).toMatchObject({ spiral: null })
    expect(explored(long, 20)).toMatchObject({ spiral: undefined, days: null })
  })
})

describe('the shortest way into a cycle and round it', () => {
  it('has fewest acts, be it longer in days', () => {
    expect(
      shortest([
        [
          [0, 2, 'hostile'],
          [1, 0],
        ],
        [[2, 0]],
        [[0, 1, 'hostile']],
      ]),
    ).toEqual([[1], [2, 0, 1]])
  })

  it('has fewest days of those with as many acts', () => {
    expect(
      shortest([
        [
          [1, 0],
          [2, 0],
        ],
        [[2, 0]],
        [[0, 1, 'hostile']],
      ]),
    ).toEqual([[2], [0, 2]])
  })

  it('goes round by the hostile answer, not by a way back that is shorter', () => {
    // A day without acts costs less than news of the last act to begin with.
    expect(
      shortest([
        [
          [0, 0],
          [1, 1],
        ],
        [[0, 1, 'hostile']],
      ]),
    ).toEqual([[], [1, 0, 0]])
  })

  it('counts the acts of the way there too', () => {
    // 3 acts lead to state 1 and 1 goes round it; none to state 2 and 2 round it. What is on its way tells states apart too.
    const two: readonly (readonly Way[])[] = [
      [
        [1, 3],
        [2, 0],
      ],
      [
        [1, 1, 'hostile'],
        [2, 9],
      ],
      [
        [2, 2, 'hostile'],
        [1, 9],
      ],
    ]
    expect(shortest(two)).toEqual([[2, 2], [2]])
  })
})
