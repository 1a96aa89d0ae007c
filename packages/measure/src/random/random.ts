import { hash } from 'node:crypto'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Draws that the same seed repeats on every machine. */
export interface Random {
  /** Uniform, at least 0 and below 1. */
  uniform(): number
  /** A whole number, at least 0 and below `n`. */
  below(n: number): number
  /** Standard normal, by the polar method (Marsaglia and Bray 1964). */
  normal(): number
  /** Poisson, by sums of exponential waiting times up to a mean of 30 and halves of it above (exact at any mean). */
  poisson(mean: number): number
  /** Gamma with scale 1 (Marsaglia and Tsang 2000, ACM TOMS 26(3)). */
  gamma(shape: number): number
  /** A copy in random order (Fisher and Yates). */
  shuffled<T>(list: readonly T[]): T[]
}

/** A stream of draws of its own for every seed; the seed is any text, and its SHA-256 starts the generator. */
export function seeded(seed: string): Random {
  const generator = xoroshiro128plus(Number.parseInt(hash('sha256', seed).slice(0, 8), 16) | 0)
  const uniform = (): number => uniformFloat64(generator)
  const below = (n: number): number => uniformInt(generator, 0, n - 1)
  const normal = (): number => {
    for (;;) {
      const u = 2 * uniform() - 1
      const v = 2 * uniform() - 1
      const s = u * u + v * v
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
    }
  }
  const poisson = (mean: number): number => {
    // The sum of two independent ones with half the mean each is one with the whole.
    if (mean > 30) return poisson(mean / 2) + poisson(mean / 2)
    let count = 0
    for (let waited = -Math.log1p(-uniform()); waited < mean; waited -= Math.log1p(-uniform())) count += 1
    return count
  }
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape)
    const d = shape - 1 / 3
    const c = 1 / Math.sqrt(9 * d)
    for (;;) {
      const x = normal()
      const v = (1 + c * x) ** 3
      if (v > 0 && Math.log1p(-uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
    }
  }
  const shuffled = <T>(list: readonly T[]): T[] => {
    const copy = [...list]
    for (let at = copy.length - 1; at > 0; at -= 1) {
      const other = below(at + 1)
      const kept = copy[at] as T
      copy[at] = copy[other] as T
      copy[other] = kept
    }
    return copy
  }
  return { uniform, below, normal, poisson, gamma, shuffled }
}
