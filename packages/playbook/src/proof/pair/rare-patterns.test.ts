import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pattern } from '../../../../../test/example-playbook.ts'
import { against, pairingOf, touchy } from '../../../../../test/touchy-pairs.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import type { Pairing } from './pair-model.ts'
import { type PairMove, PairStates } from './pair-states.ts'
import type { Sent } from './player.ts'
import { calmStarts } from './prove-pair.ts'
import { rarePatterns } from './rare-patterns.ts'
import { NOTHING, signalsIn } from './side.ts'

/** An answer in 5 days, a cool-down of 14, and a pattern whose act nobody answers. */
function isRare(when: string, more: Partial<Playbook['responses'][number]> = {}): boolean {
  const { graph } = pairingOf({ ...touchy(5, 14, more), patterns: [pattern('souring', 'criticism', 5, when)] })
  return rarePatterns(graph.edges, new Set(graph.nodes)).length > 0
}

describe('a pattern is too rare to go on', () => {
  // In 30 days and the 5 in which an answer may be made a cool-down of 14 leaves room for 3 answers.
  it.each([
    ['count("offence", "P30D") >= 3', 'count("offence", "P30D") >= 4'],
    ['count("offence", "P30D") > 2', 'count("offence", "P30D") > 3'],
    ['3 <= count("offence", "P30D")', '4 <= count("offence", "P30D")'],
    // 9 and 5 days are one cool-down, 10 and 5 two.
    ['count("offence", "P9D") >= 1', 'count("offence", "P9D") >= 2'],
    ['count("offence", "P10D") >= 2', 'count("offence", "P10D") >= 3'],
    ['2 * count("offence", "P30D") >= 6', '2 * count("offence", "P30D") >= 7'],
    ['count("offence", "P30D") + 1 >= 4', 'count("offence", "P30D") + 1 >= 5'],
    // An act counts by its name and by its kind.
    [
      'count("offence", "P30D") + count("accuses", "P30D") >= 6',
      'count("offence", "P30D") + count("accuses", "P30D") >= 7',
    ],
    [
      'count("offence", "P9D") >= 9 || count("offence", "P30D") >= 3',
      'count("offence", "P9D") >= 2 || count("offence", "P30D") >= 4',
    ],
    [
      'count("offence", "P9D") >= 1 && count("offence", "P30D") >= 3',
      'count("offence", "P9D") >= 1 && count("offence", "P30D") >= 4',
    ],
    // Nothing is known of what is not a sum of counts held against a number.
    ['!(count("offence", "P30D") < 4)', 'count("insult", "P30D") >= 1'],
  ])('not by %s, but by %s', (reached, outOfReach) => {
    expect([isRare(reached), isRare(outOfReach)]).toEqual([false, true])
  })

  it('never where answers have no cool-down', () => {
    expect(isRare('count("offence", "P30D") >= 1000', { cooldown: 0 })).toBe(false)
  })

  it('by twice as many acts where its own act opens answers with other points', () => {
    const recurs = (least: number): boolean => {
      const patterns = [pattern('souring', 'offence', 5, `count("offence", "P30D") >= ${least}`)]
      const { graph } = pairingOf({ ...touchy(5, 12), patterns })
      return [...graph.recurring].some(({ kind }) => kind === 'pattern')
    }
    // In 35 days 3 cool-downs of 12, each with an answer to 3 points and to 5.
    expect([recurs(6), recurs(7)]).toEqual([true, false])
  })
})

/** Days after which nothing of the beginning is in any window or on its way; windows are of 8 days at most. */
const SETTLED = 100
const DAYS = 300

/** Per side whether its pattern can go on for ever, as far as is known. */
function goesOn({ graph, ours }: Pairing): readonly [boolean, boolean] {
  const patterns = [...graph.recurring].filter(({ kind }) => kind === 'pattern')
  return [patterns.some(({ link }) => link.chair === ours), patterns.some(({ link }) => link.chair !== ours)]
}

/** Moves by which answers that are made are seen, where there are any: others lead to rest. */
function seenMoves(pair: PairStates, state: number): readonly PairMove[] {
  const all = Array.from({ length: pair.degree(state) }, (_, place) => pair.move(state, place))
  const seen = all.filter(({ moves }) => moves.every(({ made }) => made.every(({ signal }) => signal !== NOTHING)))
  return seen.length === 0 ? all : seen
}

/** Plays both programs, with choices as drawn, and tells which side's pattern made an act late; null where both came to rest before. */
function late(pairing: Pairing, draw: () => number): readonly [boolean, boolean] | null {
  const model = pairing.exact()
  const pair = new PairStates(...model.sides)
  const starts = calmStarts(pair, model)
  let state = starts[draw() % starts.length] ?? 0
  const players = model.players([0, 0])
  const [a, b] = pair
    .describe(state)
    .map(({ arriving }) => signalsIn(arriving).map((signal): Sent => ({ signal, cameo: null, instrument: null })))
  let arriving: readonly [readonly Sent[], readonly Sent[]] = [a ?? [], b ?? []]
  const fired: [boolean, boolean] = [false, false]
  for (let day = 0; day < DAYS; day += 1) {
    const ways = seenMoves(pair, state)
    const way = ways[draw() % ways.length]
    if (way === undefined) return day > SETTLED ? fired : null
    const [x, y] = [players[0].day(day, arriving[0], way.moves[0]), players[1].day(day, arriving[1], way.moves[1])]
    if (x === null || y === null) throw new Error('the program did not do what its exploration foretold')
    for (const [side, { events }] of [x, y].entries()) {
      if (day > SETTLED && events.some((one) => one.what === 'sees' && one.rule === 'souring')) fired[side] = true
    }
    arriving = [y.sends, x.sends]
    state = way.to
  }
  return fired
}

/** Answers that mostly go on, and a pattern that they may or may not reach. */
const side = fc
  .record({
    within: fc.integer({ min: 1, max: 2 }),
    cooldown: fc.integer({ min: 1, max: 4 }),
    days: fc.integer({ min: 2, max: 8 }),
    least: fc.integer({ min: 2, max: 8 }),
    weight: fc.constantFrom(1, 1, 2),
  })
  .map(({ within, cooldown, days, least, weight }): Playbook => {
    const when = `${weight} * count("offence", "P${days}D") >= ${least}`
    return { ...touchy(within, cooldown), patterns: [pattern('souring', 'offence', 5, when, 2)] }
  })

it('what is taken away as too rare is never seen again, however long both chairs are played', () => {
  const seen = { rare: 0, fired: 0 }
  const property = fc.property(side, side, fc.infiniteStream(fc.nat({ max: 999 })), (ours, theirs, stream) => {
    const pairing = pairingOf(ours, against(theirs))
    const fired = late(pairing, () => stream.next().value)
    for (const [place, may] of goesOn(pairing).entries()) {
      if (fired === null) continue
      if (!may) {
        seen.rare += 1
        expect(fired[place]).toBe(false)
      } else if (fired[place] === true) seen.fired += 1
    }
  })
  fc.assert(property, { numRuns: 600 })
  // The draw is worth something only while answers go on, with patterns that they reach and such that they do not.
  expect(seen.rare, JSON.stringify(seen)).toBeGreaterThan(5)
  expect(seen.fired, JSON.stringify(seen)).toBeGreaterThan(5)
})
