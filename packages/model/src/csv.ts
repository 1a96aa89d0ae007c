/** A record of delimited text. */
export interface CsvRecord {
  /** Number of the line on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** Whether a quote in it is never closed: then it is its first line alone, and the next record begins on the next line. */
  readonly unclosed: boolean
}

/**
 * Reads delimited text (RFC 4180): quoted cells may hold the delimiter, line ends and doubled quotes; a mark of byte order at
 * the beginning is passed over, and so are lines without anything in them.
 */
export function readCsv(text: string, delimiter: ',' | ';' | '\t' = ','): CsvRecord[] {
  const records: CsvRecord[] = []
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let line = 1
  while (at < text.length) {
    const { cells, end, lines } = readRecord(text, at, delimiter)
    if (end === undefined) {
      const stop = text.indexOf('\n', at)
      const first = text.slice(at, stop === -1 ? text.length : stop)
      records.push({ line, cells: [first], unclosed: true })
      at = stop === -1 ? text.length : stop + 1
      line += 1
    } else {
      if (cells.length > 1 || cells[0] !== '') records.push({ line, cells, unclosed: false })
      at = end
      line += lines
    }
  }
  return records
}

/** One record from `from` on: where the next begins, and how many lines it takes; no end where a quote is not closed. */
function readRecord(
  text: string,
  from: number,
  delimiter: string,
): { readonly cells: string[]; readonly end: number | undefined; readonly lines: number } {
  const cells: string[] = []
  let cell = ''
  let quoted = false
  let lines = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (character === '\n') lines += 1
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === delimiter) {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') return { cells: [...cells, cell], end: at + 1, lines }
    else if (character !== '\r') cell += character
  }
  return { cells: [...cells, cell], end: quoted ? undefined : text.length, lines }
}

/** A line of comma-separated text, with its line end; what would be misread is quoted. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`
}
