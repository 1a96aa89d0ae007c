/**
 * What a piece of a text is: `clause` (may promise something), `preamble`, `heading`, `signature`, or `remark` (page
 * numbers and headers, which belong to the paper).
 */
export type ClauseKind = 'clause' | 'preamble' | 'heading' | 'signature' | 'remark'

/** A piece of a communiqué or treaty, with its place in it. */
export interface Clause {
  /** 1, 2, 3 ... in the order of the text, over all kinds. */
  readonly number: number
  readonly kind: ClauseKind
  /** Its own numbering as written: `5.`, `(a)`, `Article 5`, `•`; null for a paragraph without one. */
  readonly label: string | null
  /** One line without label, line breaks, hyphens of broken words, and the remarks inside it. */
  readonly text: string
  /** Offset of its first character, label included, in UTF-16 code units of the text given. */
  readonly from: number
  /** Offset after its last character. */
  readonly to: number
  /** Text of the heading it stands under. */
  readonly heading?: string
  /** `number` of the clause that it is a point of, as (a) is of 5. */
  readonly parent?: number
  /** Of a remark that interrupts a clause: that clause's `number`; its range lies inside that clause's. */
  readonly within?: number
}
