import { describe, expect, it } from 'vitest'
import { gatherFiles } from './gather-files.ts'
import { mergeFiles } from './merge-files.ts'

/** Texts from the playbook itself to its outermost base, without their first line; each extends the next. */
function merge(...texts: readonly string[]) {
  const files = texts.map((text, at) => ({
    file: `${at}.yaml`,
    text: `entente: playbook/v1\n${at + 1 < texts.length ? `extends: b${at + 1}\n` : ''}${text}`,
  }))
  const [own = { file: '', text: '' }] = files
  const gathered = gatherFiles(own, (name) => files[Number(name.slice(1))])
  if (gathered.files === undefined) throw new Error(JSON.stringify(gathered.diagnostics))
  const { merged, diagnostics } = mergeFiles(gathered.files)
  return {
    merged,
    told: diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`),
    rules: merged.rules.map(({ value }) => value.id),
    rule: (id: string) => merged.rules.find(({ value }) => value.id === id)?.value,
  }
}

const BASE = `
define: { grave: 'event.root == "18"', other: 'event.joint' }
acts:
  - { id: a, kind: attack, points: 8, when: grave }
  - { id: b, kind: offence, points: 4, when: other, because: it was always so }
  - { id: c, kind: insult, points: 2, when: 'event.stale' }
  - { otherwise: neutral }
strain: { cap: 50, levels: [{ id: calm, from: 0 }, { id: hot, from: 9, back_at: 3 }] }
responses:
  - { id: r, to: { kind: insult }, ladder: [x, y], window: P90D, within: P5D, off_ramp: { when: other, offer: [z] } }
limits: { proportion: 1, ceiling: 5, stale: P7D, settle: P2D, sign_off: { above: 3, by: legal } }
`

describe('rule 12: a rule of the base that is given again', () => {
  it('keeps its place, and the keys that are not given', () => {
    const { rules, rule } = merge('acts: [{ id: b, points: 5 }]', BASE)
    expect(rules).toEqual(['a', 'b', 'c'])
    expect(rule('b')).toEqual({ id: 'b', kind: 'offence', points: 5, when: 'other', because: 'it was always so' })
  })

  it('has each key told in the file that gives it', () => {
    const [, b] = merge('acts: [{ id: b, points: 5 }]', BASE).merged.rules
    expect(b?.tellAt('points', 'out-of-range')).toMatchObject({ file: '0.yaml', line: 3 })
    expect(b?.tellAt('when', 'out-of-range')).toMatchObject({ file: '1.yaml', line: 6 })
  })

  it('cannot also be moved', () => {
    expect(merge('acts: [{ id: b, before: a }]', BASE).told).toEqual(['before-in-vain 0.yaml:3'])
  })
})

describe('rule 12: new rules', () => {
  it('stand in front of the base, in their own order', () => {
    expect(merge('acts: [{ id: n }, { id: c, points: 3 }, { id: m }]', BASE).rules).toEqual(['n', 'm', 'a', 'b', 'c'])
  })

  it('stand where before says, in their own order', () => {
    const own = 'acts: [{ id: n, before: c }, { id: m, before: c }, { id: o, before: a }, { id: p }]'
    expect(merge(own, BASE).rules).toEqual(['p', 'o', 'a', 'b', 'n', 'm', 'c'])
  })

  it('stand where a removed one stood', () => {
    const own = 'acts: [{ id: n, before: b }, { id: b, remove: true, because: never }]'
    expect(merge(own, BASE).rules).toEqual(['a', 'n', 'c'])
  })

  it('of each file stand in front of all that it builds on', () => {
    const middle = 'acts: [{ id: m }, { id: k, before: c }]'
    expect(merge('acts: [{ id: n }, { id: o, before: k }]', middle, BASE).rules).toEqual([
      'n',
      'm',
      'a',
      'b',
      'o',
      'k',
      'c',
    ])
  })

  it('stand before nothing that the base does not have', () => {
    expect(merge('acts: [{ id: n }, { id: m, before: n }]', BASE).told).toEqual(['unknown-before 0.yaml:3'])
  })
})

describe('rule 12: what is taken away', () => {
  it('is gone, and says why', () => {
    const { rules, told } = merge('acts: [{ id: b, remove: true, because: they never do }]', BASE)
    expect([rules, told]).toEqual([['a', 'c'], []])
    expect(merge('acts: [{ id: b, remove: true }]', BASE).told).toEqual(['removal-without-because 0.yaml:3'])
    expect(merge('acts: [{ id: d, remove: true }]', BASE).told).toEqual(['unknown-removal 0.yaml:3'])
  })

  it('can be of every list', () => {
    const { merged } = merge('responses: [{ id: r, remove: true, because: none }]', BASE)
    expect(merged.responses).toEqual([])
  })

  it('once and not changed as well', () => {
    expect(merge('acts: [{ id: b, points: 5 }, { id: b, remove: true, because: no }]', BASE).told).toEqual([
      'duplicate-id 0.yaml:3',
    ])
  })
})

describe('rule 12: by key', () => {
  it('define, limits and strain are overridden, lists in them as a whole', () => {
    const own = `
define: { grave: 'event.root == "20"' }
strain: { levels: [{ id: only, from: 0 }] }
limits: { ceiling: 4 }`
    const { merged, told } = merge(own, BASE)
    expect(merged.define.value).toEqual({ grave: 'event.root == "20"', other: 'event.joint' })
    expect(merged.strain.value).toEqual({ cap: 50, levels: [{ id: 'only', from: 0 }] })
    expect(merged.limits.value).toMatchObject({ ceiling: 4, proportion: 1, stale: 'P7D' })
    expect(told).toEqual([])
  })

  it('a ladder and a list of choices are overridden as a whole', () => {
    const { merged } = merge('responses: [{ id: r, ladder: [z] }]', BASE)
    expect(merged.responses[0]?.value).toMatchObject({ ladder: ['z'], window: 'P90D', off_ramp: { offer: ['z'] } })
  })

  it('definitions bind late: a rule of the base asks what the last file says', () => {
    const { merged, rule } = merge(`define: { grave: 'event.root == "20"' }`, BASE)
    expect(rule('a')?.when).toBe('grave')
    expect(merged.define.value['grave']).toContain('20')
  })

  it('whom it is about and why is a matter of each file, whom it belongs to is inherited', () => {
    const { merged } = merge('ambition: business', 'partner: XAB\nbecause: of old\ndesk: east\nfeed: gdelt')
    expect(merged.top.value).toEqual({
      entente: 'playbook/v1',
      extends: 'b1',
      desk: 'east',
      feed: 'gdelt',
      ambition: 'business',
    })
  })
})

describe('one way of saying takes the place of another', () => {
  it('choices the place of a ladder, with its window and its way back', () => {
    expect(merge('responses: [{ id: r, choose: [z] }]', BASE).merged.responses[0]?.value).toEqual({
      id: 'r',
      to: { kind: 'insult' },
      choose: ['z'],
      within: 'P5D',
    })
  })

  it('leaving unanswered the place of every timer', () => {
    const own = 'responses: [{ id: r, answer: none, because: they mean well }]'
    expect(Object.keys(merge(own, BASE).merged.responses[0]?.value ?? {})).toEqual(['id', 'to', 'because', 'answer'])
  })

  it('another kind the place of an obligation or of points', () => {
    const base = 'acts: [{ id: a, kind: breach, points: 9, when: event.joint, of: { agreement: x, article: "1" } }]'
    expect(merge('acts: [{ id: a, kind: attack, because: no law }]', base).rule('a')).toMatchObject({
      kind: 'attack',
      points: 9,
    })
    expect(merge('acts: [{ id: a, kind: attack, because: no law }]', base).rule('a')).not.toHaveProperty('of')
    expect(merge('acts: [{ id: a, kind: neutral, because: a game }]', base).rule('a')).not.toHaveProperty('points')
  })

  it('a series the place of a day', () => {
    const base = "initiatives: [{ id: i, on: '09-21', choose: [z] }]"
    const { merged } = merge('initiatives: [{ id: i, series: [x, y], each_after: P30D }]', base)
    expect(merged.initiatives[0]?.value).toEqual({ id: 'i', series: ['x', 'y'], each_after: 'P30D' })
  })
})

describe('rule 12: because', () => {
  it('is needed where a kind changes, in the file that changes it', () => {
    expect(merge('acts: [{ id: b, kind: insult }]', BASE).told).toEqual(['changed-kind-without-because 0.yaml:3'])
    expect(merge('acts: [{ id: b, kind: insult, because: they mean it so }]', BASE).told).toEqual([])
    expect(merge('acts: [{ id: b, kind: offence }]', BASE).told).toEqual([])
  })

  it.each([
    ['proportion: 1.5', true],
    ['proportion: 0.5', false],
    ['ceiling: 6', true],
    ['ceiling: 5', false],
    ['stale: P8D', true],
    ['stale: P1W', false],
    ['settle: P1D', true],
    ['settle: P3D', false],
    ['sign_off: { above: 4, by: legal }', true],
    ['sign_off: { above: 2, by: legal }', false],
  ])('is needed where a limit is looser: %s, %s', (limit, looser) => {
    expect(merge(`limits: { ${limit} }`, BASE).told).toEqual(looser ? ['looser-limit-without-because 0.yaml:3'] : [])
    expect(merge(`limits: { ${limit}, because: they are far away }`, BASE).told).toEqual([])
  })

  it('compares with what holds where the base says nothing', () => {
    expect(merge('limits: { ceiling: 7 }', 'because: a base').told).toEqual(['looser-limit-without-because 0.yaml:3'])
  })

  it('is not needed in the outermost base, which loosens nothing', () => {
    expect(merge('limits: { ceiling: 9, proportion: 2 }').told).toEqual([])
  })

  it('of a base does not speak for the playbook that changes it', () => {
    const middle = 'limits: { ceiling: 6, because: of old }'
    expect(merge('limits: { ceiling: 7 }', middle, BASE).told).toEqual(['looser-limit-without-because 0.yaml:3'])
  })
})

describe('bases', () => {
  it('say nothing more where one of them cannot be read', () => {
    const gathered = gatherFiles({ file: 'a.yaml', text: 'entente: playbook/v1\nextends: b' }, () => ({
      file: 'b.yaml',
      text: 'entente: playbook/v1\nactz: []',
    }))
    expect(gathered.files).toBeUndefined()
    expect(gathered.diagnostics).toMatchObject([{ code: 'unknown-key', file: 'b.yaml', line: 2 }])
  })

  it('may be twenty in a row', () => {
    const texts = (count: number) => Array.from({ length: count }, (_, at) => `because: of ${at}`)
    expect(merge(...texts(21)).told).toEqual([])
    expect(() => merge(...texts(22))).toThrow('extends-too-far')
  })
})
