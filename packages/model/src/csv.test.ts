import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, readCsv } from './csv.ts'

describe('delimited text', () => {
  it('is read as it was written', () => {
    const anyCell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '=') })
    const anyRow = fc.array(anyCell, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        const read = readCsv(rows.map(csvLine).join(''))
        expect(read.map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })

  it('tells the line on which a record begins, whatever lies between', () => {
    const text = '\uFEFFa,b\r\n\r\n"1\n2",3\n4,"5"'
    expect(readCsv(text).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [3, '1\n2', '3'],
      [5, '4', '5'],
    ])
    expect(readCsv('a;"b;c"\n', ';')).toEqual([{ line: 1, cells: ['a', 'b;c'], unclosed: false }])
  })

  it('loses only the one line in which a quote is never closed', () => {
    expect(readCsv('a,b\n1,"2\n3,4\n5,6')).toEqual([
      { line: 1, cells: ['a', 'b'], unclosed: false },
      { line: 2, cells: ['1,"2'], unclosed: true },
      { line: 3, cells: ['3', '4'], unclosed: false },
      { line: 4, cells: ['5', '6'], unclosed: false },
    ])
  })
})
