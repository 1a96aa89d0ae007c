/** An ontology of acts. */
export const SCHEMES = ['cameo', 'weis', 'ucdp'] as const
export type Scheme = (typeof SCHEMES)[number]

/** How a code of each scheme is written: a regular expression for the whole of it, and the same in words. */
export const CODE_FORMS: Readonly<Record<Scheme, { readonly pattern: string; readonly words: string }>> = {
  cameo: { pattern: '[0-9]{2,4}', words: 'two to four digits' },
  weis: { pattern: '[0-9]{2,4}', words: 'two to four digits' },
  ucdp: { pattern: '[1-3]', words: 'a digit from 1 to 3' },
}

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4

/** One code of a scheme, with our own label. */
export interface ActCode {
  readonly scheme: Scheme
  /** As published, leading zero kept. */
  readonly code: string
  readonly label: string
  /** The code's counterpart in CAMEO: itself for CAMEO, null where another scheme has none. */
  readonly cameo: string | null
  /** Two-digit CAMEO root; null where there is no counterpart. */
  readonly root: string | null
  readonly quad: Quad
  /** Weight on Goldstein's scale, -10 .. 10; null where the scheme has no weights. */
  readonly goldstein: number | null
}

/** What a role code of a feed says about who acted. */
export type RoleClass = 'organ' | 'descriptor' | 'other'

/** Who acted: an organ of the state, the state as such (no role given), or somebody else in it. */
export type SourceBy = 'organ' | 'bare' | 'other'
