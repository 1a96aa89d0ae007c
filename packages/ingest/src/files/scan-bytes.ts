import { isUtf8 } from 'node:buffer'

/** The longest line that is read, in bytes. */
export const LONGEST_LINE = 1_000_000

const LF = 10
const CR = 13
const QUOTE = 34

/** Bytes in a text that the engine would stumble over: it would refuse the whole file, or lose rows without a word. */
export interface ByteFaults {
  readonly nul: boolean
  readonly notUtf8: boolean
  /** Lines end now one way, now another, or a carriage return stands within one. */
  readonly mixedEnds: boolean
  /** Lines end with a carriage return, all of them. */
  readonly onlyCr: boolean
  readonly longLine: boolean
  /** There are quotes: no fault as such, but where they hold fields together they may not fit. */
  readonly quotes: boolean
}

/** Looks through a text chunk by chunk, at the speed of the machine: nothing is copied or decoded. */
export class ByteScan {
  #nul = false
  #notUtf8 = false
  #bareCr = false
  #bareLf = false
  #crLf = false
  #longLine = false
  #quotes = false
  /** Bytes since the last end of a line. */
  #line = 0
  #previous = 0
  /** A character that the last chunk began. */
  #begun: Buffer = Buffer.alloc(0)

  push(chunk: Buffer): void {
    if (chunk.length === 0) return
    this.#nul ||= chunk.includes(0)
    this.#checkEncoding(chunk)
    this.#checkEnds(chunk)
    this.#checkLength(chunk)
    this.#quotes ||= chunk.includes(QUOTE)
    this.#previous = chunk.at(-1) ?? 0
  }

  end(): ByteFaults {
    this.#bareCr ||= this.#previous === CR
    return {
      nul: this.#nul,
      notUtf8: this.#notUtf8 || this.#begun.length > 0,
      mixedEnds: this.#bareCr || (this.#crLf && this.#bareLf),
      onlyCr: this.#bareCr && !this.#crLf && !this.#bareLf,
      longLine: this.#longLine || this.#line > LONGEST_LINE,
      quotes: this.#quotes,
    }
  }

  #checkEncoding(chunk: Buffer): void {
    if (this.#notUtf8) return
    const text = this.#begun.length === 0 ? chunk : Buffer.concat([this.#begun, chunk])
    const whole = text.length - unfinished(text)
    this.#begun = Buffer.from(text.subarray(whole))
    this.#notUtf8 = !isUtf8(text.subarray(0, whole))
  }

  #checkEnds(chunk: Buffer): void {
    if (this.#previous === CR) this.#noteCr(chunk[0] === LF)
    let at = chunk.indexOf(CR)
    if (at < 0 && !this.#crLf) {
      this.#bareLf ||= chunk.includes(LF, this.#previous === CR ? 1 : 0)
      return
    }
    for (; at >= 0 && at < chunk.length - 1; at = chunk.indexOf(CR, at + 1)) this.#noteCr(chunk[at + 1] === LF)
    for (at = chunk.indexOf(LF); at >= 0 && !this.#bareLf; at = chunk.indexOf(LF, at + 1))
      this.#bareLf = (at === 0 ? this.#previous : chunk[at - 1]) !== CR
  }

  #noteCr(beforeLf: boolean): void {
    if (beforeLf) this.#crLf = true
    else this.#bareCr = true
  }

  #checkLength(chunk: Buffer): void {
    const first = chunk.indexOf(LF)
    const begin = first < 0 ? chunk.length : first
    this.#longLine ||= this.#line + begin > LONGEST_LINE || this.#anyLong(chunk, first)
    this.#line = first < 0 ? this.#line + chunk.length : chunk.length - 1 - chunk.lastIndexOf(LF)
  }

  /** Leaps from the last end of a line within reach to the next: none within reach is a long line. */
  #anyLong(chunk: Buffer, first: number): boolean {
    for (let at = first; at >= 0 && chunk.length - at > LONGEST_LINE;) {
      const next = chunk.lastIndexOf(LF, at + 1 + LONGEST_LINE)
      if (next <= at) return true
      at = next
    }
    return false
  }
}

/** How many bytes at the end begin a character of UTF-8 that goes on after them. */
function unfinished(text: Buffer): number {
  for (let back = 1; back <= Math.min(3, text.length); back += 1) {
    const byte = text[text.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    return length > back ? back : 0
  }
  return 0
}
