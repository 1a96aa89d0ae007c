import { addDays } from '@entente/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  act,
  day,
  EXAMPLE,
  pattern,
  replay,
  series,
  timed,
  written,
  yearly,
} from '../../../../test/example-playbook.ts'
import type { Act } from '../naming/act.ts'
import type { Kind } from '../normal-form/kinds.ts'
import type { Playbook } from '../normal-form/playbook.ts'
import { agendaOf } from './agenda.ts'
import type { Proposal } from './ledger.ts'
import { relationProgram } from './program.ts'
import { shiftState } from './shift-state.ts'
import { type RelationState, startOf } from './state.ts'
import { hear, send, take, tick } from './step.ts'

const KINDS: readonly Kind[] = ['friendly', 'neutral', 'criticism', 'insult', 'offence', 'attack', 'breach']
/** Days of a random history. */
const LONG = 150

const anyAct: fc.Arbitrary<Act> = fc
  .record({
    on: fc.integer({ min: 2, max: LONG }),
    kind: fc.constantFrom(...KINDS),
    points: fc.integer({ min: 1, max: 10 }),
    rule: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ on, kind, points, rule }) => act(on, kind, points, `${kind}-${rule}`))

const anyActs = fc.uniqueArray(anyAct, { maxLength: 40, selector: ({ key }) => key })

const anySignal = fc.record({
  day: fc.integer({ min: 2, max: LONG }).map(day),
  cameo: fc.constantFrom(null, '055', '111'),
  tag: fc.constantFrom(null, 'apology'),
})

const OFF_RAMPS = [
  'received("apology") || quiet("P20D")',
  'quiet("P30D") && count("friendly", "P9D") > 0',
  '!quiet("P5D")',
]

/** Playbooks that differ in all that has a number. */
const anyPlaybook: fc.Arbitrary<Playbook> = fc
  .record({
    every: fc.integer({ min: 1, max: 9 }),
    drain: fc.integer({ min: 1, max: 3 }),
    cap: fc.integer({ min: 5, max: 60 }),
    cooldown: fc.integer({ min: 0, max: 20 }),
    window: fc.integer({ min: 1, max: 90 }),
    within: fc.integer({ min: 1, max: 10 }),
    expires: fc.integer({ min: 10, max: 60 }),
    proportion: fc.constantFrom(0.5, 1, 1.5),
    ceiling: fc.integer({ min: 1, max: 8 }),
    offRamp: fc.constantFrom(...OFF_RAMPS),
    times: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ every, drain, cap, cooldown, window, within, expires, proportion, ceiling, offRamp, times }) => ({
    ...EXAMPLE,
    strain: { ...EXAMPLE.strain, cap, drain: { points: drain, every } },
    limits: { ...EXAMPLE.limits, proportion, ceiling },
    patterns: [
      pattern('souring', 'offence', 4, `count("criticism", "P30D") + count("insult", "P20D") >= ${times}`, 10),
      pattern('worse', 'attack', 6, `count("offence", "P30D") >= ${times} && !quiet("P3D")`),
    ],
    responses: timed({ cooldown, window, within, expires }, offRamp).map((one) => ({
      ...one,
      lift: one.offRamp === null ? null : written('quiet("P15D")'),
    })),
    initiatives: [series({ eachAfter: 20, stopWhen: written('count("offence", "P30D") > 0') })],
  }))

/** The same with every day `by` days later. */
function later(acts: readonly Act[], by: number): readonly Act[] {
  return acts.map((one) => {
    const occurredOn = addDays(one.occurredOn, by)
    return {
      ...one,
      key: `${one.partner}:${one.rule}:${occurredOn}`,
      occurredOn,
      clockDay: addDays(one.clockDay, by),
      firstReportedAt: `${addDays(day(0), by)}T06:00:00Z`,
    }
  })
}

/** Every state on the way, a day's end each; the steps themselves, without `runRelation`. */
function states(playbook: Playbook, acts: readonly Act[], days: number): readonly RelationState[] {
  const program = relationProgram(playbook, (type, [of = '']) => `${type} ${of}`)
  const agenda = agendaOf({ acts })
  let state = startOf(program, 18_262)
  return Array.from({ length: days }, () => {
    state = tick(program, state, true).state
    for (const one of agenda.get(state.day)?.acts ?? []) state = take(program, state, one.act).state
    return state
  })
}

describe('whatever happens', () => {
  it('the order in which acts and signals are given changes nothing', () => {
    fc.assert(
      fc.property(
        anyPlaybook,
        anyActs,
        fc.array(anySignal, { maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (playbook, acts, received, random) => {
          const shuffled = <T>(list: readonly T[]): readonly T[] =>
            list
              .map((one) => [random.next().value ?? 0, one] as const)
              .toSorted(([a], [b]) => a - b)
              .map(([, one]) => one)
          const run = replay(playbook, LONG + 20, shuffled(acts), { received: shuffled(received) })
          expect(run).toEqual(replay(playbook, LONG + 20, acts, { received }))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('shifting all days changes nothing but days', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, fc.integer({ min: -5000, max: 5000 }), (playbook, acts, by) => {
        const same = later(acts, 0)
        const [run, shifted] = [
          replay(playbook, LONG, same),
          replay(playbook, 0, later(acts, by), {
            covered: [{ from: day(by), to: day(by + LONG) }],
            to: day(by + LONG),
          }),
        ]
        const days = (one: Proposal) => ({ on: one.on, due: one.due, expires: one.expires, closedOn: one.closedOn })
        const moved = run.proposals.map(days).map((one) => ({
          on: addDays(one.on, by),
          due: addDays(one.due, by),
          expires: addDays(one.expires, by),
          closedOn: one.closedOn === null ? null : addDays(one.closedOn, by),
        }))
        expect(shifted.proposals.map(days)).toEqual(moved)
        expect(shifted.strain).toEqual(run.strain)
        expect(shifted.levels.map(({ level }) => level)).toEqual(run.levels.map(({ level }) => level))
        expect(shifted.proposals.map(({ choices, step, status }) => [choices, step, status])).toEqual(
          run.proposals.map(({ choices, step, status }) => [choices, step, status]),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('a state that is moved in time goes on as it would have', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, fc.integer({ min: -900, max: 900 }), (playbook, acts, by) => {
        const program = relationProgram(playbook, (type, [of = '']) => `${type} ${of}`)
        let [a, b] = [states(playbook, acts, 60).at(-1), shiftState(states(playbook, acts, 60).at(-1) ?? none(), by)]
        for (let next = 0; next < 40; next += 1) {
          a = tick(program, a ?? none(), next % 7 > 0).state
          b = tick(program, b, next % 7 > 0).state
          if (next === 5)
            [a, b] = [take(program, a, act(1, 'offence', 6)).state, take(program, b, act(1, 'offence', 6)).state]
        }
        expect(shiftState(a ?? none(), by)).toEqual(b)
      }),
      { numRuns: 60 },
    )
  })

  it('on quiet days nothing rises, no level, no step, and nothing but offers, lifting and our own steps is proposed', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, (playbook, acts) => {
        const program = relationProgram(playbook)
        let state = states(playbook, acts, LONG).at(-1) ?? none()
        for (let quiet = 0; quiet < 100; quiet += 1) {
          const { state: next, made } = tick(program, state, true)
          expect(next.strain).toBeLessThanOrEqual(state.strain)
          expect(next.warmth).toBeLessThanOrEqual(state.warmth)
          expect(next.level).toBeLessThanOrEqual(state.level)
          for (const [place, { run }] of next.responses.entries()) {
            expect(run?.step ?? 0).toBeLessThanOrEqual(state.responses[place]?.run?.step ?? 0)
          }
          const types = made.flatMap((one) => (one.kind === 'proposed' ? [one.proposal.type] : []))
          expect(types.filter((type) => type === 'answer' || type === 'verify')).toEqual([])
          state = next
        }
      }),
      { numRuns: 60 },
    )
  })

  it('in the same state an act with more points gets at least as high a rung from the same response', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, fc.constantFrom(...KINDS), (playbook, acts, kind) => {
        const program = relationProgram(playbook)
        const state = tick(program, states(playbook, acts, LONG / 2).at(-1) ?? none(), true).state
        const before = new Map<string, number>()
        for (let points = 1; points <= 10; points += 1) {
          for (const one of take(program, state, act(LONG / 2 + 1, kind, points, 'once')).made) {
            if (one.kind !== 'proposed' || one.proposal.type !== 'answer' || one.response === null) continue
            const rungs = one.proposal.choices.slice(2).map((id) => playbook.instruments[id]?.rung ?? 0)
            const highest = Math.max(0, ...rungs)
            if (one.because[0]?.includes(':once:') !== true) continue
            expect(highest).toBeGreaterThanOrEqual(before.get(one.response) ?? 0)
            before.set(one.response, highest)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('buckets stay between floor and cap, in whole units, and the level fits the bucket', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, (playbook, acts) => {
        const { strain, levels } = relationProgram(playbook)
        for (const state of states(playbook, acts, LONG + 30)) {
          expect(state.strain).toBeGreaterThanOrEqual(0)
          expect(state.strain).toBeLessThanOrEqual(strain.cap)
          expect(Number.isInteger(state.strain)).toBe(true)
          expect(state.strain).toBeGreaterThan(levels[state.level]?.backAt ?? -1)
          expect(state.strain).toBeLessThan(levels[state.level + 1]?.from ?? Infinity)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('a response has at most one answer or offer open, and no answer is above the limits of its act', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, (playbook, acts) => {
        const { proposals, patternActs } = replay(playbook, LONG + 30, acts)
        const points = new Map([...acts, ...patternActs].map((one) => [one.key, one.points]))
        for (const of of EXAMPLE.responses) {
          const own = proposals.filter(({ response: id, type }) => id === of.id && type !== 'lift' && type !== 'verify')
          for (const [place, next] of own.slice(1).entries()) {
            expect((own[place]?.closedOn ?? '9999') <= next.on).toBe(true)
          }
        }
        for (const { type, choices, because } of proposals) {
          if (type !== 'answer') continue
          const { proportion, ceiling } = playbook.limits
          const highest = Math.min(ceiling, Math.round(proportion * (points.get(because[0] ?? '') ?? 0)))
          for (const id of choices.slice(2)) expect(playbook.instruments[id]?.rung ?? 0).toBeLessThanOrEqual(highest)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('every act that a response takes stands in the reasons of one answer, or is told', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, (playbook, acts) => {
        const { proposals, findings } = replay(playbook, LONG + 1, acts)
        const answered = proposals.filter(({ type }) => type === 'answer').flatMap(({ because }) => because)
        const all = [...answered, ...findings.map(({ about }) => about)]
        for (const { key, kind, points } of acts) {
          // Level `crisis` thanks for nothing; neutral acts and small gestures get no answer.
          const expected = kind === 'neutral' || kind === 'friendly' ? undefined : 1
          const times = all.filter((other) => other === key).length
          if (expected !== undefined) expect(times).toBe(expected)
          else expect(times).toBeLessThanOrEqual(kind === 'friendly' && points >= 3 ? 1 : 0)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('`from` changes nothing inside', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, fc.integer({ min: 0, max: LONG }), (playbook, acts, from) => {
        const [whole, part] = [replay(playbook, LONG, acts), replay(playbook, LONG, acts, { from: day(from) })]
        expect(part.proposals).toEqual(whole.proposals.filter(({ on }) => on >= day(from)))
        expect(part.strain).toEqual(whole.strain.slice(from))
        expect(part.patternActs).toEqual(whole.patternActs.filter(({ clockDay }) => clockDay >= day(from)))
        expect(part.state).toEqual(whole.state)
      }),
      { numRuns: 60 },
    )
  })

  it('a state survives JSON, and a step leaves the state before it as it was', () => {
    fc.assert(
      fc.property(anyPlaybook, anyActs, (playbook, acts) => {
        const program = relationProgram(playbook)
        for (const state of states(playbook, acts, 60)) {
          const text = JSON.stringify(state)
          const again = JSON.parse(text) as RelationState
          expect(again).toEqual(state)
          take(program, tick(program, state, true).state, act(3, 'attack', 8))
          expect(JSON.stringify(state)).toBe(text)
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('T18: a state does not grow with the years', () => {
  it('over forty years with four thousand acts, windows of a year and all that a playbook can remember', () => {
    const playbook: Playbook = {
      ...EXAMPLE,
      patterns: [
        pattern('souring', 'offence', 3, 'count("criticism", "P365D") + count("insult", "P365D") >= 6'),
        pattern('after', 'offence', 3, 'count("insult", "P90D") > 2 && since("offence-1") < 300'),
      ],
      responses: EXAMPLE.responses.map((one) =>
        one.offRamp === null ? one : { ...one, lift: written('sent("apology")') },
      ),
      initiatives: [yearly('09-21'), series({ stopWhen: written('count("offence", "P60D") > 0') })],
    }
    const program = relationProgram(playbook)
    let state = startOf(program, 10_000)
    const largest: number[] = []
    let seed = 7
    for (let year = 0; year < 40; year += 1) {
      let size = 0
      for (let inYear = 0; inYear < 365; inYear += 1) {
        state = tick(program, state, inYear % 50 > 0).state
        seed = (seed * 48_271) % 2_147_483_647
        const kind = KINDS[seed % 7] ?? 'neutral'
        if (seed % 100 < 27)
          state = take(program, state, act(inYear, kind, 1 + (seed % 9), `${kind}-${seed % 3}`)).state
        if (seed % 100 === 28) state = hear(program, state, { cameo: '055', tag: null }).state
        if (seed % 100 === 29)
          state = send(program, state, { cameo: null, instrument: 'recall-for-consultations' }).state
        size = Math.max(size, JSON.stringify(state).length)
      }
      largest.push(size)
    }
    // The window of a year is full after two; later years are no larger, but for chance.
    const [full, ...after] = [Math.max(...largest.slice(0, 5)), ...largest.slice(5)]
    expect(Math.max(...after)).toBeLessThan(full * 1.25)
    expect(Math.max(...after)).toBeLessThan(20_000)
  })
})

function none(): RelationState {
  throw new Error('there is no state')
}
