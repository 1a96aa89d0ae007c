import { describe, expect, it } from 'vitest'
import type { Part } from '../property.ts'
import { editText } from './edit-text.ts'

const HEAD = 'entente: playbook/v1\npartner: XAB\nextends: base\n'

function timer(text: string, id: string, key: string, written: string): string | null {
  return editText(text, { list: 'responses', id, key }, { kind: 'scalar', written })
}

function withoutStep(text: string, removed: number, items: readonly string[]): string | null {
  const part: Part = { list: 'responses', id: 'protest', key: 'ladder' }
  return editText(text, part, { kind: 'list', items, removed })
}

describe('a value that stands in the text', () => {
  it.each([
    ['in braces', 'responses:\n  - {id: protest, cooldown: P12D, within: P5D} # since May\n'],
    ['on lines', 'responses:\n  - id: protest\n    cooldown: P12D   # two weeks were too long\n    within: P5D\n'],
    ['in quotes', "responses:\n  - id: protest\n    cooldown: 'P12D'\n"],
  ])('%s is replaced at its place, and nothing else', (_name, text) => {
    const expected = text.replace(/'?P12D'?/, 'P13D')
    expect(timer(`${HEAD}${text}`, 'protest', 'cooldown', 'P13D')).toBe(`${HEAD}${expected}`)
  })

  it('keeps the mark of byte order and the line breaks of Windows', () => {
    const text = `\uFEFF${HEAD}responses:\n  - id: protest\n    within: P5D\n`.replaceAll('\n', '\r\n')
    expect(timer(text, 'protest', 'cooldown', 'P6D')).toBe(
      text.replace('within: P5D\r\n', 'within: P5D\r\n    cooldown: P6D\r\n'),
    )
  })
})

describe('a value that a base says', () => {
  it('is added to an entry, beside its timer or its id', () => {
    const text = `${HEAD}responses:\n  - id: protest # as ever\n    because: >-\n      two\n      lines\n`
    expect(timer(text, 'protest', 'cooldown', 'P13D')).toBe(
      text.replace('# as ever\n', '# as ever\n    cooldown: P13D\n'),
    )
    expect(timer(`${HEAD}responses:\n  - {id: protest, within: P3D,}\n`, 'protest', 'cooldown', 'P13D')).toBe(
      `${HEAD}responses:\n  - {id: protest, within: P3D, cooldown: P13D,}\n`,
    )
  })

  it('is added to the list in the style of its entries', () => {
    const lines = `${HEAD}responses: # ours\n  # why\n  - id: thank\n    within: P2D\n`
    expect(timer(lines, 'protest', 'cooldown', 'P13D')).toBe(
      lines.replace('# ours\n', '# ours\n  - id: protest\n    cooldown: P13D\n'),
    )
    const braces = `${HEAD}responses:\n- { id: thank, within: P2D }\n`
    expect(timer(braces, 'protest', 'cooldown', 'P13D')).toBe(
      braces.replace('responses:\n', 'responses:\n- { id: protest, cooldown: P13D }\n'),
    )
    expect(timer(`${HEAD}responses: []\n`, 'protest', 'cooldown', 'P13D')).toBe(
      `${HEAD}responses: [{id: protest, cooldown: P13D}]\n`,
    )
  })

  it('makes the list where there is none', () => {
    expect(timer(HEAD.trimEnd(), 'protest', 'cooldown', 'P13D')).toBe(
      `${HEAD}responses:\n  - {id: protest, cooldown: P13D}\n`,
    )
    const part: Part = { list: 'limits', id: null, key: 'ceiling' }
    expect(editText(HEAD, part, { kind: 'scalar', written: '5' })).toBe(`${HEAD}limits:\n  ceiling: 5\n`)
  })

  it('of rules stands under acts', () => {
    const part: Part = { list: 'rules', id: 'threatens', key: 'points' }
    expect(editText(`${HEAD}acts:\n  - {otherwise: neutral}\n`, part, { kind: 'scalar', written: '1' })).toBe(
      `${HEAD}acts:\n  - {id: threatens, points: 1}\n  - {otherwise: neutral}\n`,
    )
  })
})

describe('a step of a ladder', () => {
  it('goes with its comma', () => {
    const text = `${HEAD}responses:\n  - id: protest\n    ladder: [ one, two, three ] # firm\n`
    expect(withoutStep(text, 2, ['one', 'two'])).toBe(text.replace(', three', ''))
    expect(withoutStep(text, 0, ['two', 'three'])).toBe(text.replace('one, ', ''))
  })

  it('goes with its line', () => {
    const text = `${HEAD}responses:\n  - id: protest\n    ladder:\n      - one\n      # then\n      - two # aloud\n    within: P2D\n`
    expect(withoutStep(text, 1, ['one'])).toBe(text.replace('      - two # aloud\n', ''))
  })

  it('of a base makes the list anew', () => {
    expect(withoutStep(`${HEAD}responses:\n  - {id: protest}\n`, 1, ['one'])).toBe(
      `${HEAD}responses:\n  - {id: protest, ladder: [one]}\n`,
    )
  })
})

it('a text that is no map of lines has no place', () => {
  expect(timer('{entente: playbook/v1}', 'protest', 'cooldown', 'P13D')).toBeNull()
  expect(timer('- one\n', 'protest', 'cooldown', 'P13D')).toBeNull()
})
