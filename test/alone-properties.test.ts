// Properties of one playbook in time: proved of what is shipped, refuted by a story where a small change breaks them.
import { parseDay } from '@entente/model'
import {
  compilePlaybook,
  groupActs,
  type Incident,
  type Kind,
  type Playbook,
  PROPERTIES,
  proveAlone,
  type Response,
} from '@entente/playbook'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instrument, pattern, response, series, written } from './example-playbook.ts'
import { example, EXAMPLES } from './example-workspaces.ts'
import { incidentOf } from './playbook-of.ts'
import { proved, PROOF_OPTIONS, rule, TINY, told, withResponse } from './tiny-playbook.ts'

const IN_TIME = [
  'reachable',
  'proportionate',
  'ordered',
  'lawful',
  'off-ramp',
  'sunset',
  'no-self-escalation',
  'encouraging',
] as const

describe('what is shipped', () => {
  it.each(EXAMPLES)('%s: has all properties in time', async (name) => {
    const { playbooks } = await example(name)
    for (const { playbook } of playbooks) {
      const results = playbook === undefined ? [] : proveAlone(playbook, PROOF_OPTIONS)
      const failing = results.filter(
        (one) => IN_TIME.some((property) => property === one.name) && one.result !== 'proved',
      )
      expect(failing.flatMap(told), playbook?.partner ?? '').toEqual([])
    }
  })
})

describe('a tiny playbook', () => {
  it('has them all, in the order of the language', () => {
    const results = proveAlone(TINY, PROOF_OPTIONS)
    const names = results.map(({ name }) => name)
    expect(names).toEqual(PROPERTIES.filter((name) => names.includes(name)))
    for (const name of IN_TIME) expect(told(proved({}, name))[0], name).toMatch(/^proved/)
    expect(proved({}, 'off-ramp').figures).toEqual({ days: 280 })
    expect(proved({}, 'sunset').figures).toEqual({ days: 30, lasting: 1 })
  })

  it('says which hold by construction', () => {
    const byConstruction = IN_TIME.filter((name) => proved({}, name).byConstruction)
    expect(byConstruction).toEqual(['ordered', 'no-self-escalation'])
  })
})

describe('reachable', () => {
  const cases: readonly (readonly [string, Partial<Playbook>, string])[] = [
    [
      'a rule behind one that takes the same',
      { rules: [...TINY.rules, rule('late', 'offence', 3, '161')] },
      '`late` names nothing: rules before it take all that it is true for',
    ],
    [
      'a pattern that asks for more than its window holds',
      { patterns: [pattern('many', 'offence', 4, 'count("insult", "P5D") >= 6')] },
      'the pattern `many` is never true: its window does not hold so many acts',
    ],
    [
      'a level above the cap',
      { strain: { ...TINY.strain, cap: 30 } },
      'the level `crisis` begins at 40, and the bucket holds 30',
    ],
    [
      'an entry above the ceiling',
      { limits: { ...TINY.limits, ceiling: 5 } },
      '`recall-for-consultations` in `stand-firm` is of rung 6, and limits let no act that comes there have more than 5',
    ],
    [
      'a second entry where the window ends before the cool-down',
      withResponse('stand-firm', {
        answer: { kind: 'ladder', steps: ['summon-ambassador', 'recall-for-consultations'], window: 10 },
        offRamp: null,
      }),
      '`recall-for-consultations` in `stand-firm` is never reached: the window of 10 days is over before the cool-down of 14',
    ],
    [
      'a way back that waits longer than its run',
      withResponse('protest', { offRamp: { when: written('quiet("P90D")'), offer: ['offer-talks'] } }),
      'the way back of `protest` never opens: its run is over before the condition can be true',
    ],
    [
      'a response behind one that takes the same',
      { responses: [...TINY.responses, response('again', ['insult'], {})] },
      'no act comes to `again`: responses before it take all that fit; 3 more parts are never used',
    ],
  ]
  it.each(cases)('refutes %s', (_name, change, detail) => {
    expect(told(proved(change, 'reachable'))).toEqual([`refuted: ${detail}`])
  })

  it('finds a step that is only reached where something else keeps quiet from coming', () => {
    const late = withResponse('protest', {
      cooldown: 30,
      offRamp: { when: written('quiet("P30D")'), offer: ['offer-talks'] },
    })
    expect(proved(late, 'reachable').result).toBe('proved')
  })

  it('finds a pattern that waits for acts of one rule and none of another', () => {
    const when = 'count("gives-aid", "P60D") >= 8 && count("offence", "P60D") == 0'
    expect(proved({ patterns: [pattern('thaw', 'friendly', 4, when)] }, 'reachable').result).toBe('proved')
  })
})

describe('proportionate', () => {
  it('is refuted by the act that gets no answer, at the level at which that is so', () => {
    const hard = response('hard', ['insult'], {
      at: ['strained'],
      answer: { kind: 'ladder', steps: ['summon-ambassador'], window: 90 },
    })
    const why = 'an act of 3 points is answered up to rung 3, and `hard` has nothing so mild'
    expect(told(proved({ responses: [hard, ...TINY.responses] }, 'proportionate'))).toEqual([
      `refuted: \`insults\` gets no answer: ${why}`,
      '0 sees uses-force -8',
      '0 level watch',
      '0 proposes answer summon-ambassador',
      '1 sees uses-force -8',
      '2 sees uses-force -8',
      '2 level strained',
      '3 sees insults -3',
      '3 no-admissible-answer hard',
      `3 ${why}`,
    ])
  })

  it('asks for a reason where limits are looser than the base', () => {
    const limits = { ...TINY.limits, ceiling: 8 }
    const baseLimits = TINY.limits
    expect(told(proved({ limits }, 'proportionate', { baseLimits }))).toEqual([
      'refuted: the limit `ceiling` is 8, looser than 6 of the base, and no `because` says why',
    ])
    const reasoned = { ...limits, because: 'a federation of two' }
    expect(proved({ limits: reasoned }, 'proportionate', { baseLimits }).result).toBe('proved')
  })
})

describe('lawful', () => {
  const INSTRUMENTS = {
    ...TINY.instruments,
    withhold: instrument('withhold', { rung: 6, review: 30, legal: 'countermeasure' }),
    seize: instrument('seize', { rung: 6, legal: 'countermeasure' }),
    'call-to-comply': instrument('call-to-comply', { rung: 3 }),
    'treaty-consultations': instrument('treaty-consultations', { rung: 2 }),
  }
  const RULES = [rule('breaks', 'breach', 7, '163'), rule('breaks-little', 'breach', 2, '172'), ...TINY.rules]

  function remedy(steps: readonly string[], kinds: readonly Kind[] = ['breach'], more: Partial<Response> = {}) {
    const offRamp = { when: written('quiet("P30D")'), offer: ['offer-talks'] }
    const of = response('remedy', kinds, { answer: { kind: 'ladder', steps, window: 90 }, offRamp, ...more })
    return { rules: RULES, instruments: INSTRUMENTS, responses: [of, ...TINY.responses] }
  }

  it('is proved of a call, talks, and then a measure that can be taken back', () => {
    const sound = remedy(['treaty-consultations', 'call-to-comply', 'withhold'])
    const rules = RULES.filter(({ id }) => id !== 'breaks-little')
    expect(proved({ ...sound, rules }, 'lawful').result).toBe('proved')
  })

  it('is refuted by the shortest run without talks', () => {
    expect(told(proved(remedy(['call-to-comply', 'withhold']), 'lawful'))).toEqual([
      'refuted: `withhold`, a countermeasure, is proposed before any offer of talks',
      '0 sees breaks -7',
      '0 proposes answer call-to-comply',
      '14 sees breaks -7',
      '14 level watch',
      '14 proposes answer withhold',
      '14 `withhold`, a countermeasure, is proposed before any offer of talks',
    ])
  })

  it('sees that limits can pass over the call', () => {
    const steps = ['note-verbale', 'treaty-consultations', 'call-to-comply', 'withhold']
    expect(told(proved(remedy(steps), 'lawful'))).toEqual([
      'refuted: `withhold`, a countermeasure, is proposed before any call to comply',
      '0 sees breaks -7',
      '0 proposes answer note-verbale',
      '14 sees breaks -7',
      '14 level watch',
      '14 proposes answer treaty-consultations',
      '28 sees breaks-little -2',
      '28 proposes answer treaty-consultations',
      '42 sees breaks -7',
      '42 proposes answer withhold',
      '42 `withhold`, a countermeasure, is proposed before any call to comply',
    ])
  })

  it('finds the run also where a way back would end it between two steps', () => {
    const found = proved(remedy(['call-to-comply', 'withhold'], ['breach'], { cooldown: 40 }), 'lawful')
    expect(told(found).filter((line) => line.includes('proposes'))).toEqual([
      '0 proposes answer call-to-comply',
      '40 proposes answer withhold',
    ])
  })

  it('is refuted where another act than a breach comes to it', () => {
    const found = proved(remedy(['treaty-consultations', 'call-to-comply', 'withhold'], ['breach', 'attack']), 'lawful')
    expect(told(found)[0]).toBe('refuted: `withhold`, a countermeasure, answers `uses-force`, which is no breach')
  })

  it('is refuted where it cannot be taken back, or nothing came before it', () => {
    expect(told(proved(remedy(['treaty-consultations', 'call-to-comply', 'seize']), 'lawful'))).toEqual([
      'refuted: `seize` in `remedy` is done once and cannot be taken back',
    ])
    const choose = { answer: { kind: 'choose', choices: ['call-to-comply', 'withhold'] } } as const
    expect(told(proved(remedy([], ['breach'], choose), 'lawful')).slice(1, 3)).toEqual([
      '0 sees breaks -7',
      '0 proposes answer call-to-comply+withhold',
    ])
    const offer = { offRamp: { when: written('quiet("P30D")'), offer: ['withhold'] } }
    expect(told(proved(remedy(['call-to-comply'], ['breach'], offer), 'lawful'))).toContain(
      '30 proposes offer withhold',
    )
    const own = { instruments: INSTRUMENTS, initiatives: [series({ steps: ['withhold'] })] }
    expect(proved(own, 'lawful').result).toBe('refuted')
  })
})

describe('off-ramp', () => {
  it('is refuted by a ladder without an offer', () => {
    expect(told(proved(withResponse('protest', { offRamp: null }), 'off-ramp'))).toEqual([
      'refuted: `protest` climbs a ladder and offers no way back: after the last answer nothing is proposed',
      '0 sees cuts-ties -5',
      '0 proposes answer note-verbale',
      '151 the partner was quiet, and nothing was offered',
    ])
  })

  it('is refuted by a bucket that drains too slowly, and by one that does not drain', () => {
    const slow = { strain: { ...TINY.strain, drain: { points: 1, every: 6 } } }
    expect(told(proved(slow, 'off-ramp')).at(-1)).toMatch(/ the level is still `watch` after 280 days of quiet$/)
    const never = { strain: { ...TINY.strain, drain: { points: 0, every: 5 } } }
    expect(told(proved(never, 'off-ramp'))).toEqual([
      'refuted: the level is still `watch` after 280 days of quiet; `calm_within` allows no more',
      '0 sees uses-force -8',
      '0 level watch',
      '0 proposes answer summon-ambassador',
      '30 proposes offer offer-talks',
      '280 the level is still `watch` after 280 days of quiet',
    ])
  })

  it('is refuted by an offer that stays open too long, to the day', () => {
    const of = (calmWithin: number): Partial<Playbook> => ({
      ...withResponse('protest', { expires: 200 }),
      strain: { ...TINY.strain, cap: 40, calmWithin },
    })
    expect(proved(of(231), 'off-ramp')).toMatchObject({ result: 'proved', figures: { days: 231 } })
    expect(told(proved(of(230), 'off-ramp'))).toEqual([
      'refuted: a proposal of `protest` is still open after 230 days of quiet; `calm_within` allows no more',
      '0 sees cuts-ties -5',
      '0 proposes answer note-verbale',
      '30 proposes offer resume-consultations',
      '230 a proposal of `protest` is still open after 230 days of quiet',
    ])
  })
})

describe('sunset', () => {
  it('is refuted by a measure without a review, which acts that go on keep in force', () => {
    const recall = instrument('recall-for-consultations', { rung: 6, lasts: true })
    const found = proved({ instruments: { ...TINY.instruments, [recall.id]: recall } }, 'sunset')
    const [head, ...story] = told(found)
    expect(head).toBe('refuted: `recall-for-consultations` stays in force and is never reviewed')
    // A day before quiet would open the way back.
    expect(story.filter((line) => line.includes(' sees ')).slice(0, 3)).toEqual([
      '0 sees uses-force -8',
      '29 sees uses-force -8',
      '58 sees uses-force -8',
    ])
    expect(story).toContain('29 does recall-for-consultations')
    expect(story.some((line) => line.includes('proposes lift'))).toBe(false)
    expect(story.at(-1)).toBe(
      '377 `recall-for-consultations` is still in force, and nobody was asked whether it should be',
    )
  })

  it('holds for steps of our own too', () => {
    const easing = instrument('visa-easing', { warmth: 4, lasts: true })
    const found = proved(
      { instruments: { ...TINY.instruments, [easing.id]: easing }, initiatives: [series()] },
      'sunset',
    )
    expect(told(found).slice(1)).toEqual([
      '30 proposes initiative visa-easing',
      '30 does visa-easing',
      '730 `visa-easing` is still in force, and nobody was asked whether it should be',
    ])
  })
})

describe('no-self-escalation', () => {
  it('rows that are seen again make no new act, nor one with more points', () => {
    const codes = ['190', '161', '111', '070']
    const anyIncidents = fc.array(
      fc.record({
        code: fc.constantFrom(...codes),
        on: fc.integer({ min: 1, max: 9 }),
        again: fc.integer({ min: 0, max: 4 }),
      }),
      { maxLength: 20 },
    )
    const compiled = compilePlaybook({ ...TINY, limits: { ...TINY.limits, stale: 90 } })
    fc.assert(
      fc.property(anyIncidents, (all) => {
        const of = ({ code, on }: (typeof all)[number], later: number, key: string): Incident => {
          const moment = `2026-01-${String(on + later).padStart(2, '0')}T08:00:00Z`
          const day = parseDay(`2026-01-0${on}`)
          const at = { occurredOn: day, firstReportedAt: moment, settlesAt: moment }
          return incidentOf({ key, code, cameo: code, root: code.slice(0, 2), sourceBy: 'organ', ...at })
        }
        const first = all.map((one, place) => of(one, 1, `${place}`))
        const repeated = all.flatMap((one, place) =>
          Array.from({ length: one.again }, (_, time) => of(one, 2 + time, `${place}-${time}`)),
        )
        const acts = (incidents: readonly Incident[]) =>
          groupActs(compiled, incidents).map(({ key, points, clockDay }) => ({ key, points, clockDay }))
        expect(acts([...first, ...repeated])).toEqual(acts(first))
      }),
      { numRuns: 100 },
    )
  })
})

describe('encouraging', () => {
  it('is refuted by a level under the top at which a friendly act gets nothing', () => {
    expect(told(proved(withResponse('thank', { at: ['calm', 'watch'] }), 'encouraging'))).toEqual([
      'refuted: `gives-aid` at level `strained`: a friendly act of 6 points is left without an answer: no response takes it',
      '0 sees uses-force -8',
      '0 level watch',
      '0 proposes answer summon-ambassador',
      '1 sees uses-force -8',
      '2 sees uses-force -8',
      '2 level strained',
      '3 sees gives-aid +6',
      '3 a friendly act of 6 points is left without an answer: no response takes it',
    ])
  })

  it('is refuted where every friendly act is too small, where nobody thanks, and where another response takes it', () => {
    const high = withResponse('thank', { to: { kinds: ['friendly'], minPoints: 7 } })
    expect(told(proved(high, 'encouraging'))).toEqual([
      'refuted: no rule makes a friendly act of 7 points, the least that is answered; the best has 6',
    ])
    expect(told(proved({ responses: TINY.responses.slice(1) }, 'encouraging'))).toEqual([
      'refuted: no response answers friendly acts',
    ])
    const cold = response('cold', ['friendly'], { answer: { kind: 'none', because: 'they do not like it' } })
    expect(told(proved({ responses: [cold, ...TINY.responses] }, 'encouraging'))[1]).toBe('0 sees gives-aid +6')
  })

  it('looks at the only level there is', () => {
    const strain = { ...TINY.strain, levels: TINY.strain.levels.slice(0, 1) }
    const responses = TINY.responses.map((one) => ({ ...one, at: null }))
    expect(proved({ strain, responses }, 'encouraging').result).toBe('proved')
  })
})

it('a story begins on the day that is asked for', () => {
  const { witness } = proved(withResponse('protest', { offRamp: null }), 'off-ramp', { on: parseDay('2031-05-06') })
  expect(witness).toMatchObject({ kind: 'story', begins: '2031-05-06', cycle: null })
})
