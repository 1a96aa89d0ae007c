/** An ontology of acts. */
export const SCHEMES = ['cameo', 'weis'] as const
export type Scheme = (typeof SCHEMES)[number]

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
export type Quad = 1 | 2 | 3 | 4

/** One code of a scheme, with our own label. */
export interface ActCode {
  readonly scheme: Scheme
  /** As published, leading zero kept. */
  readonly code: string
  readonly label: string
  /** The code's counterpart in CAMEO: itself for CAMEO, null where WEIS has none. */
  readonly cameo: string | null
  /** Two-digit CAMEO root; null where there is no counterpart. */
  readonly root: string | null
  readonly quad: Quad
  /** Weight on Goldstein's scale, -10 .. 10. */
  readonly goldstein: number
}

/** What a role code of a feed says about who acted. */
export type RoleClass = 'organ' | 'descriptor' | 'other'

/** Who acted: an organ of the state, the state as such (no role given), or somebody else in it. */
export type SourceBy = 'organ' | 'bare' | 'other'
