import type { Mood } from './moods.ts'
import type { StateCode, Way } from './region.ts'

/** How a pair behaves, in both directions, on days outside every episode. */
export interface Baseline {
  readonly between: readonly [StateCode, StateCode]
  /** Acts on an ordinary weekday, in each direction. */
  readonly acts: number
  readonly mood: Mood
}

export const baselines: readonly Baseline[] = [
  { between: ['XAA', 'XAB'], acts: 0.85, mood: 'warm' },
  { between: ['XAA', 'XAC'], acts: 0.65, mood: 'correct' },
  { between: ['XAA', 'XAD'], acts: 0.35, mood: 'cool' },
  { between: ['XAA', 'XAE'], acts: 0.5, mood: 'correct' },
  { between: ['XAB', 'XAC'], acts: 0.35, mood: 'correct' },
  { between: ['XAB', 'XAD'], acts: 0.4, mood: 'cool' },
  { between: ['XAB', 'XAE'], acts: 0.3, mood: 'correct' },
  { between: ['XAC', 'XAD'], acts: 0.25, mood: 'correct' },
  { between: ['XAC', 'XAE'], acts: 0.45, mood: 'warm' },
  { between: ['XAD', 'XAE'], acts: 0.3, mood: 'correct' },
]

/** The two directed dyads of a pair. */
export function waysOf([one, other]: readonly [StateCode, StateCode]): [Way, Way] {
  return [`${one}>${other}`, `${other}>${one}`]
}
