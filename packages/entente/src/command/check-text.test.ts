import { type ActorCode, parseDay } from '@entente/model'
import { ASSUMPTIONS, type PropertyResult } from '@entente/playbook'
import { describe, expect, it } from 'vitest'
import { type CheckedProperty, countTallies } from '../check/checked-property.ts'
import { isReported } from '../check/prove-playbook.ts'
import type { Check } from '../playbooks/check-playbooks.ts'
import { checkText } from './check-text.ts'

const XAB = 'XAB' as ActorCode

function property(
  given: Partial<PropertyResult> & Pick<PropertyResult, 'name' | 'result' | 'detail'>,
): CheckedProperty {
  const found: PropertyResult = {
    against: null,
    witness: null,
    about: [],
    byConstruction: false,
    assumes: [],
    figures: {},
    ...given,
  }
  return { ...found, reported: isReported(found), places: [], story: [] }
}

const STORY = { text: '2026-01-01: nothing happens, again.', place: null }
const SPIRAL: CheckedProperty = {
  ...property({ name: 'pair', against: 'itself', result: 'refuted', detail: 'every 12 days' }),
  places: [{ file: 'playbooks/XAB.yaml', line: 22, column: 15 }],
  story: [STORY],
}

function checkOf(...properties: readonly CheckedProperty[]): Check {
  return {
    ok: true,
    on: parseDay('2026-01-01'),
    playbooks: [{ file: 'playbooks/XAB.yaml', partner: XAB, diagnostics: [], properties, repairs: [] }],
    instruments: [],
    counts: countTallies(properties),
    noise: null,
    assumptions: { undecided: ASSUMPTIONS.undecided },
  }
}

const EVERY = checkOf(
  property({ name: 'exhaustive', result: 'proved', detail: 'every cell has a rule' }),
  property({ name: 'ordered', result: 'proved', detail: 'as the program is', byConstruction: true }),
  property({ name: 'sunset', result: 'unknown', detail: 'limit: 6000000 states were looked at' }),
  SPIRAL,
  property({ name: 'pair', against: 'silent', result: 'proved', detail: 'at rest' }),
  {
    ...property({ name: 'pair', against: 'hawk', result: 'refuted', detail: 'every day' }),
    story: [{ text: 'They press.', place: null }],
  },
  { ...SPIRAL, name: 'pair-any' },
)

describe('the text of a check', () => {
  it('of many playbooks tells what is not proved, the rest by name, what the program gives apart', () => {
    const text = checkText(EVERY, { width: 110, whole: false })
    expect(text).toContain(
      'XAB (Borvia), playbooks/XAB.yaml: 2 proved, 2 refuted, 1 unknown, 1 by construction, 1 only reported\n',
    )
    expect(text).toContain('\n  proved: exhaustive, pair (silent)\n  by construction: ordered\n')
    expect(text).toMatch(/\n {2}sunset +unknown +limit: 6000000/)
    expect(text).toMatch(/\n {2}pair +hawk +reported: refuted +every day/)
    expect(text).not.toContain('every cell has a rule')
    expect(text).not.toContain('They press.')
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      '1 playbook read, 0 errors, 0 warnings; properties: 2 proved, 2 refuted, 1 unknown, 1 by construction, 1 only reported',
    )
  })

  it('of one playbook tells every result, and what is only reported with its story', () => {
    const text = checkText(EVERY, { width: 110, whole: true })
    expect(text).toMatch(/\n {2}exhaustive +proved +every cell has a rule/)
    expect(text).toMatch(/\n {2}ordered +by construction +as the program is/)
    expect(text).toContain('    They press.\n')
  })

  it('tells a story once for all that it refutes, with the place, and assumptions once', () => {
    const text = checkText(EVERY, { width: 110, whole: false })
    expect(text).toContain(
      '\n  pair against itself, pair-any against itself, playbooks/XAB.yaml:22:15\n    2026-01-01: nothing',
    )
    expect(text.split(STORY.text)).toHaveLength(2)
    expect(text.split(ASSUMPTIONS.undecided)).toHaveLength(2)
  })

  it('tells a repair with its diff, or why there is none', () => {
    const given = checkOf(SPIRAL)
    const repairs = [
      { against: 'hawk', tried: 40, ended: 'all-tried' as const, repair: null },
      {
        against: 'itself',
        tried: 1,
        ended: 'found' as const,
        repair: {
          part: { list: 'responses' as const, id: 'protest', key: 'cooldown' },
          from: 'P12D',
          to: 'P13D',
          sentence: 'with a cool-down of 13 days it comes to rest',
          diff: '-    cooldown: P12D\n+    cooldown: P13D\n',
          tried: 1,
          by: 'us' as const,
          together: true,
        },
      },
    ]
    const playbooks = given.playbooks.map((one) => ({ ...one, repairs }))
    const text = checkText({ ...given, playbooks }, { width: 110, whole: false })
    expect(text).toContain(
      'smallest repair against hawk: no single change of our own side is enough (40 changes tried)\n',
    )
    expect(text).toContain('it comes to rest (1 change tried)\n-    cooldown: P12D\n+    cooldown: P13D\n')
  })

  it('stays within the width of the terminal', () => {
    const long = checkOf(property({ name: 'reachable', result: 'refuted', detail: 'word '.repeat(40).trim() }))
    const lines = checkText(long, { width: 72, whole: true }).split('\n').slice(0, -2)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(72)
  })

  it('says so where nothing was examined', () => {
    expect(checkText(checkOf(), { width: 80, whole: false })).toContain('no properties were examined')
  })
})
