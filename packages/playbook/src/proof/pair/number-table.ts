/** Whole numbers from 0 to 2 ** 53, each with a number of its own: an open table, for millions of them without an object each. */
export class NumberTable {
  #keys: Float64Array = new Float64Array(FIRST_SIZE).fill(EMPTY)
  #values: Int32Array = new Int32Array(FIRST_SIZE)
  #count = 0

  get size(): number {
    return this.#count
  }

  /** The number of a key; `size` before it was put in where it is new. */
  of(key: number): number {
    const place = this.#placeOf(key)
    if (this.#keys[place] === key) return this.#values[place] ?? 0
    this.#keys[place] = key
    this.#values[place] = this.#count
    this.#count += 1
    if (this.#count * 2 > this.#keys.length) this.#grow()
    return this.#count - 1
  }

  #placeOf(key: number): number {
    const mask = this.#keys.length - 1
    let place = hash(key) & mask
    for (let found = this.#keys[place]; found !== key && found !== EMPTY; found = this.#keys[place]) {
      place = (place + 1) & mask
    }
    return place
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values]
    this.#keys = new Float64Array(keys.length * 2).fill(EMPTY)
    this.#values = new Int32Array(keys.length * 2)
    for (const [at, key] of keys.entries()) {
      if (key === EMPTY) continue
      const place = this.#placeOf(key)
      this.#keys[place] = key
      this.#values[place] = values[at] ?? 0
    }
  }
}

const EMPTY = -1
const FIRST_SIZE = 1024

/** Both halves of the key, mixed (the finaliser of MurmurHash3). */
function hash(key: number): number {
  const high = Math.floor(key / 2 ** 32)
  let mixed = (key >>> 0) ^ Math.imul(high, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
