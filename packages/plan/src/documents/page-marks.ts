import { type Basis, type Document, isRightToLeft, type Section } from './document.ts'
import { fill, plural, wordsOf } from './words/words.ts'

/** What stands at the top and bottom of every page: the marking, and that the states are invented. Empty for neither. */
export function pageMarks(document: Document): string {
  const simulated = document.simulated ? wordsOf(document.language).phrases.simulated : null
  return [document.marking, simulated].filter((mark) => mark !== null && mark !== '').join(' · ')
}

/** A basis as it is shown after a sentence: a word in brackets, so that it survives black-and-white copies. */
export function basisLabel(document: Document, basis: Basis): string {
  return `[${wordsOf(document.language).basis[basis]}]`
}

/** The line that says how much of a section was left out and where it stands, or nothing where all of it is there. */
export function leftOutLine(document: Document, section: Section): string | undefined {
  if (section.leftOut === undefined || section.leftOut === 0) return undefined
  const { counts } = wordsOf(document.language)
  return plural(document.language, counts.leftOut, section.leftOut, { whole: section.whole ?? document.foot })
}

export function pageNumber(document: Document, page: number, pages: number): string {
  return fill(wordsOf(document.language).phrases.page, { page, pages })
}

/** U+2068 and U+2069 around a text of unknown direction, so that it does not disturb the order of its neighbours. */
export function isolate(document: Document, text: string): string {
  return isRightToLeft(document.language) ? `\u2068${text}\u2069` : text
}
