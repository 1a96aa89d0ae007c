/**
 * The share of false findings that one would accept by taking each and all with a smaller chance: p times their number over its rank, never
 * falling with p (Benjamini, Y. and Hochberg, Y. (1995), Journal of the Royal Statistical Society B 57(1)).
 * @returns in the order given.
 */
export function benjaminiHochberg(chances: readonly number[]): number[] {
  const order = chances.map((p, at) => ({ p, at })).toSorted((one, other) => other.p - one.p)
  const adjusted = Array<number>(chances.length).fill(1)
  let least = 1
  for (const [passed, { p, at }] of order.entries()) {
    least = Math.min(least, (p * chances.length) / (chances.length - passed))
    adjusted[at] = least
  }
  return adjusted
}
