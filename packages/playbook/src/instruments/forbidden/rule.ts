import { type Phrase, phrasesOf } from './phrase.ts'
import { WORD_LISTS } from './word-lists.ts'

/** What no instrument may say, and why. */
export interface Rule {
  /** In a few words, for the one who wrote it. */
  readonly why: string
  /** Also refused where an instrument tells of its past (`effect`, `used.what`), which may name what others did. */
  readonly inHistory: boolean
  readonly phrases: readonly Phrase[]
}

/** Refused everywhere. */
export function never(why: string, lines: string): Rule {
  return { why, inHistory: true, phrases: phrasesOf(lines, WORD_LISTS) }
}

/** Refused in what an instrument is and does; its history may tell of it. */
export function neverDone(why: string, lines: string): Rule {
  return { why, inHistory: false, phrases: phrasesOf(lines, WORD_LISTS) }
}
