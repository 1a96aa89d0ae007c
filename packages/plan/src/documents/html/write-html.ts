import {
  type Block,
  type Column,
  type Document,
  followable,
  isRightToLeft,
  type Section,
  type Sentence,
  type Source,
  type Table,
} from '../document.ts'
import { basisLabel, leftOutLine, pageMarks } from '../page-marks.ts'
import { wordsOf } from '../words/words.ts'
import { STYLE } from './style.ts'

/**
 * A document as one HTML file that needs nothing else: no script, no address fetched (its policy forbids both), light
 * and dark, from right to left in Arabic, with the marking on every printed page.
 */
export function writeHtml(document: Document): string {
  const { language } = document
  const marks = pageMarks(document)
  const band = (place: string): string =>
    marks === '' ? '' : `<div class="${place}"><p class="marks">${escape(marks)}</p></div>\n`
  return `<!doctype html>
<html lang="${language}" dir="${isRightToLeft(language) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape([document.title, marks].filter((text) => text !== '').join(' · '))}</title>
<style>
${STYLE}
</style>
</head>
<body>
<div class="sheet">
${band('top')}<main>
${head(document)}
${document.sections.map((section) => sectionHtml(document, section)).join('\n')}
<div class="closing">
<p>${escape(wordsOf(language).legend)}</p>
<p>${escape(document.foot)}</p>
</div>
</main>
${band('bottom')}</div>
</body>
</html>
`
}

function head({ title, subtitle, facts }: Document): string {
  const below = subtitle === undefined ? '' : `\n<p class="subtitle">${escape(subtitle)}</p>`
  const rows = facts.map((fact) => `<dt>${escape(fact.label)}</dt><dd><bdi>${escape(fact.text)}</bdi></dd>`)
  return `<h1>${escape(title)}</h1>${below}${rows.length === 0 ? '' : `\n<dl>\n${rows.join('\n')}\n</dl>`}`
}

function sectionHtml(document: Document, section: Section): string {
  const note = leftOutLine(document, section)
  return [
    '<section>',
    `<h2>${escape(section.heading)}</h2>`,
    ...section.blocks.map((block) => blockHtml(document, section, block)),
    ...(note === undefined ? [] : [`<p class="note">${escape(note)}</p>`]),
    '</section>',
  ].join('\n')
}

function blockHtml(document: Document, section: Section, block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${block.sentences.map((sentence) => sentenceHtml(document, sentence)).join(' ')}</p>`
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${sentenceHtml(document, item)}</li>`).join('\n')}\n</ul>`
    case 'table':
      return tableHtml(document, section, block)
  }
}

function sentenceHtml(document: Document, { text, basis, source }: Sentence): string {
  return `${escape(text)} <span class="basis">${escape(basisLabel(document, basis))}</span>${sourceHtml(source)}`
}

function sourceHtml(source: Source | undefined): string {
  if (source === undefined) return ''
  const href = followable(source)
  const text = `<bdi>${escape(source.text)}</bdi>`
  const inner = href === undefined ? text : `<a href="${escape(href)}" rel="noreferrer noopener">${text}</a>`
  return ` <span class="source">(${inner})</span>`
}

/** A cell of so many letters, such as a day, is not broken. */
const UNBROKEN = 18

/** The table scrolls within itself on a narrow screen; for the keyboard it is a region that can be reached. */
function tableHtml(document: Document, section: Section, table: Table): string {
  const { columns, basis } = wordsOf(document.language)
  const cell = (column: Column | undefined, text: string): string =>
    column?.align === 'end' ? ' class="end"' : text.length <= UNBROKEN ? ' class="short"' : ''
  const heads = [...table.columns, { heading: columns.basis } satisfies Column].map(
    (column) => `<th scope="col"${cell(column, column.heading)}>${escape(column.heading)}</th>`,
  )
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((text, at) => `<td${cell(table.columns[at], text)}>${escape(text)}</td>`).join('')
    return `<tr>${cells}<td>${escape(basis[row.basis])}${sourceHtml(row.source)}</td></tr>`
  })
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(section.heading)}"><table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
