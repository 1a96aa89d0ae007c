/** What a condition can still be, as a set of bits: true, false, absent. One bit alone is decided. */
export type Mask = number

export const TRUE: Mask = 1
export const FALSE: Mask = 2
export const ABSENT: Mask = 4

export function isDecided(mask: Mask): boolean {
  return (mask & (mask - 1)) === 0
}

export function maskOf(value: unknown): Mask {
  return value === undefined ? ABSENT : value === true ? TRUE : FALSE
}

export function negated(mask: Mask): Mask {
  return (mask & ABSENT) | (mask & TRUE ? FALSE : 0) | (mask & FALSE ? TRUE : 0)
}

/**
 * Kleene's `&&` (`decisive` is FALSE) and `||` (TRUE) of what the parts can be: decided by one decisive part, absent where
 * none is and one is absent. No smaller set would do if the parts had nothing to do with each other; where they have, it is
 * too large at most.
 */
export function joined(decisive: Mask, parts: readonly Mask[]): Mask {
  const other = TRUE + FALSE - decisive
  let [some, every] = [0, TRUE | FALSE | ABSENT]
  let undecisive = true
  for (const part of parts) {
    some |= part
    every &= part
    if ((part & (other | ABSENT)) === 0) undecisive = false
  }
  return (some & decisive) | (every & other) | (undecisive ? some & ABSENT : 0)
}

export function chosen(test: Mask, whenTrue: Mask, whenFalse: Mask): Mask {
  return (test & ABSENT) | (test & TRUE ? whenTrue : 0) | (test & FALSE ? whenFalse : 0)
}

/** `==` of two truth values. */
export function equal(left: Mask, right: Mask): Mask {
  const sides = [left, right] as const
  const both = (a: Mask, b: Mask): boolean => (left & a) !== 0 && (right & b) !== 0
  return (
    (sides.some((side) => (side & ABSENT) !== 0) ? ABSENT : 0) |
    (both(TRUE, TRUE) || both(FALSE, FALSE) ? TRUE : 0) |
    (both(TRUE, FALSE) || both(FALSE, TRUE) ? FALSE : 0)
  )
}
