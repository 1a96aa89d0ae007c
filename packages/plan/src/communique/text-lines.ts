/** A line that is not blank, without the white space around it. */
export interface Line {
  readonly text: string
  /** Offsets of `text` in the whole. */
  readonly from: number
  readonly to: number
  /** Whether it opens the text or follows a blank line or a page break. */
  readonly afterBlank: boolean
  /** Whether nothing, a blank line or a page break follows. */
  readonly beforeBlank: boolean
  /** Whether a remark or a page break stands between it and the last line that is none. */
  readonly afterRemark: boolean
  /** Whether it belongs to the paper: a page number, or a header that comes back on other pages. */
  readonly remark: boolean
}

/** Cuts a text into lines; form feeds end lines and pages. */
export function textLines(text: string): Line[] {
  const raw = [...text.matchAll(/[^\n\r\f\u2028\u2029]+|\f/gu)].map((match) => ({
    page: match[0] === '\f',
    text: match[0].trim(),
    from: match.index + (match[0].length - match[0].trimStart().length),
  }))
  const blanks = blankBefore(text)
  const solid = raw.filter((line) => line.text !== '')
  const marks = solid.map((line) => PAGE_NUMBER.test(line.text))
  const headers = pageHeaders(solid.map((line) => line.text))
  const besideMark = (at: number): boolean => marks[at - 1] === true || marks[at + 1] === true
  /** A short line that shares its block with a page number only. */
  const standsAlone = (at: number): boolean => {
    const line = solid[at]
    const next = solid[at + 1]
    if (line === undefined || line.text.length > 80 || /^\p{Ll}|[.;:,!?]$/u.test(line.text)) return false
    const opens = at === 0 || blanks(line.from)
    const closes = next === undefined || blanks(next.from)
    return (opens && !closes && marks[at + 1] === true) || (closes && !opens && marks[at - 1] === true)
  }
  const isHeader = (at: number): boolean =>
    besideMark(at) && (headers.has(withoutDigits(solid[at]?.text ?? '')) || standsAlone(at))
  const remarks = solid.map((_, at) => marks[at] === true || isHeader(at))
  return solid.map((line, at) => {
    const next = solid[at + 1]
    const before = solid[at - 1]
    return {
      text: line.text,
      from: line.from,
      to: line.from + line.text.length,
      afterBlank: blanks(line.from),
      beforeBlank: next === undefined || blanks(next.from),
      afterRemark:
        remarks[at - 1] === true || (before !== undefined && text.slice(before.from, line.from).includes('\f')),
      remark: remarks[at] === true,
    }
  })
}

const DIGITS = '[0-9٠-٩۰-۹]'

/** `- 3 -`, `3`, `Page 3 of 8`, `стр. 3`, `3/8`. */
const PAGE_NUMBER: RegExp = new RegExp(
  `^(?:(?:page|p\\.|стр\\.?|страница|página|pág\\.|صفحة)\\s*)?[-–—]?\\s*${DIGITS}{1,4}\\s*(?:[-–—]|(?:/|of|из|de|sur|من)\\s*${DIGITS}{1,4})?$`,
  'iu',
)

function withoutDigits(text: string): string {
  return text.replace(/\d+/gu, '#').toLowerCase()
}

/** Short lines that occur more than once, digits apart. */
function pageHeaders(lines: readonly string[]): ReadonlySet<string> {
  const times = new Map<string, number>()
  for (const line of lines.filter((text) => text.length <= 80).map(withoutDigits)) {
    times.set(line, (times.get(line) ?? 0) + 1)
  }
  return new Set([...times].filter(([, count]) => count > 1).map(([line]) => line))
}

/** Whether white space before an offset holds a blank line or a page break. */
function blankBefore(text: string): (from: number) => boolean {
  return (from) => {
    let ends = 0
    for (let at = from - 1; at >= 0; at -= 1) {
      const character = text[at] ?? ''
      if (!/\s/u.test(character)) return ends > 1
      if (character === '\f') return true
      if (character === '\n' || character === '\u2029' || (character === '\r' && text[at + 1] !== '\n')) ends += 1
    }
    return true
  }
}
