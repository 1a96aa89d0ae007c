import type { LimitsEntry, StrainEntry, WarmthEntry } from './playbook-file.ts'

type Given<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> }

/** What holds where neither a playbook nor its bases say otherwise. */
export const DEFAULT_STRAIN: Given<StrainEntry> = {
  drain: { points: 1, every: 'P5D' },
  cap: 60,
  levels: [
    { id: 'calm', from: 0 },
    { id: 'watch', from: 8, back_at: 4 },
    { id: 'strained', from: 20, back_at: 12 },
    { id: 'crisis', from: 40, back_at: 30 },
  ],
  calm_within: 'P280D',
}

export const DEFAULT_WARMTH: Given<WarmthEntry> = { drain: { points: 1, every: 'P10D' }, cap: 60 }

export const DEFAULT_LIMITS: Given<Omit<LimitsEntry, 'because'>> = {
  proportion: 1,
  ceiling: 6,
  stale: 'P7D',
  settle: 'P1D',
  sign_off: { above: 3, by: 'head-of-desk' },
}

/** A pattern is silent for the rest of the day on which it was true. */
export const DEFAULT_ONCE_PER = 'P1D'

/** Days in which an initiative is to be decided. */
export const DEFAULT_INITIATIVE_WITHIN = 'P3D'

/** What an entry gives, and what holds where it gives nothing. */
export function strainOf({
  drain = DEFAULT_STRAIN.drain,
  cap = DEFAULT_STRAIN.cap,
  levels = DEFAULT_STRAIN.levels,
  calm_within = DEFAULT_STRAIN.calm_within,
}: StrainEntry): typeof DEFAULT_STRAIN {
  return { drain, cap, levels, calm_within }
}

/** The same for limits. */
export function limitsOf({
  proportion = DEFAULT_LIMITS.proportion,
  ceiling = DEFAULT_LIMITS.ceiling,
  stale = DEFAULT_LIMITS.stale,
  settle = DEFAULT_LIMITS.settle,
  sign_off = DEFAULT_LIMITS.sign_off,
}: LimitsEntry): typeof DEFAULT_LIMITS {
  return { proportion, ceiling, stale, settle, sign_off }
}
