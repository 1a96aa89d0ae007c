import { cohenKappa } from '../agreement/cohen-kappa.ts'

/** What both states cast in one roll call: `y`, `n` or `a` (abstention). An absence is no pair. */
export type VotePair = readonly [string, string]

/** How alike two states voted over a set of roll calls. All are null where both never voted, or where not defined. */
export interface VoteAgreement {
  /** Roll calls in which both cast a vote. */
  readonly n: number
  /** Share of identical votes, 0 to 1. */
  readonly raw: number | null
  /** Cohen's kappa: chance from each state's own habits. */
  readonly kappa: number | null
  /** Scott's pi over the same pairs: chance from the habits of the two taken together. */
  readonly pi: number | null
  /** Scott's pi where an abstention lies half-way between yes and no. */
  readonly piWithDistance: number | null
}

const POSITION: Readonly<Record<string, number>> = { n: 0, a: 0.5, y: 1 }

/**
 * Agreement of two states in roll calls.
 * raw = identical / n. kappa = (raw - pe) / (1 - pe), pe = Σ p_k q_k. pi = 1 - Do / De with disagreement d(k, l) = 1 where
 * votes differ (or |k - l| with n = 0, a = 0.5, y = 1 for `piWithDistance`), De = ΣΣ m_k m_l d(k, l), m = (p + q) / 2.
 * Votes other than y, a, n are left out. Edges: n = 0, or one category only (De = 0), gives null, never 1.
 * Sources: Bailey, Strezhnev, Voeten (2017), Journal of Conflict Resolution 61, 430-456 (raw); Cohen (1960); Häge (2011),
 * Political Analysis 19, 287-305 (chance-corrected, and why the S of raw agreement misleads).
 */
export function voteAgreement(pairs: readonly VotePair[]): VoteAgreement {
  const cast = pairs.filter(([first, second]) => first in POSITION && second in POSITION)
  const n = cast.length
  if (n === 0) return { n, raw: null, kappa: null, pi: null, piWithDistance: null }
  const same = cast.filter(([first, second]) => first === second).length
  return {
    n,
    raw: same / n,
    kappa: cohenKappa(cast).value,
    pi: scottPi(cast, (first, second) => (first === second ? 0 : 1)),
    piWithDistance: scottPi(cast, (first, second) => Math.abs((POSITION[first] ?? 0) - (POSITION[second] ?? 0))),
  }
}

function scottPi(pairs: readonly VotePair[], distance: (first: string, second: string) => number): number | null {
  const share = new Map<string, number>()
  let observed = 0
  for (const [first, second] of pairs) {
    observed += distance(first, second) / pairs.length
    for (const vote of [first, second]) share.set(vote, (share.get(vote) ?? 0) + 0.5 / pairs.length)
  }
  let expected = 0
  for (const [first, p] of share) for (const [second, q] of share) expected += p * q * distance(first, second)
  return expected === 0 ? null : 1 - observed / expected
}
