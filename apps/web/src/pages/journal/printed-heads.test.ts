import { describe, expect, it } from 'vitest'
import { printedHeads } from './printed-heads.ts'

describe('heads in a text that was pasted', () => {
  it.each([
    ['1234:0f2173a4ead2cb11', ['1234:0f2173a4ead2cb11']],
    [
      'Journal 12:0F2173A4EAD2CB11, RESTRICTED\n13:0f2173a4ead2cb12 12:0f2173a4ead2cb11',
      ['12:0f2173a4ead2cb11', '13:0f2173a4ead2cb12'],
    ],
    ['  \n ', []],
    [' twelve ', ['twelve']],
    ['12:0f21', ['12:0f21']],
  ])('%j', (text, heads) => {
    expect(printedHeads(text)).toEqual(heads)
  })
})
