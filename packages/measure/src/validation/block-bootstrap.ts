import { seeded } from '../random/random.ts'

/** From the 5th to the 95th of a hundred. */
export interface BootstrapInterval {
  readonly low: number
  readonly high: number
}

/**
 * Interval of a statistic by drawing whole blocks with replacement: cases of one dyad are not independent of each other
 * (Davison, A. C. and Hinkley, D. V. (1997), Bootstrap Methods and their Application, 3.8). Draws in which the statistic is not defined are
 * left out; null where fewer than half are defined.
 * @param blocks the block of each case, such as its dyad.
 * @param statistic given how often each case was drawn; null where it is not defined.
 */
export function blockBootstrap(
  blocks: readonly string[],
  statistic: (times: Uint32Array) => number | null,
  { draws = 200, seed }: { readonly draws?: number; readonly seed: string },
): BootstrapInterval | null {
  const numbers = new Map([...new Set(blocks)].map((block, at) => [block, at]))
  const blockOf = blocks.map((block) => numbers.get(block) ?? 0)
  const random = seeded(seed)
  const found: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = new Uint32Array(numbers.size)
    for (let block = 0; block < numbers.size; block += 1) {
      const one = random.below(numbers.size)
      drawn[one] = (drawn[one] ?? 0) + 1
    }
    const value = statistic(Uint32Array.from(blockOf, (block) => drawn[block] ?? 0))
    if (value !== null) found.push(value)
  }
  if (found.length < draws / 2) return null
  const sorted = found.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { low: at(0.05), high: at(0.95) }
}
