import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { example, exampleEnvironment, readExample } from '../../../scripts/spec/examples.ts'
import { readPlaybook } from './read-playbook.ts'

const HEAD = 'entente: playbook/v1\npartner: XAB\nextends: base\n'
const XAB = example('XAB.yaml').text

function over(text: string) {
  return readExample(`${HEAD}${text}`)
}

function sound(text: string) {
  const { diagnostics, playbook } = readExample(text)
  expect(diagnostics).toEqual([])
  if (playbook === undefined) throw new Error('no playbook')
  return playbook
}

/** All objects and lists in a tree. */
function* branches(tree: unknown): Generator<object> {
  if (typeof tree !== 'object' || tree === null) return
  yield tree
  for (const part of Object.values(tree)) yield* branches(part)
}

describe('the example of the specification', () => {
  it('is read without a word, alone as a base too', () => {
    expect(sound(XAB).partner).toBe('XAB')
    expect(sound(example('base.yaml').text).partner).toBeNull()
  })

  it('puts its own rule in front, and changes a response where it stands', () => {
    const { rules, responses } = sound(XAB)
    expect(rules.map(({ id }) => id).slice(0, 2)).toEqual(['breaks-ceasefire', 'uses-force'])
    expect(responses.map(({ id, within }) => [id, within])).toEqual([
      ['thank', 2],
      ['correct', 5],
      ['protest', 5],
      ['stand-firm', 3],
    ])
  })
})

describe('the normal form', () => {
  it('is frozen in every branch, and survives JSON', () => {
    const playbook = sound(XAB)
    for (const branch of branches(playbook)) expect(Object.isFrozen(branch)).toBe(true)
    expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook)
  })

  it('holds no spelling of YAML: no key with an underscore, days in place of durations', () => {
    const playbook = sound(XAB)
    const keys = [...branches(playbook)].flatMap((branch) => (Array.isArray(branch) ? [] : Object.keys(branch)))
    expect(keys.filter((key) => key.includes('_'))).toEqual([])
    expect(keys).not.toContain('undefined')
    expect(playbook.responses[2]).toMatchObject({
      answer: { kind: 'ladder', window: 90 },
      within: 5,
      cooldown: 14,
      expires: 60,
      offRamp: { offer: ['resume-consultations'] },
    })
    expect(playbook.patterns[0]).toMatchObject({ oncePer: 30, points: 3 })
  })

  it('writes definitions out, and agreements as spans of days', () => {
    const [breach] = sound(XAB).rules
    expect(breach?.when.text).toBe('official && credible && force && inForce("ceasefire")')
    expect(JSON.stringify(breach?.when.condition)).toContain(
      '{"kind":"inForce","name":"ceasefire","spans":[{"from":"1994-05-12","until":"2016-04-02"},{"from":"2016-04-06","until":null}]}',
    )
    expect(JSON.stringify(breach?.when.condition)).not.toContain('official')
  })

  it('is the same however lines are ordered within an entry, and wherever its texts lie', () => {
    const lines = '  - { id: seizes-ships, kind: offence, points: 4, when: official }'
    const turned = '  - { when: official, points: 4, kind: offence, id: seizes-ships }'
    expect(over(`acts:\n${lines}`).playbook).toEqual(over(`\n# as before\nacts:\n${turned}`).playbook)
  })

  it('lists what it names of instruments, what is always offered, and what it asks about', () => {
    const { instruments } = sound(`${HEAD}
responses: [{ id: protest, off_ramp: { when: 'sent("congratulations") || received("apology")', offer: [offer-talks] } }]`)
    expect(Object.keys(instruments)).toEqual(Object.keys(instruments).toSorted())
    expect(Object.keys(instruments)).toEqual(
      expect.arrayContaining([
        'no-action',
        'clarification',
        'congratulations',
        'apology',
        'offer-talks',
        'public-thanks',
      ]),
    )
    expect(Object.keys(instruments)).not.toContain('visa-easing')
    expect(instruments['recall-for-consultations']).toEqual({
      id: 'recall-for-consultations',
      name: 'Recall the ambassador for consultations',
      rung: 6,
      warmth: null,
      cameo: null,
      lasts: true,
      review: 30,
      legal: 'retorsion',
    })
  })

  it('has a value for all that neither a playbook nor its base says', () => {
    const playbook = sound('entente: playbook/v1\npartner: XAB\n')
    expect(playbook).toMatchObject({
      perspective: 'XAA',
      desk: null,
      feed: null,
      actsThrough: [],
      rules: [],
      strain: { drain: { points: 1, every: 5 }, cap: 60, calmWithin: 280 },
      warmth: { drain: { points: 1, every: 10 }, cap: 60 },
      limits: { proportion: 1, ceiling: 6, stale: 7, settle: 1, signOff: { above: 3, by: 'head-of-desk' } },
    })
    expect(playbook.strain.levels.map(({ id, from, backAt }) => [id, from, backAt])).toEqual([
      ['calm', 0, null],
      ['watch', 8, 4],
      ['strained', 20, 12],
      ['crisis', 40, 30],
    ])
  })

  it('takes within for cool-down and expiry where nothing is said', () => {
    const { playbook } = over(
      'responses: [{ id: cheer, to: { kind: friendly, min_points: 5 }, choose: [public-thanks], within: P2W }]',
    )
    expect(playbook?.responses[0]).toMatchObject({ within: 14, cooldown: 14, expires: 14, lift: null, offRamp: null })
  })
})

describe('what is wrong', () => {
  it('in a base is told with the file and line of the base', () => {
    const base = example('base.yaml').text.replace('choose: [reply-in-own-name]', 'choose: [reply-in-own-nam]')
    expect(readExample(HEAD, { base }).diagnostics).toMatchObject([
      { code: 'unknown-instrument', file: 'base.yaml', line: 40, help: expect.stringContaining('reply-in-own-name?') },
    ])
  })

  it('in a definition of the base that the playbook changed is told in the playbook', () => {
    const { diagnostics } = over(`define:\n  credible: 'event.publishers >= "2"'\n`)
    expect(diagnostics).toMatchObject([{ code: 'unlike-types', file: 'XAB.yaml', line: 5, column: 14 }])
  })

  it('leaves the rest to be looked at, and nothing follows from it', () => {
    const { ok, diagnostics, playbook } = over(`acts: [{ id: insults, when: 'event.rot == "1"' }]`)
    expect(ok).toBe(false)
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-field'])
    expect(playbook?.rules.map(({ id }) => id)).not.toContain('insults')
    expect(playbook?.rules).toHaveLength(4)
  })

  it('does not keep a playbook from being used where it is a warning', () => {
    const { ok, diagnostics } = over(`define: { unused: 'event.joint' }`)
    expect([ok, diagnostics.map(({ severity }) => severity)]).toEqual([true, ['warning']])
  })

  it('is no unused definition of a base, which may be for other partners', () => {
    const base = `${example('base.yaml').text}`.replace('define:', `define:\n  spare: 'event.joint'`)
    expect(readExample(HEAD, { base }).diagnostics).toEqual([])
    expect(readExample(base).diagnostics).toMatchObject([{ code: 'unused-definition' }])
  })

  it('comes in the order of file and line', () => {
    const { diagnostics } = over(`limits: { ceiling: 7 }\ndesk: nowhere\nacts: [{ id: friendly }]`)
    expect(diagnostics.map(({ line }) => line)).toEqual(diagnostics.map(({ line }) => line).toSorted((a, b) => a - b))
  })

  it.each([
    ['in written order', Array.from({ length: 300 }, (_, at) => at)],
    ['backwards', Array.from({ length: 3000 }, (_, at) => 2999 - at)],
  ])('is told of many definitions one in the other, %s', (_name, order) => {
    const lines = order.map((at) => `  d${at}: '${at === 0 ? 'event.joint' : `!d${at - 1}`}'`).join('\n')
    const { ok, diagnostics } = over(`define:\n${lines}\n`)
    expect(ok).toBe(false)
    expect(diagnostics.map(({ code }) => code)).toContain('definitions-too-large')
  })

  it('is told of sums that double at each definition, in no time', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `  d${at + 1}: 'd${at} && d${at}'`).join('\n')
    const { diagnostics } = over(`define:\n  d0: 'event.joint'\n${lines}\n`)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'definitions-too-large' },
    ])
  })
})

describe('a damaged text', () => {
  const TEXT = `${example('base.yaml').text}${XAB.slice(XAB.indexOf('initiatives:'))}`
  const damage = fc.record({
    at: fc.nat(TEXT.length),
    cut: fc.nat(30),
    put: fc.constantFrom(
      '',
      ' ',
      '\n',
      '-',
      '{',
      ']',
      ': ',
      "'",
      '"',
      '&a ',
      '*a',
      '#',
      'null',
      '99',
      'P0D',
      'insult',
      '\u{1F3D4}',
    ),
  })

  it('is read without throwing, and its faults stand within it', () => {
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const text = damages.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), TEXT)
        const { ok, diagnostics, playbook } = readExample(text)
        expect(ok).toBe(diagnostics.every(({ severity }) => severity !== 'error'))
        if (ok) expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook)
        const lines = text.split('\n')
        for (const { line, column } of diagnostics) {
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
        }
      }),
      { numRuns: 600 },
    )
  })
})

describe('rule 10: agreements', () => {
  const breach = (when: string, of = '{ agreement: ceasefire-1994, article: "1" }') =>
    over(`acts: [{ id: shoots, kind: breach, points: 9, when: '${when}', of: ${of} }]`).diagnostics.map(
      ({ code }) => code,
    )

  it.each([
    'official && inForce("ceasefire-1994")',
    'inForce("ceasefire") && (force || official)',
    '(force && inForce("ceasefire")) || (official && inForce("ceasefire-1994"))',
    'force ? inForce("ceasefire") : false',
  ])('a breach may be: %s', (when) => expect(breach(when)).toEqual([]))

  it.each([
    'official',
    '!inForce("ceasefire")',
    'inForce("ceasefire") || force',
    'inForce("trade") && force',
    'force ? inForce("ceasefire") : official',
  ])('a breach may not be: %s', (when) => expect(breach(when)).toEqual(['breach-not-in-force']))

  it('of which none is in force are false, where the kind is known', () => {
    const { diagnostics, playbook } = over(
      `acts: [{ id: x, kind: offence, points: 3, when: 'official && !inForce("extradition")' }]`,
    )
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(playbook?.rules[0]?.when.condition)).toContain('"name":"extradition","spans":[]')
  })

  it('count for those who are parties, legally, and checked', () => {
    const spans = (change: object) => {
      const environment = exampleEnvironment()
      const agreements = environment.agreements.map((one) => ({ ...one, ...change }))
      const text = `${HEAD}acts: [{ id: x, kind: offence, points: 3, when: 'inForce("ceasefire")' }]`
      const bases = () => example('base.yaml')
      const { playbook } = readPlaybook({ file: 'XAB.yaml', text }, { ...environment, agreements }, bases)
      return playbook?.rules[0]?.when.condition
    }
    expect(spans({})).toMatchObject({ spans: [{ until: '2016-04-02' }, { from: '2016-04-06' }] })
    expect(spans({ checked: false })).toMatchObject({ spans: [] })
    expect(spans({ binding: 'political' })).toMatchObject({ spans: [] })
    expect(spans({ parties: ['XAA', 'XAC'] })).toMatchObject({ spans: [] })
    expect(spans({ from: null })).toMatchObject({ spans: [] })
    expect(spans({ suspended: [{ from: '1990-01-01', until: null }] })).toMatchObject({ spans: [] })
    expect(spans({ suspended: [], until: '2000-01-01' })).toMatchObject({
      spans: [{ from: '1994-05-12', until: '2000-01-01' }],
    })
  })
})

describe('rules 15 to 24', () => {
  const codes = (text: string) => over(text).diagnostics.map(({ code }) => code)

  it('calm_within is measured to the lowest back_at', () => {
    const levels = '[{ id: calm, from: 0 }, { id: watch, from: 8, back_at: 4 }, { id: high, from: 20, back_at: 0 }]'
    const strain = (calm: string) =>
      `strain: { levels: ${levels}, calm_within: ${calm} }\nresponses: [{ id: thank, at: [calm] }]`
    expect(codes(strain('P300D'))).toEqual([])
    expect(codes(strain('P299D'))).toEqual(['calm-too-soon'])
  })

  it('an act that is answered at some levels only is unanswered', () => {
    const { diagnostics } = over('responses: [{ id: stand-firm, at: [strained, crisis] }]')
    expect(diagnostics).toMatchObject([
      {
        code: 'unanswered-kind',
        file: 'base.yaml',
        message: '`attack` is left unanswered: uses-force, at calm, watch',
      },
    ])
  })

  it('an act that is left alone on purpose is answered', () => {
    const own = 'responses: [{ id: let-pass, to: { kind: attack }, answer: none, because: we do not shoot back }]'
    expect(codes(`${own}\n`)).toEqual(['response-never-reached'])
  })

  it('a rung is measured by the gravest act that can come', () => {
    expect(codes('acts: [{ id: cuts-ties, points: 4 }]')).toEqual([])
    expect(codes('acts: [{ id: cuts-ties, points: 3 }]')).toEqual(['step-never-allowed'])
    expect(codes('limits: { proportion: 0.7 }')).toEqual([])
    expect(codes('limits: { proportion: 0.6 }')).toEqual(['step-never-allowed', 'step-never-allowed'])
  })

  it('a way back that waits as long as the window is short enough', () => {
    const ramp = (days: number) =>
      `responses: [{ id: protest, off_ramp: { when: 'quiet("P${days}D")', offer: [offer-talks] } }]`
    expect(codes(ramp(90))).toEqual([])
    expect(codes(ramp(91))).toEqual(['off-ramp-beyond-window'])
  })

  it('a day of the year is one, the 29th of February too', () => {
    const on = (day: string) => `initiatives: [{ id: feast, on: '${day}', choose: [congratulations] }]`
    expect(codes(on('02-29'))).toEqual([])
    for (const day of ['02-30', '13-01', '00-10', '04-31', '01-00']) expect(codes(on(day))).toEqual(['bad-day-of-year'])
  })

  it('keys of the other kind of initiative have no effect, and are told', () => {
    expect(codes(`initiatives: [{ id: feast, on: '09-21', choose: [congratulations], each_after: P5D }]`)).toEqual([
      'key-in-vain',
    ])
    expect(
      codes('initiatives: [{ id: steps, series: [visa-easing], each_after: P5D, choose: [congratulations] }]'),
    ).toEqual(['key-in-vain'])
  })
})
