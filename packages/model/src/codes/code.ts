/** An ontology of acts. */
export const SCHEMES = ['cameo', 'weis', 'ucdp', 'plover'] as const
export type Scheme = (typeof SCHEMES)[number]

/** How a code of a scheme is written. */
interface CodeForm {
  /** A regular expression for the whole of it. */
  readonly pattern: string
  /** The same in words. */
  readonly words: string
  /**
   * Which part of a code names the general act, itself a code: its first characters, or all before a separator. A code
   * that the list of the scheme lacks has its root and quad class. Null where a scheme has none.
   */
  readonly general: { readonly length: number } | { readonly before: string } | null
}

export const CODE_FORMS: Readonly<Record<Scheme, CodeForm>> = {
  cameo: { pattern: '[0-9]{2,4}', words: 'two to four digits', general: { length: 2 } },
  weis: { pattern: '[0-9]{2,4}', words: 'two to four digits', general: null },
  ucdp: { pattern: '[1-3]', words: 'a digit from 1 to 3', general: null },
  plover: {
    pattern: '[A-Z]{2,16}(-[a-z][a-z_-]{1,30})?',
    words: 'a type of event in capitals, with its mode after a hyphen',
    general: { before: '-' },
  },
}

/** Whether a text is written as a code of the scheme is; the list of the scheme need not have it. */
export function hasCodeForm(scheme: Scheme, text: string): boolean {
  return new RegExp(`^(?:${CODE_FORMS[scheme].pattern})$`).test(text)
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
  /** Two-digit CAMEO root; null where nothing in CAMEO has the same. */
  readonly root: string | null
  readonly quad: Quad
  /** Weight on Goldstein's scale, -10 .. 10; null where the scheme has no weights. */
  readonly goldstein: number | null
}

/** What a role code of a feed says about who acted. */
export type RoleClass = 'organ' | 'descriptor' | 'other'

/** Who acted: an organ of the state, the state as such (no role given), or somebody else in it. */
export type SourceBy = 'organ' | 'bare' | 'other'
