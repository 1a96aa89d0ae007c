import { describe, expect, it } from 'vitest'
import { Source } from './source.ts'

function read(text: string) {
  const { source, diagnostics } = Source.read({ file: 'a.yaml', text })
  if (source === undefined) throw new Error(diagnostics.map(({ code }) => code).join())
  return source
}

function codes(text: string) {
  return Source.read({ file: 'a.yaml', text }).diagnostics.map(({ code, line, column }) => [code, line, column])
}

describe('a source', () => {
  it('gives plain values, and words that YAML 1.1 took for others as text', () => {
    expect(read('a: [1, yes, on, 1994-05-12, "18", 09-21]\nb: {c: no}\n').value()).toEqual({
      a: [1, 'yes', 'on', '1994-05-12', '18', '09-21'],
      b: { c: 'no' },
    })
  })

  it('knows the place of each key and value, also after Windows line ends and a byte order mark', () => {
    const source = read('\uFEFFa: 1\r\nb:\r\n  - {c: x, d: y}\r\n')
    expect(source.place(['b', 0, 'd'])).toEqual({ file: 'a.yaml', line: 3, column: 15 })
    expect(source.place(['b', 0, 'd'], 'key')).toEqual({ file: 'a.yaml', line: 3, column: 12 })
    expect(source.place(['b', 0])).toMatchObject({ line: 3, column: 5 })
    expect(source.place(['a'])).toMatchObject({ line: 1, column: 4 })
  })

  it('points at the nearest parent of what is not there', () => {
    expect(read('a: 1\nb: {c: x}\n').place(['b', 'd', 'e'])).toMatchObject({ line: 2, column: 4 })
    expect(read('a: 1\n').place([])).toMatchObject({ line: 1, column: 1 })
  })

  it.each([
    ['plain', 'a: x == 1', 4],
    ['in single quotes', "a: 'x == 1'", 5],
    ['in double quotes', 'a: "x == 1"', 5],
  ])('points into a text that stands there letter by letter: %s', (_name, text, column) => {
    expect(read(text).placeInText(['a'], 5)).toMatchObject({ line: 1, column: column + 5 })
  })

  it.each([
    ['folded', 'a: >\n  x ==\n  1\n'],
    ['with doubled quotes', "a: 'x == ''1'''"],
    ['with escapes', String.raw`a: "x == \"1\""`],
  ])('points at the beginning of a text %s', (_name, text) => {
    expect(read(text).placeInText(['a'], 5)).toMatchObject({ line: 1, column: 4 })
  })

  it('tells faults of form up to the first after which it is no YAML, and all faults of style', () => {
    expect(codes("a: 1\na: 2\nb: {c: x[1], d: 2}\ne: 'open\nf: 1\n")).toEqual([
      ['duplicate-key', 2, 1],
      ['yaml-syntax', 3, 9],
    ])
    expect(codes("a:\n  - { b: 'open\n\n  - { c: 'x' }\nd: 1\n")).toHaveLength(1)
    expect(codes('a: &x 1\nb: !!str 2\nc: *x\n')).toEqual([
      ['yaml-anchor', 1, 4],
      ['yaml-tag', 2, 4],
      ['yaml-alias', 3, 4],
    ])
  })

  it.each([
    ['nothing', '', 'empty-file'],
    ['white space', ' \n\n', 'empty-file'],
    ['ten thousand brackets', '['.repeat(10_000), 'yaml-syntax'],
    ['an alias of itself', 'a: &a [*a]', 'yaml-anchor'],
  ])('is refused and does not throw: %s', (_name, text, code) => {
    expect(Source.read({ file: 'a.yaml', text }).diagnostics[0]?.code).toBe(code)
  })
})
