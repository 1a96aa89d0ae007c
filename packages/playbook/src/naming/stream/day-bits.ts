/** A mark for each day and each of `width` things, in a bit each: forty years of fifty take 117 kB, whatever happened in them. */
export class DayBits {
  readonly #width: number
  #first = 0
  #words = new Uint32Array(0)

  constructor(width: number) {
    this.#width = Math.ceil(width / 32)
  }

  /** Sets the mark; whether it was set before. Days are numbers since 1970. */
  mark(day: number, thing: number): boolean {
    this.#reach(day)
    const at = (day - this.#first) * this.#width + (thing >>> 5)
    const word = this.#words[at] ?? 0
    const bit = 1 << (thing & 31)
    this.#words[at] = word | bit
    return (word & bit) !== 0
  }

  /** Makes room for a day before or after those that are held, by half as much again. */
  #reach(day: number): void {
    const held = this.#words.length / this.#width
    const end = this.#first + held
    if (held > 0 && day >= this.#first && day < end) return
    const more = Math.ceil(held / 2) + 32
    const first = held === 0 ? day : day < this.#first ? day - more : this.#first
    const last = held === 0 || day >= end ? day + more : end
    const words = new Uint32Array((last - first) * this.#width)
    words.set(this.#words, held === 0 ? 0 : (this.#first - first) * this.#width)
    this.#first = first
    this.#words = words
  }
}
