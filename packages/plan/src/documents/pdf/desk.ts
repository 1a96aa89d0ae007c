import { type Document, isRightToLeft } from '../document.ts'
import { TEXT_WIDTH } from './boxes.ts'
import type { Measure, Style } from './fonts.ts'
import type { Setting } from './lines.ts'

export const INK = '#16191d'
export const QUIET = '#4a5159'
export const LINK = '#0b4f8a'

/** What the parts of a document are composed with. */
export interface Desk {
  readonly document: Document
  readonly measure: Measure
  readonly body: Style
  readonly small: Style
  readonly setting: Setting
}

/** Arabic letters of the same font look smaller. */
export function openDesk(document: Document, measure: Measure): Desk {
  const rightToLeft = isRightToLeft(document.language)
  const size = rightToLeft ? 10 : 9.5
  return {
    document,
    measure,
    body: { bold: false, size, colour: INK },
    small: { bold: false, size: size - 1.5, colour: QUIET },
    setting: { width: TEXT_WIDTH, rightToLeft, align: 'start', measure },
  }
}
