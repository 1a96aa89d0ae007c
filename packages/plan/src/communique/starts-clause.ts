import type { ClauseKind } from './clause.ts'
import { type OwnLabel, ownLabel } from './own-label.ts'
import { ABBREVIATION_BEFORE_NUMBER, ENDS_SENTENCE, SIGNATURE } from './parts-of-text.ts'
import type { Line } from './text-lines.ts'

/** What was seen so far; `startsClause` keeps `last` itself. */
export interface Starts {
  /** Last value of each series of labels. */
  readonly last: Map<string, number>
  previous: { readonly line: Line; readonly kind: ClauseKind } | null
  /** Characters of the longest line: below it lines are broken by hand or by a PDF. */
  readonly width: number
}

export interface Start {
  readonly kind: ClauseKind
  readonly label: OwnLabel | null
}

/** Longest line that can be a heading, in characters. */
const LONGEST_HEADING = 100
/** Lines longer than this are whole paragraphs. */
const LONGEST_BROKEN_LINE = 160

/** Whether a line begins a new piece, and of what kind; null where it goes on with the last one. */
export function startsClause(line: Line, next: Line | undefined, starts: Starts, signed: boolean): Start | null {
  if (signed) return line.afterBlank || SIGNATURE.test(line.text) ? { kind: 'signature', label: null } : null
  const label = acceptedLabel(line, starts)
  if (label !== null) {
    if (label.value !== null) starts.last.set(label.series, label.value)
    const title = label.series === 'roman' && label.rest !== '' && isHeading(label.rest, line, next, starts)
    return { kind: title ? 'heading' : 'clause', label }
  }
  const { previous } = starts
  const afterEnd = previous === null || previous.kind === 'heading' || line.afterBlank
  if (afterEnd && isHeading(line.text, line, next, starts)) return { kind: 'heading', label: null }
  return beginsParagraph(line, starts) ? { kind: 'clause', label: null } : null
}

function acceptedLabel(line: Line, starts: Starts): OwnLabel | null {
  const label = ownLabel(line.text)
  const { previous } = starts
  if (label === null || previous === null) return label
  if (/^\p{Ll}/u.test(label.rest) && label.level === 0) return null
  if (label.value !== null && ABBREVIATION_BEFORE_NUMBER.test(previous.line.text)) return null
  if (line.afterBlank || previous.kind === 'heading' || ENDS_SENTENCE.test(previous.line.text)) return label
  if (label.value === null)
    return /^bullet [^-–—]/u.test(label.series) || previous.line.text.endsWith(',') ? label : null
  // In the middle of a sentence, as lists without full stops have it, only the next of a series counts.
  const follows = label.value === (starts.last.get(label.series) ?? -1) + 1
  return follows && label.level > 0 ? label : null
}

function isHeading(text: string, line: Line, next: Line | undefined, starts: Starts): boolean {
  if (text.length > LONGEST_HEADING || /[.;:,!?…؛؟،]$/u.test(text) || /^\p{Ll}/u.test(text)) return false
  return /\p{L}/u.test(text) && (line.beforeBlank || (next !== undefined && carriesOn(next, starts)))
}

/** Whether a line has the first label of a series or the next one. */
function carriesOn(line: Line, starts: Starts): boolean {
  const label = ownLabel(line.text)
  return label?.value === 1 || (label !== null && label.value === (starts.last.get(label.series) ?? NaN) + 1)
}

function beginsParagraph(line: Line, starts: Starts): boolean {
  const { previous, width } = starts
  if (previous === null || previous.kind === 'heading' || previous.kind === 'signature') return true
  if (/^\p{Ll}/u.test(line.text)) return false
  // After a page number a blank line can stand in the middle of a sentence.
  if (!ENDS_SENTENCE.test(previous.line.text)) return line.afterBlank && !line.afterRemark
  const { length } = previous.line.text
  return line.afterBlank || length > LONGEST_BROKEN_LINE || length < width * 0.7
}
