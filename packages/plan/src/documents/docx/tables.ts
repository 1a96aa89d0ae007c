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

/** A table with its basis column; the head is repeated on each page and no row is parted between pages. */
export function stateTable(setter: Setter, table: StateTable): Table {
  const { columns, basis } = wordsOf(setter.document.language)
  const all: readonly Column[] = [...table.columns, { heading: columns.basis }]
  const widths = shares([all.map((column) => column.heading), ...table.rows.map((row) => [...row.cells, basis[row.basis]])])
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: all.map((column, at) => cell(setter, [setter.run(column.heading, 'quietBold')], widths[at], column.align)),
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
          cell(setter, [setter.run(fact.text, 'quiet')], widths[1], 'start', 10),
        ],
      }),
  )
  return plain(setter, widths, rows, NO_BORDERS)
}

function plain(setter: Setter, widths: readonly number[], rows: readonly TableRow[], borders: ITableBordersOptions): Table {
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
  space = 40,
): TableCell {
  const alignment = align === 'end' ? AlignmentType.END : AlignmentType.START
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: space, bottom: space, left: 60, right: 60 },
    children: [new Paragraph({ bidirectional: rightToLeft, alignment, spacing: { after: 0 }, children })],
  })
}

/** Widths by the longest text of each column, between a tenth and a half of the page, summing to the whole. */
function shares(rows: readonly (readonly string[])[]): number[] {
  const count = rows[0]?.length ?? 1
  const lengths = Array.from({ length: count }, (_, at) => {
    const longest = Math.max(...rows.map((row) => (row[at] ?? '').length))
    return Math.min(Math.max(longest, 9), 40)
  })
  const sum = lengths.reduce((total, length) => total + length, 0)
  const widths = lengths.map((length) => Math.floor((WIDTH * length) / sum))
  return widths.map((width, at) => (at === 0 ? WIDTH - widths.slice(1).reduce((total, each) => total + each, 0) : width))
}
