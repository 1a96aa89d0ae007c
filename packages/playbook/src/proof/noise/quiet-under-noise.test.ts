import { dayNumber } from '@entente/model'
import { describe, expect, it } from 'vitest'
import { seeded } from '../../../../../scripts/sample-region/random.ts'
import { act, day, EXAMPLE, pattern, response, written } from '../../../../../test/example-playbook.ts'
import type { Kind } from '../../normal-form/kinds.ts'
import type { Playbook, Rule } from '../../normal-form/playbook.ts'
import { relationProgram } from '../../relation/program.ts'
import { startOf } from '../../relation/state.ts'
import { take, tick } from '../../relation/step.ts'
import { quietUnderNoise, type RuleNoise } from './quiet-under-noise.ts'

function rule(id: string, kind: Kind, points: number): Rule {
  return { id, kind, points, when: written('count("offence", "P1D") == 0'), of: null, because: null }
}

function playbook(rules: readonly Rule[], more: Partial<Playbook> = {}): Playbook {
  return { ...EXAMPLE, rules, ...more }
}

/** False acts a year, all of what it names being wrong. */
function wrong(rule_: string, perYear: number): RuleNoise {
  return { rule: rule_, perYear, precision: 0 }
}

/** Chance of k successes or more of n. */
function binomialTail(n: number, q: number, k: number): number {
  let [term, below] = [(1 - q) ** n, 0]
  for (let hits = 0; hits < k; hits += 1) {
    below += term
    term *= ((n - hits) / (hits + 1)) * (q / (1 - q))
  }
  return 1 - below
}

describe('the chance of leaving calm', () => {
  const dry = { ...EXAMPLE.strain, drain: { points: 0, every: 5 } }

  it.each([
    [9, 1],
    [8, 1],
    [3, 3],
    [2, 4],
    [1, 8],
  ])('by acts of %i points that never drain is that of %i or more of 365 days', (points, k) => {
    const one = playbook([rule('threatens', 'offence', points)], { strain: dry })
    const q = 1 - Math.exp(-(12 * 0.25) / 365)
    const { leavesCalm } = quietUnderNoise(one, [{ rule: 'threatens', perYear: 12, precision: 0.75 }])
    expect(leavesCalm).toBeCloseTo(binomialTail(365, q, k), 12)
  })

  it('is that of two days in a row where a day drains nearly all', () => {
    const strain = { ...EXAMPLE.strain, drain: { points: 4, every: 1 } }
    const one = playbook([rule('threatens', 'offence', 6)], { strain })
    const q = 1 - Math.exp(-20 / 365)
    // Chance that no two days in a row have one.
    let [none, last] = [1, 0]
    for (let passed = 0; passed < 365; passed += 1) [none, last] = [(none + last) * (1 - q), none * q]
    expect(quietUnderNoise(one, [wrong('threatens', 20)]).leavesCalm).toBeCloseTo(1 - none - last, 12)
  })

  it('is none without noise, without hostile noise and without a second level', () => {
    const rules = [
      rule('threatens', 'offence', 9),
      rule('criticises', 'criticism', 9),
      rule('gives-aid', 'friendly', 9),
    ]
    const right = { rule: 'threatens', perYear: 300, precision: 1 }
    expect(quietUnderNoise(playbook(rules), [right, wrong('criticises', 99), wrong('gives-aid', 99)]).leavesCalm).toBe(
      0,
    )
    const level = { ...EXAMPLE.strain, levels: EXAMPLE.strain.levels.slice(0, 1) }
    expect(quietUnderNoise(playbook(rules, { strain: level }), [wrong('threatens', 99)]).leavesCalm).toBe(0)
  })
})

describe('false alarms', () => {
  it('are acts that get an answer: none of a kind that is let pass, beyond limits or without a response', () => {
    const answer = { kind: 'none', because: 'talks are near' } as const
    const one = playbook(
      [
        rule('threatens', 'offence', 3),
        rule('slaps', 'insult', 3),
        rule('strikes', 'attack', 3),
        rule('smiles', 'friendly', 2),
      ],
      {
        responses: [
          response('protest', ['offence'], {}),
          response('let-pass', ['insult'], { answer }),
          response('too-hard', ['attack'], { answer: { kind: 'choose', choices: ['recall-for-consultations'] } }),
        ],
      },
    )
    const noise = one.rules.map(({ id }) => wrong(id, 10))
    expect(quietUnderNoise(one, noise).falseActs).toBeCloseTo(365 * (1 - Math.exp(-10 / 365)), 12)
  })

  it('come as one item under a cool-down', () => {
    const always = { rule: 'threatens', perYear: 1e6, precision: 0 }
    const figures = quietUnderNoise(playbook([rule('threatens', 'offence', 3)]), [always])
    expect(figures.falseActs).toBeCloseTo(365, 9)
    expect(figures.falseItems).toBeCloseTo(Math.ceil(365 / 14), 9)
  })
})

describe('what is not known', () => {
  const rules = [rule('threatens', 'offence', 3), rule('insults', 'insult', 2), rule('stays', 'neutral', 0)]
  const unjudged = rules.map(({ id }) => ({ rule: id, perYear: 5, precision: id === 'insults' ? 0.5 : null }))

  it('makes the figures unknown, and is named; what is neutral or never acts does not count', () => {
    expect(quietUnderNoise(playbook(rules), unjudged)).toEqual({
      leavesCalm: null,
      falseActs: null,
      falseItems: null,
      unaudited: ['threatens'],
      assumed: [],
      lowerBound: false,
    })
    const silent = unjudged.map((one) => ({ ...one, perYear: one.rule === 'threatens' ? 0 : 5 }))
    expect(quietUnderNoise(playbook(rules), silent).unaudited).toEqual([])
    expect(quietUnderNoise(playbook(rules), []).leavesCalm).toBe(0)
  })

  it('can be assumed, which is told', () => {
    const assumed = quietUnderNoise(playbook(rules), unjudged, 0.5)
    expect(assumed).toMatchObject({ unaudited: [], assumed: ['threatens'] })
    const judged = unjudged.map((one) => ({ ...one, precision: 0.5 }))
    expect(assumed.leavesCalm).toBe(quietUnderNoise(playbook(rules), judged).leavesCalm)
  })

  it('is what patterns add', () => {
    const patterns = [pattern('souring', 'offence', 3, 'count("insult", "P30D") >= 3')]
    expect(quietUnderNoise(playbook(rules, { patterns }), unjudged).lowerBound).toBe(true)
  })
})

describe('against the program itself, on years of noise', () => {
  const one = playbook([
    rule('threatens', 'offence', 3),
    rule('cuts-back', 'offence', 3),
    rule('uses-force', 'attack', 7),
    rule('criticises', 'criticism', 2),
  ])
  const noise = [wrong('threatens', 6), wrong('cuts-back', 3), wrong('uses-force', 0.3), wrong('criticises', 12)]

  it('the figures lie within four standard errors', () => {
    const years = 600
    const seen = simulated(one, noise, years)
    const { leavesCalm, falseActs, falseItems } = quietUnderNoise(one, noise)
    if (leavesCalm === null || falseActs === null || falseItems === null) throw new Error('unknown')
    expect(leavesCalm).toBeGreaterThan(0.2)
    expect(leavesCalm).toBeLessThan(0.8)
    expect(Math.abs(seen.left - leavesCalm)).toBeLessThan(4 * Math.sqrt((leavesCalm * (1 - leavesCalm)) / years))
    expect(Math.abs(seen.acts - falseActs)).toBeLessThan(4 * Math.sqrt(falseActs / years))
    expect(Math.abs(seen.items - falseItems)).toBeLessThan(4 * Math.sqrt(falseItems / years))
  })
})

/** Shares and means over years that each begin calm, each rule acting on a day with its chance. */
function simulated({ rules, ...rest }: Playbook, noise: readonly RuleNoise[], years: number) {
  const program = relationProgram({ ...rest, rules })
  const random = seeded('years of noise')
  const chances = rules.map(({ id }) => 1 - Math.exp(-(noise.find((one) => one.rule === id)?.perYear ?? 0) / 365))
  const total = { left: 0, acts: 0, items: 0 }
  for (let year = 0; year < years; year += 1) {
    let state = startOf(program, dayNumber(day(0)))
    let left = false
    for (let passed = 0; passed < 365; passed += 1) {
      state = tick(program, state, true).state
      for (const [at, { id, kind, points }] of rules.entries()) {
        if (!random.chance(chances[at] ?? 0)) continue
        const step = take(program, state, act(passed, kind, points, id))
        state = step.state
        total.acts += 1
        total.items += step.made.filter((made) => made.kind === 'proposed' && made.proposal.type === 'answer').length
        left ||= state.level > 0
      }
    }
    total.left += left ? 1 : 0
  }
  return { left: total.left / years, acts: total.acts / years, items: total.items / years }
}
