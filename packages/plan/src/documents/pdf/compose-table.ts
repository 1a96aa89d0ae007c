import type { Column } from '../document.ts'
import { isolate } from '../page-marks.ts'
import { wordsOf } from '../words/words.ts'
import { type Box, type Cell, type Element, TEXT_WIDTH } from './boxes.ts'
import { columnWidths } from './column-widths.ts'
import type { Desk } from './desk.ts'
import { extentOf, type Run, setLines } from './lines.ts'

const GUTTER = 10
const PADDING = 2.5

/** A table: its head kept with the first row and repeated on each page, rows whole, a column for the basis. */
export function composeTable(
  desk: Desk,
  id: string,
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
): Box[] {
  const all = [...columns, { heading: wordsOf(desk.document.language).columns.basis }]
  const bold = { ...desk.small, bold: true }
  const heads = all.map((column) => [{ text: column.heading, style: bold }])
  const room = TEXT_WIDTH - GUTTER * (all.length - 1)
  const widths = columnWidths([heads, ...rows], all.length, room, desk.measure)
  const row = (cells: readonly (readonly Run[])[], at: number): Box =>
    rowBox(desk, all, widths, cells, [
      { tag: 'Table', id },
      { tag: 'TR', id: `${id}.${at}` },
    ])
  const head: Box = { ...row(heads, 0), gap: 5, keep: true, rule: 'strong' }
  return [head, ...rows.map((cells, at) => ({ ...row(cells, at + 1), rule: 'hair' as const, head }))]
}

/** The facts at the head of page: labels beside texts. */
export function composeFacts(desk: Desk): Box[] {
  const { document, small } = desk
  const rows = document.facts.map((fact) => [
    [{ text: fact.label, style: { ...small, bold: true } }],
    [{ text: isolate(document, fact.text), style: small }],
  ])
  const label = Math.max(0, ...rows.map(([first]) => extentOf(first ?? [], desk.measure).natural)) + 1
  const widths = [Math.min(label, TEXT_WIDTH / 3), TEXT_WIDTH - Math.min(label, TEXT_WIDTH / 3) - GUTTER]
  return rows.map((cells, at) => {
    const path: Element[] = [
      { tag: 'Table', id: 'facts' },
      { tag: 'TR', id: `facts.${at}` },
    ]
    const box = rowBox(desk, [{ heading: '' }, { heading: '' }], widths, cells, path, 0.3)
    return { ...box, gap: at === 0 ? 8 : 0, keep: true }
  })
}

function rowBox(
  desk: Desk,
  columns: readonly Column[],
  widths: readonly number[],
  row: readonly (readonly Run[])[],
  path: readonly Element[],
  padding = PADDING,
): Box {
  const { rightToLeft } = desk.setting
  let offset = 0
  const cells = row.map((runs, at): Cell => {
    const width = widths[at] ?? 0
    const align = columns[at]?.align ?? 'start'
    const lines = setLines(runs, { ...desk.setting, width, align })
    const x = rightToLeft ? TEXT_WIDTH - offset - width : offset
    offset += width + GUTTER
    const heading = runs[0]?.style.bold === true
    const id = `${path.at(-1)?.id ?? ''}.c${at}`
    return { x, lines, path: [...path, { tag: heading ? 'TH' : 'TD', id }] }
  })
  const height = Math.max(0, ...cells.map((cell) => cell.lines.reduce((sum, line) => sum + line.height, 0)))
  return { cells, height: height + 2 * padding, gap: 0, keep: false }
}
