import { type Block, type Document, freezeDocument, type Section } from './document.ts'
import { pagesNeeded } from './pdf/write-pdf.ts'

/** `fits` is false where even without all that may be left out the pages do not suffice: nothing else is ever cut. */
export interface Fitted {
  readonly document: Document
  readonly pages: number
  readonly leftOut: number
  readonly fits: boolean
}

/** Where a statement that may be left out stands. */
interface Loose {
  readonly place: string
  readonly priority: number
}

/**
 * Leaves out sentences and rows that have a priority, the lowest first and among equals the last first, until the PDF
 * of the document has at most `pages` pages. Each section that lost some says how
 * many, and where all of them stand (`section.whole`, else the foot). Statements without a priority always stay.
 */
export function fitToPages(document: Document, pages: number): Fitted {
  const loose = looseStatements(document).sort((a, b) => a.priority - b.priority)
  const without = (count: number): Document =>
    leaveOut(document, new Set(loose.slice(0, count).map(({ place }) => place)))
  // By halves: leaving out one more needs no more pages, but for the one line that tells it, so that at worst one or two
  // entries too many are left out.
  let least = 0
  let most = loose.length
  while (least < most) {
    const middle = Math.floor((least + most) / 2)
    if (pagesNeeded(without(middle)) <= pages) most = middle
    else least = middle + 1
  }
  const fitted = without(least)
  const needed = pagesNeeded(fitted)
  return { document: freezeDocument(fitted), pages: needed, leftOut: least, fits: needed <= pages }
}

function looseStatements(document: Document): Loose[] {
  return document.sections
    .flatMap((section, s) =>
      section.blocks.flatMap((block, b) =>
        statements(block).flatMap(({ priority }, at) =>
          priority === undefined ? [] : [{ place: `${s}.${b}.${at}`, priority }],
        ),
      ),
    )
    .reverse()
}

function statements(block: Block): readonly { readonly priority?: number }[] {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences
    case 'list':
      return block.items
    case 'table':
      return block.rows
  }
}

function leaveOut(document: Document, gone: ReadonlySet<string>): Document {
  const sections = document.sections.map((section, s): Section => {
    const before = section.blocks.flatMap(statements).length
    const blocks = section.blocks.flatMap((block, b) => {
      const left = keep(block, (at) => !gone.has(`${s}.${b}.${at}`))
      return statements(block).length > 0 && statements(left).length === 0 ? [] : [left]
    })
    const lost = before - blocks.flatMap(statements).length
    return lost === 0 ? section : { ...section, blocks, leftOut: (section.leftOut ?? 0) + lost }
  })
  return { ...document, sections }
}

function keep(block: Block, stays: (at: number) => boolean): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, sentences: block.sentences.filter((_, at) => stays(at)) }
    case 'list':
      return { ...block, items: block.items.filter((_, at) => stays(at)) }
    case 'table':
      return { ...block, rows: block.rows.filter((_, at) => stays(at)) }
  }
}
