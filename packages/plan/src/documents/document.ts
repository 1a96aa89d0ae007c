import { EntenteError } from '@entente/model'

/** How a sentence is known: a feed says so; a person confirmed it; a person decided it; it is reckoned; nobody knows. */
export const BASES = ['reported', 'confirmed', 'decided', 'estimated', 'unknown'] as const
export type Basis = (typeof BASES)[number]

/** The languages a document can be written in. */
export const LANGUAGES = ['en', 'ru', 'es', 'fr', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

/** Where a reader can check a sentence. `href` becomes a link where it is http or https, and is left out otherwise. */
export interface Source {
  readonly text: string
  readonly href?: string
}

/** What every statement carries. Without `priority` it always stays; otherwise lower numbers are left out first. */
interface Stated {
  readonly basis: Basis
  readonly source?: Source
  readonly priority?: number
}

/** One sentence, which cannot be written without saying how it is known. */
export interface Sentence extends Stated {
  readonly text: string
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly sentences: readonly Sentence[]
}

export interface List {
  readonly kind: 'list'
  readonly items: readonly Sentence[]
}

/** `start` is left in Latin script and right in Arabic; `end` is for numbers. */
export interface Column {
  readonly heading: string
  readonly align?: 'start' | 'end'
}

/** One row: as many cells as the table has columns, and one basis for all of them, shown in a column of its own. */
export interface Row extends Stated {
  readonly cells: readonly string[]
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
}

export type Block = Paragraph | List | Table

/**
 * A part under a heading. `whole` says where all of it stands ("Commitments in the workbench"), for the case that
 * something is left out to fit the pages; `leftOut` is how much was, set by `fitToPages`.
 */
export interface Section {
  readonly heading: string
  readonly blocks: readonly Block[]
  readonly whole?: string
  readonly leftOut?: number
}

/** A line of the head of page: perspective, partner, span, hashes, head of the journal, versions of methods. */
export interface Fact {
  readonly label: string
  readonly text: string
}

/**
 * A document that the writers turn into Markdown, HTML, DOCX and PDF: plain data, the same after a round trip through
 * JSON. It holds no time of writing: the same content gives the same bytes.
 */
export interface Document {
  readonly title: string
  readonly subtitle?: string
  readonly language: Language
  /** Such as RESTRICTED; stands at the top and the bottom of every page. */
  readonly marking: string | null
  /** Whether the states are invented; every page then says so. */
  readonly simulated: boolean
  readonly facts: readonly Fact[]
  readonly sections: readonly Section[]
  readonly foot: string
}

/**
 * Checks a document and freezes it to its leaves.
 * @throws EntenteError `bad-document` for an unknown language or basis, an empty text, a row with too few or too many
 * cells, a priority that is no number. The message names the place, never the text.
 */
export function freezeDocument(document: Document): Document {
  if (!LANGUAGES.includes(document.language)) throw bad('language', `must be one of ${LANGUAGES.join(', ')}`)
  requireText(document.title, 'title')
  for (const [index, fact] of document.facts.entries()) requireText(fact.label, `facts.${index}.label`)
  for (const [index, section] of document.sections.entries()) {
    requireText(section.heading, `sections.${index}.heading`)
    for (const [at, block] of section.blocks.entries()) checkBlock(block, `sections.${index}.blocks.${at}`)
  }
  return deepFreeze(structuredClone(document))
}

function checkBlock(block: Block, place: string): void {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences.forEach((sentence, at) => checkSentence(sentence, `${place}.sentences.${at}`))
    case 'list':
      return block.items.forEach((sentence, at) => checkSentence(sentence, `${place}.items.${at}`))
    case 'table':
      return block.rows.forEach((row, at) => checkRow(row, block.columns.length, `${place}.rows.${at}`))
  }
}

function checkSentence(sentence: Sentence, place: string): void {
  requireText(sentence.text, `${place}.text`)
  checkStated(sentence, place)
}

function checkRow(row: Row, columns: number, place: string): void {
  if (row.cells.length !== columns) throw bad(`${place}.cells`, `has ${row.cells.length} cells for ${columns} columns`)
  checkStated(row, place)
}

function checkStated(stated: Stated, place: string): void {
  if (!BASES.includes(stated.basis)) throw bad(`${place}.basis`, `must be one of ${BASES.join(', ')}`)
  if (stated.priority !== undefined && !Number.isFinite(stated.priority))
    throw bad(`${place}.priority`, 'is not a number')
}

function requireText(text: string, place: string): void {
  if (text.trim() === '') throw bad(place, 'is empty')
}

function bad(place: string, what: string): EntenteError {
  return new EntenteError('bad-document', `\`${place}\` ${what}`, {
    help: 'mend what writes the document: every sentence needs a text and a basis, every row a cell for each column',
  })
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) deepFreeze(part)
  return Object.freeze(value)
}

/** The address of a source where it is one a reader may follow: http or https. Anything else is text only. */
export function followable(source: Source | undefined): string | undefined {
  if (source?.href === undefined || !/^https?:\/\/\S+$/i.test(source.href)) return undefined
  return URL.canParse(source.href) ? new URL(source.href).href : undefined
}

export function isRightToLeft(language: Language): boolean {
  return language === 'ar'
}
