import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { act, EXAMPLE, timed, written } from '../../../../../test/example-playbook.ts'
import type { Kind } from '../../normal-form/kinds.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { relationProgram } from '../../relation/program.ts'
import { type RelationState, startOf } from '../../relation/state.ts'
import { hear, take, tick } from '../../relation/step.ts'
import { daysToCalm, daysToRest } from './rest.ts'

const KINDS: readonly Kind[] = ['friendly', 'criticism', 'insult', 'offence', 'attack', 'breach']

const OFF_RAMPS = [
  'received("apology") || quiet("P20D")',
  'quiet("P9D") && count("friendly", "P30D") == 0',
  '!quiet("P5D")',
  'count("offence", "P12D") + count("attack", "P7D") == 0',
  'since("offence") > 15',
]

const anyPlaybook: fc.Arbitrary<Playbook> = fc
  .record({
    every: fc.integer({ min: 1, max: 4 }),
    drain: fc.integer({ min: 1, max: 3 }),
    cap: fc.integer({ min: 5, max: 50 }),
    cooldown: fc.integer({ min: 0, max: 20 }),
    window: fc.integer({ min: 1, max: 40 }),
    within: fc.integer({ min: 1, max: 6 }),
    expires: fc.integer({ min: 6, max: 30 }),
    offRamp: fc.option(fc.constantFrom(...OFF_RAMPS)),
  })
  .map(({ every, drain, cap, cooldown, window, within, expires, offRamp }) => ({
    ...EXAMPLE,
    strain: { ...EXAMPLE.strain, cap, drain: { points: drain, every } },
    responses: timed({ cooldown, window, within, expires }, offRamp),
  }))

const anyActs = fc.array(
  fc.record({
    on: fc.integer({ min: 0, max: 40 }),
    kind: fc.constantFrom(...KINDS),
    points: fc.integer({ min: 1, max: 10 }),
    apology: fc.boolean(),
  }),
  { maxLength: 25 },
)

function isAtRest({ level, responses }: RelationState): boolean {
  return level === 0 && responses.every(({ open, run }) => open === null && run === null)
}

describe('days to rest', () => {
  it('are enough, whatever came before', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, (playbook, acts) => {
        const program = relationProgram(playbook, (type, [of = '']) => `${type} ${of}`)
        let state: RelationState = { ...startOf(program, 18_262), lastUncovered: null }
        for (let day = 0; day <= 40; day += 1) {
          state = tick(program, state, true).state
          for (const { on, kind, points, apology } of acts) {
            if (on !== day) continue
            state = take(program, state, act(day, kind, points)).state
            if (apology) state = hear(program, state, { cameo: null, tag: 'apology' }).state
          }
        }
        const days = Math.max(daysToCalm(program, state.strain), ...program.responses.map(daysToRest))
        for (let quiet = 0; quiet < days; quiet += 1) state = tick(program, state, true).state
        expect(isAtRest(state)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are no more than it takes: the offer on its last day, and the bucket to the unit', () => {
    const program = relationProgram(EXAMPLE)
    // protest: quiet for 30 days, then an offer for 60; stand-firm: 30 and 90.
    expect(program.responses.map(daysToRest)).toEqual([4, 6, 91, 121])
    // A point is five units; calm is reached at four points.
    expect(daysToCalm(program, 300)).toBe(280)
    expect(daysToCalm(program, 21)).toBe(1)
    expect(daysToCalm(program, 20)).toBe(0)
  })

  it('go to the end of the window where the way back may stay shut', () => {
    const [, , protest] = EXAMPLE.responses
    if (protest === undefined) throw new Error('there is no protest')
    const days = (when: string): number => {
      const offRamp = { when: written(when), offer: ['offer-talks'] }
      const [prepared] = relationProgram({ ...EXAMPLE, responses: [{ ...protest, offRamp }] }).responses
      return prepared === undefined ? 0 : daysToRest(prepared)
    }
    // It may open on the last day of the window, the 89th, and the offer then lapses on the day after 60 more.
    expect(days('received("apology")')).toBe(150)
    expect(days('quiet("P30D") && count("friendly", "P40D") == 0')).toBe(101)
    expect(days('quiet("P120D") || count("offence", "P200D") > 3')).toBe(150)
  })
})
