import type { Mood } from '../moods.ts'
import type { StateCode, Way } from '../region.ts'

/** A stretch of days in which directed dyads leave their baseline. Phases of one dyad never overlap. */
interface Phase {
  readonly title: string
  /** First and last day, both included, `YYYY-MM-DD`. */
  readonly from: string
  readonly to: string
  readonly ways: readonly Way[]
  /** Mood on the first and on the last day; between them acts are drawn from both, the second ever more often. */
  readonly mood: readonly [Mood, Mood]
  /** Factor on the dyad's ordinary number of acts, on the first and on the last day. */
  readonly volume: readonly [number, number]
}

/** An act that is written out: it happens on this day whatever the seed. */
interface KeyAct {
  readonly on: string
  readonly source: StateCode
  readonly target: StateCode
  readonly code: string
  /** How many articles tell of it. */
  readonly articles: number
  readonly words: string
}

/** Days on which one pair is written about far beyond what happens. */
interface Storm {
  readonly from: string
  readonly to: string
  readonly ways: readonly [Way, Way]
  /** Rows a day with no act behind them. */
  readonly rowsPerDay: number
}

/** A story with a known truth. */
export interface Episode {
  readonly id: string
  readonly title: string
  readonly dyads: readonly (readonly [StateCode, StateCode])[]
  /** What is true, in plain words. */
  readonly truth: string
  /** What a good tool shows. */
  readonly shouldShow: string
  readonly phases: readonly Phase[]
  readonly acts: readonly KeyAct[]
  readonly storm?: Storm
}
