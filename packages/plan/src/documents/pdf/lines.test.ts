import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnText, levelsOf, visualStretches } from './bidi.ts'
import type { Style } from './fonts.ts'
import { setLines, type Setting } from './lines.ts'

const style: Style = { bold: false, size: 10, colour: '' }
/** A font whose letters are all ten points wide. */
const setting = (width: number, rightToLeft = false): Setting => ({
  width,
  rightToLeft,
  align: 'start',
  measure: (text) => text.length * 10,
})
const linesOf = (text: string, set: Setting): string[] =>
  setLines([{ text, style }], set).map((line) => line.pieces.map((piece) => piece.text).join(''))

/** As a reader sees it from left to right: Arabic stretches turned around, as the font turns them. */
function seen(text: string, rightToLeft: boolean): string {
  return visualStretches(levelsOf(text, rightToLeft), 0, text.length, new Set())
    .map((stretch) => {
      const drawn = drawnText(text, stretch)
      return /\p{Script=Arabic}/u.test(drawn) ? Array.from(drawn).reverse().join('') : drawn
    })
    .join('')
}

describe('lines', () => {
  it('break at spaces, and a word that is too wide anywhere', () => {
    expect(linesOf('one two three', setting(70))).toEqual(['one two', 'three'])
    expect(linesOf('a 0123456789 b', setting(40))).toEqual(['a', '0123', '4567', '89 b'])
  })

  it('lose no letter and are never too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 30 }),
        fc.integer({ min: 10, max: 200 }),
        (words, width) => {
          const lines = linesOf(words.join(' '), setting(width))
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
          for (const line of lines) expect(line.length * 10).toBeLessThanOrEqual(Math.max(width, 10))
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('begin at the right in right-to-left text', () => {
    const [line] = setLines([{ text: 'abc', style }], setting(100, true))
    expect(line?.pieces[0]?.x).toBe(70)
  })
})

describe('reading order', () => {
  it('keeps numbers and Latin words within Arabic text in their own order', () => {
    expect(seen('في 26 فبراير', true)).toBe('رياربف 26 يف')
    expect(seen('دولة Borvia (XAB) 12', true)).toBe('Borvia (XAB) 12 ةلود')
  })

  it('mirrors brackets', () => {
    expect(seen('(اب)', true)).toBe('(با)')
    expect(seen('a (اب) b', false)).toBe('a (با) b')
  })

  it('reverses signs alone in a stretch of their own', () => {
    expect(drawnText(').', { start: 0, end: 2, rightToLeft: true })).toBe('.(')
  })
})
