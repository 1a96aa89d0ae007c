/** One state after another under the same code of a feed. */
export interface Succession {
  /** The states in order, each until the day on which the next begins; the last one stays. */
  readonly steps: readonly { readonly actor: string; readonly until?: string }[]
  /** The states whose codes, numbers and names are read by day. The others always mean themselves. */
  readonly dated: readonly string[]
}

/**
 * Codes and names that feeds go on using for a state that ended, or use for the state before the one they name: GDELT
 * writes RUS for the Soviet Union, and the KEDS dictionaries USR for Russia. Republics of a union that a feed names on
 * their own before independence (SRB, BIH, HRV, SVK, UKR, ARM, ...) keep their present code: the feed named them.
 */
export const SUCCESSIONS: readonly Succession[] = [
  { steps: [{ actor: 'SUN', until: '1991-12-26' }, { actor: 'RUS' }], dated: ['SUN', 'RUS'] },
  {
    steps: [{ actor: 'YUG', until: '2003-02-04' }, { actor: 'SCG', until: '2006-06-05' }, { actor: 'SRB' }],
    dated: ['YUG', 'SCG'],
  },
  { steps: [{ actor: 'CSK', until: '1993-01-01' }, { actor: 'CZE' }], dated: ['CSK', 'CZE'] },
  { steps: [{ actor: 'DDR', until: '1990-10-03' }, { actor: 'DEU' }], dated: ['DDR'] },
  { steps: [{ actor: 'YMD', until: '1990-05-22' }, { actor: 'YEM' }], dated: ['YMD'] },
  { steps: [{ actor: 'RVN', until: '1975-05-01' }, { actor: 'VNM' }], dated: ['RVN'] },
  { steps: [{ actor: 'ZAN', until: '1964-04-27' }, { actor: 'TZA' }], dated: ['ZAN'] },
]
