import { LONGEST_LINE } from '../files/scan-bytes.ts'

const LF = 10
const CR = 13

/** A line without its end; of one that is too long only the beginning is kept. */
export interface TextLine {
  readonly bytes: Buffer
  readonly tooLong: boolean
}

/** Cuts a text into lines, which end in LF, CR LF or, where `byCr`, in CR alone. */
export class LineCutter {
  readonly #end: number
  #parts: Buffer[] = []
  #length = 0

  constructor(byCr: boolean) {
    this.#end = byCr ? CR : LF
  }

  *push(chunk: Buffer): Generator<TextLine> {
    let from = 0
    for (let at = chunk.indexOf(this.#end); at >= 0; at = chunk.indexOf(this.#end, from)) {
      this.#take(chunk.subarray(from, at))
      yield this.#line()
      from = at + 1
    }
    this.#take(chunk.subarray(from))
  }

  *end(): Generator<TextLine> {
    if (this.#length > 0) yield this.#line()
  }

  #take(part: Buffer): void {
    if (this.#length <= LONGEST_LINE && part.length > 0) this.#parts.push(part)
    this.#length += part.length
  }

  #line(): TextLine {
    const [first = Buffer.alloc(0)] = this.#parts
    const bytes = this.#parts.length > 1 ? Buffer.concat(this.#parts) : first
    const tooLong = this.#length > LONGEST_LINE
    this.#parts = []
    this.#length = 0
    return { bytes: this.#end === LF && bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes, tooLong }
  }
}
