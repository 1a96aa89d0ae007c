/** A seeded source of numbers. Only integer operations and exact doubles, so every machine draws the same. */
export interface Random {
  /** Uniform in [0, 1), 32 bits. */
  next(): number
  /** A whole number in 0 .. n-1. */
  below(n: number): number
  /** True with probability `p`. */
  chance(p: number): boolean
  /** A whole number whose mean is `mean`: its floor, or one more. */
  round(mean: number): number
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T
  /** A stream of its own, so that drawing more here changes nothing there. */
  fork(label: string): Random
}

/** The generator sfc32, seeded from a text through an FNV-1a hash and twenty warm-up draws. */
export function seeded(seed: string): Random {
  let a = hash(seed, 0x811c9dc5)
  let b = hash(seed, 0x9e3779b9)
  let c = hash(seed, 0x85ebca6b)
  let counter = 1

  function draw(): number {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warm = 0; warm < 20; warm++) draw()

  return {
    next: draw,
    below: (n) => Math.floor(draw() * n),
    chance: (p) => draw() < p,
    round: (mean) => Math.floor(mean) + (draw() < mean % 1 ? 1 : 0),
    pick: (list) => at(list, Math.floor(draw() * list.length)),
    fork: (label) => seeded(`${seed}/${label}`),
  }
}

function hash(text: string, start: number): number {
  let value = start
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/** Items with weights, ready to be drawn from. */
export interface Table<T> {
  readonly items: readonly T[]
  /** Running sums of the weights; the last is the total. */
  readonly sums: readonly number[]
}

/** A table of items and their weights, which need not add up to one. */
export function table<T>(pairs: readonly (readonly [T, number])[]): Table<T> {
  let sum = 0
  return { items: pairs.map(([item]) => item), sums: pairs.map(([, weight]) => (sum += weight)) }
}

/** Draws an item of a table by its weight. */
export function draw<T>(from: Table<T>, random: Random): T {
  const aim = random.next() * (from.sums.at(-1) ?? 0)
  const found = from.sums.findIndex((sum) => aim < sum)
  return at(from.items, found)
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return item
}
