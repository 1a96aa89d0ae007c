import { EntenteError } from '@entente/model'

// Coefficients of algorithm AS 241, PPND16, constant first.
const A = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
]
const B = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
]
const C = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
]
const D = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
]
/** Smallest tail that these coefficients serve: exp(-25). */
const SMALLEST_TAIL = Math.exp(-25)

/**
 * The z of a two-sided confidence: 1.959964 for 0.95. Confidence lies between 0 and 1, both excluded; beyond
 * 1 - 2.8e-11 it is not served. Accurate to about 1e-15 (relative).
 * Source: Wichura, M. J. (1988), Algorithm AS 241, The Percentage Points of the Normal Distribution, Applied Statistics 37.
 * @throws EntenteError `bad-confidence`.
 */
export function twoSidedQuantile(confidence: number): number {
  const tail = (1 - confidence) / 2
  if (!(tail > SMALLEST_TAIL && tail < 0.5)) {
    throw new EntenteError('bad-confidence', `\`${confidence}\` is not a confidence`, {
      help: 'give a number between 0 and 1, such as 0.95',
    })
  }
  const q = confidence / 2
  if (q <= 0.425) return (q * polynomial(A, 0.180625 - q * q)) / polynomial(B, 0.180625 - q * q)
  const r = Math.sqrt(-Math.log(tail)) - 1.6
  return polynomial(C, r) / polynomial(D, r)
}

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}
