import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pattern, written } from '../../../../../test/example-playbook.ts'
import { PROOF_OPTIONS, rule, TINY } from '../../../../../test/tiny-playbook.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { contextOf } from './context.ts'
import { elementsOf } from './elements.ts'
import { runThrough } from './run-through.ts'
import type { Deed } from './script.ts'
import { whyUnused } from './why-unused.ts'

const OFF_RAMPS = ['received("apology")', 'quiet("P20D")', 'quiet("P5D") && count("friendly", "P9D") > 1']

/** Playbooks of which parts are never used, for one reason or another. */
const anyPlaybook: fc.Arbitrary<Playbook> = fc
  .record({
    points: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
    cap: fc.integer({ min: 3, max: 50 }),
    drain: fc.constantFrom({ points: 1, every: 5 }, { points: 9, every: 1 }),
    ceiling: fc.integer({ min: 1, max: 8 }),
    window: fc.integer({ min: 1, max: 30 }),
    cooldown: fc.integer({ min: 0, max: 20 }),
    offRamp: fc.constantFrom(...OFF_RAMPS),
    times: fc.integer({ min: 1, max: 12 }),
    at: fc.constantFrom(null, ['calm'], ['watch', 'crisis']),
  })
  .map(({ points, cap, drain, ceiling, window, cooldown, offRamp, times, at }) => ({
    ...TINY,
    rules: TINY.rules.map((one, place) => rule(one.id, one.kind, points[place] ?? 1, String(place + 161))),
    patterns: [pattern('many', 'offence', 4, `count("insult", "P5D") + count("criticism", "P4D") >= ${times}`, 9)],
    strain: { ...TINY.strain, cap, drain },
    limits: { ...TINY.limits, ceiling },
    responses: TINY.responses.map((one) => ({
      ...one,
      cooldown,
      at: one.id === 'protest' ? at : one.at,
      answer: one.answer.kind === 'ladder' ? { ...one.answer, window } : one.answer,
      offRamp: one.offRamp === null ? null : { ...one.offRamp, when: written(offRamp) },
    })),
  }))

/** On which days which rules make an act. */
const anyDays = fc.array(fc.record({ on: fc.integer({ min: 0, max: 90 }), place: fc.integer({ min: 0, max: 4 }) }), {
  maxLength: 90,
})

function partsUsed(playbook: Playbook, days: readonly { on: number; place: number }[]): ReadonlySet<string> {
  const { program } = contextOf(playbook, PROOF_OPTIONS)
  const deeds = playbook.rules.map(({ id, kind, points }): Deed => ({ rule: id, kind, points }))
  const once = new Map(days.map((one) => [`${one.on} ${one.place}`, one]))
  const acts = [...once.values()]
    .toSorted((a, b) => a.on - b.on)
    .flatMap(({ on, place }) => deeds.slice(place, place + 1).map((deed) => ({ on, deed })))
  const used = new Set<string>(acts.map(({ deed }) => `rules ${deed.rule}`))
  const received = [{ on: 40, instrument: 'apology' }]
  runThrough(program, { acts, received, days: 130 }, ({ made }) => {
    for (const one of made) {
      if (one.kind === 'pattern-act') used.add(`patterns ${one.act.rule}`)
      if (one.kind === 'level') used.add(`levels ${playbook.strain.levels[one.to]?.id}`)
      if (one.kind === 'run-ended' && one.by === 'off-ramp') used.add(`responses ${one.response} off_ramp`)
      if (one.kind !== 'proposed' || one.proposal.type !== 'answer') continue
      used.add(`responses ${one.response}`)
      for (const id of one.proposal.choices) used.add(`responses ${one.response} ${id}`)
    }
    return true
  })
  return used
}

describe('what no run uses', () => {
  it('is used by no run of random acts', () => {
    let [refuted, seen] = [0, 0]
    fc.assert(
      fc.property(anyPlaybook, anyDays, (playbook, days) => {
        const context = contextOf(playbook, PROOF_OPTIONS)
        const used = partsUsed(playbook, days)
        for (const element of elementsOf(playbook)) {
          const { list, id, key, instrument } = element
          const part = [list, id, instrument ?? key].filter((one) => one !== null).join(' ')
          const because = whyUnused(context, element)
          if (because !== undefined) refuted += 1
          if (!used.has(part)) continue
          seen += 1
          expect(because, part).toBeUndefined()
        }
      }),
      { numRuns: 150 },
    )
    // Both happen, so that the comparison means something.
    expect(refuted).toBeGreaterThan(50)
    expect(seen).toBeGreaterThan(500)
  })
})
