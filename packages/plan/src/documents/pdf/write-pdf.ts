import type { Document } from '../document.ts'
import { pageMarks, pageNumber } from '../page-marks.ts'
import { type Box, type Cell, type Element, PAGE, paginate, type Placed, TEXT_WIDTH } from './boxes.ts'
import { compose } from './compose.ts'
import { type Desk, INK, openDesk, QUIET } from './desk.ts'
import { faceOf, newPdf, openMeasure, registerFaces } from './fonts.ts'
import { type Line, setLines } from './lines.ts'

/** How many A4 pages the PDF of a document has, without writing it. */
export function pagesNeeded(document: Document): number {
  return paginate(compose(openDesk(document, openMeasure()))).length
}

/**
 * A document as PDF 1.7 on A4: tagged (headings, lists, tables, reading order), with its language, the marking and
 * "1 of 2" on every page, the fonts within. The same document gives the same bytes, wherever and whenever: it bears no
 * time of writing, and its streams are not packed, because packers differ between machines.
 */
export async function writePdf(document: Document): Promise<Uint8Array> {
  const desk = openDesk(document, openMeasure())
  const pages = paginate(compose(desk))
  const pdf = newPdf({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    compress: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    // A fixed day in place of the day of writing.
    info: { Title: document.title, Creator: 'Entente', Producer: 'Entente', CreationDate: new Date(0) },
  })
  const bytes = collect(pdf)
  registerFaces(pdf)
  const structure = openStructure(pdf)
  for (const [at, placed] of pages.entries()) {
    pdf.addPage()
    drawEdges(pdf, desk, at + 1, pages.length)
    for (const each of placed) drawBox(pdf, structure, each)
    for (const { box } of placed) bookmark(pdf, box)
  }
  structure.end()
  pdf.end()
  return bytes
}

interface Structure {
  readonly of: (path: readonly Element[]) => PDFKit.PDFStructureElement
  readonly end: () => void
}

/** Elements as they are first met, each within its parent; an element goes on over pages. */
function openStructure(pdf: PDFKit.PDFDocument): Structure {
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const known = new Map<string, PDFKit.PDFStructureElement>()
  return {
    of: (path) => {
      let parent = root
      for (const { tag, id } of path) {
        const key = `${tag} ${id}`
        let element = known.get(key)
        if (element === undefined) {
          element = pdf.struct(tag)
          parent.add(element)
          known.set(key, element)
        }
        parent = element
      }
      return parent
    },
    end: () => {
      for (const element of [...known.values()].reverse()) element.end()
      root.end()
    },
  }
}

function bookmark(pdf: PDFKit.PDFDocument, box: Box): void {
  const cell = box.cells[0]
  if (cell?.path[0]?.tag === 'H2') pdf.outline.addItem(cell.lines.map(plainText).join(' '))
}

function plainText(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('')
}

function drawBox(pdf: PDFKit.PDFDocument, structure: Structure, { box, y, repeated }: Placed): void {
  if (box.rule !== undefined) artifact(pdf, () => drawRule(pdf, box, y))
  for (const cell of box.cells) {
    const draw = (): void => drawCell(pdf, cell, y + (cell.path[0]?.tag === 'Table' ? padding(box, cell) : 0))
    if (repeated) artifact(pdf, draw)
    else structure.of(cell.path).add(draw)
  }
}

function padding(box: Box, cell: Cell): number {
  const tallest = Math.max(...box.cells.map(heightOf))
  return cell.lines.length === 0 ? 0 : (box.height - tallest) / 2
}

function heightOf(cell: Cell): number {
  return cell.lines.reduce((sum, line) => sum + line.height, 0)
}

/** Below the head and the rows of a table; above the closing text. */
function drawRule(pdf: PDFKit.PDFDocument, box: Box, y: number): void {
  const inTable = box.cells[0]?.path[0]?.tag === 'Table'
  const at = inTable ? y + box.height : y - 6
  pdf
    .moveTo(PAGE.side, at)
    .lineTo(PAGE.side + TEXT_WIDTH, at)
    .lineWidth(box.rule === 'strong' ? 0.9 : 0.35)
    .stroke(box.rule === 'strong' ? QUIET : '#a9b0b8')
}

function drawCell(pdf: PDFKit.PDFDocument, cell: Cell, top: number): void {
  let y = top
  for (const line of cell.lines) {
    drawLine(pdf, line, PAGE.side + cell.x, y)
    y += line.height
  }
}

function drawLine(pdf: PDFKit.PDFDocument, line: Line, left: number, top: number): void {
  const baseline = top + line.size * 1.02
  for (const { x, width, text, style } of line.pieces) {
    pdf.font(faceOf(style)).fontSize(style.size).fillColor(style.colour)
    pdf.text(text, left + x, baseline, { lineBreak: false, features: [], baseline: 'alphabetic' })
    if (style.link !== undefined) pdf.link(left + x, top, width, line.height, style.link)
  }
}

function drawEdges(pdf: PDFKit.PDFDocument, desk: Desk, page: number, pages: number): void {
  const { document, setting } = desk
  const marks = pageMarks(document)
  const centred = { ...setting, align: 'center' as const }
  const style = { bold: true, size: 9.5, colour: INK }
  const small = { bold: false, size: 8, colour: QUIET }
  artifact(pdf, () => {
    for (const y of marks === '' ? [] : [30, PAGE.height - 42])
      for (const line of setLines([{ text: marks, style }], centred)) drawLine(pdf, line, PAGE.side, y)
    const number = [{ text: pageNumber(document, page, pages), style: small }]
    for (const line of setLines(number, { ...setting, align: 'end' })) drawLine(pdf, line, PAGE.side, PAGE.height - 41)
  })
}

/** What is not content: rules, marking, page numbers, repeated heads. */
function artifact(pdf: PDFKit.PDFDocument, draw: () => void): void {
  pdf.markContent('Artifact', { type: 'Pagination' })
  draw()
  pdf.endMarkedContent()
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk: Uint8Array) => void chunks.push(chunk))
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.on('error', reject)
  })
}
