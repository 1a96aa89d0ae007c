import { describe, expect, it } from 'vitest'
import { readTable, splitCell } from './table.ts'

describe('table', () => {
  it('reads rows, with `-` and missing cells as empty', () => {
    expect(readTable('\na | - | c\nd\n', 3)).toEqual([
      ['a', '', 'c'],
      ['d', '', ''],
    ])
  })

  it('refuses a row that is too wide', () => {
    expect(() => readTable('a | b | c', 2)).toThrow('`a | b | c` has more than 2 cells')
  })

  it('splits a cell that holds several', () => {
    expect(splitCell('A; B', ';')).toEqual(['A', 'B'])
    expect(splitCell('', ';')).toEqual([])
  })
})
