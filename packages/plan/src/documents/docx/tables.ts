import {
  AlignmentType,
  BorderStyle,
  type ITableBordersOptions,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Column, Table as StateTable } from '../document.ts'
import { wordsOf } from '../words/words.ts'
import { columnWidths } from '../pdf/column-widths.ts'
import { openMeasure } from '../pdf/fonts.ts'
import type { Run } from '../pdf/lines.ts'
import type { Setter } from './setter.ts'

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'A9B0B8' }
const NO_BORDERS: ITableBordersOptions = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

/** Width of the text on the page, in twentieths of a point. */
const WIDTH = 9640

/** Space beside the text of a cell, in points. */
const SIDE = 3

/** A table with its basis column; the head is repeated on each page and no row is parted between pages. */
export function stateTable(setter: Setter, table: StateTable): Table {
  const { columns, basis } = wordsOf(setter.document.language)
  const all: readonly Column[] = [...table.columns, { heading: columns.basis }]
  const grow = setter.rightToLeft ? 1.15 : 1
  const text = { bold: false, size: 9.8 * grow, colour: '' }
  const small = { bold: false, size: 8.8 * grow, colour: '' }
  const widths = shares([
    all.map((column) => [{ text: column.heading, style: { ...small, bold: true } }]),
    ...table.rows.map((row) => [
      ...row.cells.map((cellText) => [{ text: cellText, style: text }]),
      [{ text: [basis[row.basis], row.source?.text ?? ''].join(' '), style: small }],
    ]),
  ])
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: all.map((column, at) =>
      cell(setter, [setter.run(column.heading, 'quietBold')], widths[at], column.align),
    ),
  })
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: [
          ...row.cells.map((text, at) => cell(setter, [setter.run(text)], widths[at], table.columns[at]?.align)),
          cell(setter, [setter.run(basis[row.basis], 'quiet'), ...setter.source(row.source)], widths.at(-1), 'start'),
        ],
      }),
  )
  return plain(setter, widths, [head, ...rows], { ...NO_BORDERS, bottom: LINE, insideHorizontal: LINE })
}

/** The facts at the head of page: labels beside texts, without lines. */
export function factsTable(setter: Setter): Table {
  const widths = [2300, WIDTH - 2300]
  const rows = setter.document.facts.map(
    (fact) =>
      new TableRow({
        cantSplit: true,
        children: [
          cell(setter, [setter.run(fact.label, 'quietBold')], widths[0], 'start', 10),
          cell(setter, [setter.run(ordered(setter, fact.text), 'quiet')], widths[1], 'start', 10),
        ],
      }),
  )
  return plain(setter, widths, rows, NO_BORDERS)
}

/** A text that begins with a figure and is otherwise Latin keeps its order in an Arabic line by a mark before it. */
function ordered({ rightToLeft }: Setter, text: string): string {
  return rightToLeft && !/\p{Script=Arabic}/u.test(text) ? `\u200e${text}` : text
}

function plain(
  setter: Setter,
  widths: readonly number[],
  rows: readonly TableRow[],
  borders: ITableBordersOptions,
): Table {
  return new Table({
    visuallyRightToLeft: setter.rightToLeft,
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders,
    rows: [...rows],
  })
}

function cell(
  { rightToLeft }: Setter,
  children: ParagraphChild[],
  width = 0,
  align: Column['align'] = 'start',
  space = 30,
): TableCell {
  const alignment = align === 'end' ? AlignmentType.END : AlignmentType.START
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: space, bottom: space, left: SIDE * 20, right: SIDE * 20 },
    children: [new Paragraph({ bidirectional: rightToLeft, alignment, spacing: { after: 0 }, children })],
  })
}

/**
 * Widths in twentieths of a point. The reader's machine sets Arial or its twin, which is about as wide as the font they
 * are measured by; what stands in for its Arabic letters may be wider.
 */
function shares(rows: readonly (readonly (readonly Run[])[])[]): number[] {
  const count = rows[0]?.length ?? 1
  const room = WIDTH / 20 - count * 2 * SIDE
  const widths = columnWidths(rows, count, room, openMeasure()).map((width) => Math.floor((width + 2 * SIDE) * 20))
  return widths.map((width, at) => (at === 0 ? WIDTH - widths.slice(1).reduce((sum, each) => sum + each, 0) : width))
}
