import { drawnText, levelsOf, visualStretches } from './bidi.ts'
import type { Measure, Style } from './fonts.ts'

/** Text in one style. */
export interface Run {
  readonly text: string
  readonly style: Style
}

/** Text at its place: `x` in points from the left edge of its column. */
interface Piece {
  readonly x: number
  readonly width: number
  readonly text: string
  readonly style: Style
}

export interface Line {
  readonly height: number
  readonly size: number
  readonly pieces: readonly Piece[]
}

export interface Setting {
  readonly width: number
  readonly rightToLeft: boolean
  readonly align: 'start' | 'end' | 'center'
  readonly measure: Measure
}

const LEADING = 1.34

/** The widest word and the whole text on one line: what a column needs and what it would like. */
export function extentOf(runs: readonly Run[], measure: Measure): { least: number; natural: number } {
  const widths = runs.flatMap(({ text, style }) => text.split(' ').map((word) => measure(word, style)))
  const natural = runs.reduce((sum, { text, style }) => sum + measure(text, style), 0)
  return { least: Math.max(0, ...widths), natural }
}

/** Breaks text at spaces (a word that is too wide, such as a hash, anywhere) and sets each line in reading order. */
export function setLines(runs: readonly Run[], setting: Setting): readonly Line[] {
  const text = runs.map((run) => run.text).join('')
  const styles = stylesByPlace(runs)
  const levels = levelsOf(text, setting.rightToLeft)
  const breaks = new Set(runBreaks(runs))
  return breakPlaces(text, styles, setting).map(({ start, end }) => {
    const stretches = visualStretches(levels, start, end, breaks)
    const drawn = stretches.flatMap((stretch) => {
      const style = styles[stretch.start]
      return style === undefined ? [] : [{ text: drawnText(text, stretch), style }]
    })
    return setLine(drawn, setting)
  })
}

function setLine(drawn: readonly Run[], { width, rightToLeft, align, measure }: Setting): Line {
  const widths = drawn.map((run) => measure(run.text, run.style))
  const free = width - widths.reduce((sum, each) => sum + each, 0)
  const atRight = (align === 'end') !== rightToLeft
  let x = align === 'center' ? free / 2 : atRight ? free : 0
  const pieces = drawn.map((run, at) => {
    const piece = { x, width: widths[at] ?? 0, ...run }
    x += piece.width
    return piece
  })
  const size = Math.max(0, ...drawn.map((run) => run.style.size))
  return { height: size * LEADING, size, pieces }
}

function stylesByPlace(runs: readonly Run[]): readonly Style[] {
  return runs.flatMap((run) => Array.from({ length: run.text.length }, () => run.style))
}

function runBreaks(runs: readonly Run[]): number[] {
  let place = 0
  return runs.map((run) => (place += run.text.length))
}

interface Range {
  readonly start: number
  readonly end: number
}

function breakPlaces(text: string, styles: readonly Style[], { width, measure }: Setting): Range[] {
  const lines: Range[] = []
  let start = 0
  let end = 0
  let used = 0
  for (const word of wordsIn(text, (range) => widthOf(text, styles, range, measure) <= width)) {
    const gap = widthOf(text, styles, { start: end, end: word.start }, measure)
    const wide = widthOf(text, styles, word, measure)
    if (end > start && used + gap + wide > width) {
      lines.push({ start, end })
      start = word.start
      used = wide
    } else used += gap + wide
    end = word.end
  }
  return end > start ? [...lines, { start, end }] : lines
}

/** The words of a text; one that does not fit a line by itself comes in pieces that do. */
function wordsIn(text: string, fits: (range: Range) => boolean): Range[] {
  return [...text.matchAll(/[^ ]+/g)].flatMap((match) => {
    const word = { start: match.index, end: match.index + match[0].length }
    return fits(word) ? [word] : chop(word, fits)
  })
}

function chop(word: Range, fits: (range: Range) => boolean): Range[] {
  const pieces: Range[] = []
  for (let start = word.start; start < word.end;) {
    let end = start + 1
    while (end < word.end && fits({ start, end: end + 1 })) end++
    pieces.push({ start, end })
    start = end
  }
  return pieces
}

function widthOf(text: string, styles: readonly Style[], { start, end }: Range, measure: Measure): number {
  let width = 0
  for (let from = start; from < end;) {
    const style = styles[from]
    let to = from + 1
    while (to < end && styles[to] === style) to++
    if (style !== undefined) width += measure(text.slice(from, to), style)
    from = to
  }
  return width
}
