import { describe, expect, it } from 'vitest'
import { splitLine } from './split-line.ts'

describe('splitLine', () => {
  it.each([
    ['a,b,c', ',', ['a', 'b', 'c']],
    ['', ',', ['']],
    [',a,', ',', ['', 'a', '']],
    ['"a,b",c', ',', ['a,b', 'c']],
    ['"say ""so""";x', ';', ['say "so"', 'x']],
    ['5" gun,x', ',', ['5" gun', 'x']],
  ])('%s', (line, delimiter, fields) => {
    expect(splitLine(line, delimiter)).toEqual(fields)
  })
})
