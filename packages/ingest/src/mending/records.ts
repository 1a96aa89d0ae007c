import { LONGEST_LINE } from '../files/scan-bytes.ts'
import type { LineFault } from './marks.ts'

const QUOTE = 34
const NEW_LINE = Buffer.from('\n')

/** A line, or several that quotes hold together, or a line that cannot be read. */
export interface TextRecord {
  readonly bytes: Buffer
  readonly fault?: LineFault
}

/** How quoted text is laid out. */
export interface QuotedLayout {
  readonly delimiter: string
  /** Fields of a record. */
  readonly width: number
}

/**
 * Puts lines together that quotes hold together. A line whose quotes do not fit, and one that opens a quote and makes no
 * record of the right width with the lines that follow, costs itself and no other: reading goes on at the next.
 */
export class RecordGrouper {
  readonly #layout: QuotedLayout
  readonly #queue: TextRecord[] = []
  #taken = 0
  #bytes = 0
  #reader: QuoteReader

  constructor(layout: QuotedLayout) {
    this.#layout = layout
    this.#reader = new QuoteReader(layout.delimiter)
  }

  *push(line: TextRecord): Generator<TextRecord> {
    this.#queue.push(line)
    yield* this.#drain()
  }

  *end(): Generator<TextRecord> {
    while (this.#queue.length > 0) {
      yield this.#giveUp()
      yield* this.#drain()
    }
  }

  *#drain(): Generator<TextRecord> {
    for (let line = this.#queue[this.#taken]; line !== undefined; line = this.#queue[this.#taken]) {
      const end = line.fault === undefined ? this.#reader.push(line.bytes) : 'broken'
      this.#taken += 1
      this.#bytes += line.bytes.length + 1
      if (this.#taken === 1 && (end === 'whole' || line.fault !== undefined)) yield* this.#take()
      else if (end === 'whole' && this.#reader.fields === this.#layout.width) yield* this.#take()
      else if (end !== 'open' || this.#reader.fields > this.#layout.width || this.#bytes > LONGEST_LINE)
        yield this.#giveUp()
    }
  }

  *#take(): Generator<TextRecord> {
    const lines = this.#queue.splice(0, this.#taken)
    this.#begin()
    const [first] = lines
    if (lines.length === 1 && first !== undefined) yield first
    else yield { bytes: Buffer.concat(lines.flatMap(({ bytes }, at) => (at === 0 ? [bytes] : [NEW_LINE, bytes]))) }
  }

  #giveUp(): TextRecord {
    const [first] = this.#queue.splice(0, 1)
    this.#begin()
    return { bytes: first?.bytes ?? Buffer.alloc(0), fault: 'quotes' }
  }

  #begin(): void {
    this.#taken = 0
    this.#bytes = 0
    this.#reader = new QuoteReader(this.#layout.delimiter)
  }
}

/**
 * Follows the quotes of one record from line to line: `open` while a quoted field goes on in the next line, `broken` where
 * something stands between a closing quote and the next delimiter.
 */
class QuoteReader {
  readonly #delimiter: number
  #quoted = false
  fields = 1

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
  }

  push(line: Buffer): 'whole' | 'open' | 'broken' {
    // Of a line that is a record by itself the fields are not asked for.
    if (!this.#quoted && !line.includes(QUOTE)) return 'whole'
    let atStart = !this.#quoted
    for (let at = 0; at < line.length; at += 1) {
      const byte = line[at]
      if (this.#quoted) {
        if (byte !== QUOTE) continue
        if (line[at + 1] === QUOTE) {
          at += 1
          continue
        }
        this.#quoted = false
        if (at + 1 < line.length && line[at + 1] !== this.#delimiter) return 'broken'
      } else if (byte === this.#delimiter) {
        this.fields += 1
        atStart = true
        continue
      } else if (byte === QUOTE && atStart) {
        this.#quoted = true
      }
      atStart = false
    }
    return this.#quoted ? 'open' : 'whole'
  }
}
