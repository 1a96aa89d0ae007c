/** What public words do, from praise to threat. */
export const TONES = ['praise', 'appeal', 'criticism', 'demand', 'threat'] as const
export type Tone = (typeof TONES)[number]

/** Codes of CAMEO, or their first digits, by tone; what else is said (statements, meetings, refusals) has none. */
const BEGINNINGS: readonly (readonly [beginning: string, tone: Tone])[] = [
  ['018', 'praise'],
  ['019', 'praise'],
  ['051', 'praise'],
  ['052', 'praise'],
  ['053', 'praise'],
  ['02', 'appeal'],
  ['10', 'demand'],
  ['13', 'threat'],
  ['110', 'criticism'],
  ['111', 'criticism'],
  ['112', 'criticism'],
  ['113', 'criticism'],
  ['114', 'criticism'],
]

/**
 * The tone of an act that is words, from its code in CAMEO alone (Schrodt, P. A. (2012), CAMEO codebook 1.1b3) or its root where that is all that is
 * known; null for all other acts. Suing and sentencing (115, 116) are acts, not words. The tone of articles is never read.
 */
export function toneOf(code: string): Tone | null {
  if (code === '11') return 'criticism'
  return BEGINNINGS.find(([beginning]) => code.startsWith(beginning))?.[1] ?? null
}
