export {
  BASES,
  type Basis,
  type Block,
  type Column,
  type Document,
  type Fact,
  freezeDocument,
  type Language,
  LANGUAGES,
  type List,
  type Paragraph,
  type Row,
  type Section,
  type Sentence,
  type Source,
  type Table,
} from './documents/document.ts'
export { type Fitted, fitToPages } from './documents/fit-to-pages.ts'
export { pageCount } from './documents/page-count.ts'
export { pagesNeeded, writePdf } from './documents/pdf/write-pdf.ts'
export { writeDocx } from './documents/docx/write-docx.ts'
export { writeHtml } from './documents/html/write-html.ts'
export { writeMarkdown } from './documents/write-markdown.ts'
export {
  type AgreementStatus,
  fill,
  formatDay,
  formatMonth,
  formatNumber,
  formatSpan,
  plural,
  type Plural,
  type Words,
  wordsOf,
} from './documents/words/words.ts'
export { glossary, type Rendering, sourceOf, type Term } from './glossary/glossary.ts'
export { type Instrument, type InstrumentName, INSTRUMENTS } from './glossary/instruments.ts'
export { writeGlossary } from './glossary/write-glossary.ts'
export {
  CALENDAR_KINDS,
  type CalendarEntry,
  type CalendarKind,
  type CalendarOptions,
  writeIcalendar,
} from './calendar/write-icalendar.ts'
