import {
  type Block,
  type Document,
  followable,
  type Section,
  type Sentence,
  type Source,
  type Table,
} from './document.ts'
import { basisLabel, leftOutLine, pageMarks } from './page-marks.ts'
import { wordsOf } from './words/words.ts'

/**
 * A document as Markdown (CommonMark with tables): the marking on the first and on the last line, the basis of each
 * sentence in brackets after it. What would be markup in a text is escaped.
 */
export function writeMarkdown(document: Document): string {
  const marks = pageMarks(document)
  const edge = marks === '' ? [] : [`**${escape(marks)}**`]
  const parts = [
    ...edge,
    `# ${escape(document.title)}`,
    ...(document.subtitle === undefined ? [] : [escape(document.subtitle)]),
    document.facts.map((fact) => `- ${escape(fact.label)}: ${escape(fact.text)}`).join('\n'),
    ...document.sections.flatMap((section) => sectionParts(document, section)),
    '---',
    escape(wordsOf(document.language).legend),
    escape(document.foot),
    ...edge,
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function sectionParts(document: Document, section: Section): string[] {
  const note = leftOutLine(document, section)
  const blocks = section.blocks.map((block) => blockText(document, block))
  return [`## ${escape(section.heading)}`, ...blocks, ...(note === undefined ? [] : [escape(note)])]
}

function blockText(document: Document, block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.sentences.map((sentence) => sentenceText(document, sentence)).join(' ')
    case 'list':
      return block.items.map((sentence) => `- ${sentenceText(document, sentence)}`).join('\n')
    case 'table':
      return tableText(document, block)
  }
}

function sentenceText(document: Document, { text, basis, source }: Sentence): string {
  return `${escape(text)} ${escape(basisLabel(document, basis))}${sourceText(source)}`
}

function sourceText(source: Source | undefined): string {
  if (source === undefined) return ''
  const href = followable(source)
  return href === undefined
    ? ` (${escape(source.text)})`
    : ` ([${escape(source.text)}](<${href.replace(/[<>]/g, '')}>))`
}

function tableText(document: Document, table: Table): string {
  const { columns, basis } = wordsOf(document.language)
  const head = [...table.columns.map((column) => escape(column.heading)), escape(columns.basis)]
  const rule = [...table.columns.map((column) => (column.align === 'end' ? '---:' : '---')), '---']
  const rows = table.rows.map((row) => [
    ...row.cells.map(escape),
    `${escape(basis[row.basis])}${sourceText(row.source)}`,
  ])
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** No line break, no markup, no HTML: what is text stays text. */
function escape(text: string): string {
  return text
    .replace(/[^\S\u00a0]+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(#{1,6}|[-+]|\d+[.)])(?=\s|$)/, (mark) =>
      /^\d/.test(mark) ? `${mark.slice(0, -1)}\\${mark.slice(-1)}` : `\\${mark}`,
    )
}
