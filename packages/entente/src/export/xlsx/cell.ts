import type { ColumnType } from '@entente/model'
import { LIST_SEPARATOR } from '@entente/model'

export type CellValue = string | number | boolean | null | readonly string[]

/** Positions in `cellXfs` of the workbook's styles. */
export const STYLE = { text: 1, day: 2, moment: 3, heading: 4 } as const

const MS_PER_DAY = 86_400_000
/** Days from 30 December 1899, Excel's day 0, to 1 January 1970. */
const EPOCH = 25_569
/** Excel counts a 29 February 1900 that never was: days before March 1900 stay text. */
const FIRST_SOUND_DAY = 61

/** One cell in XML. Text is text whatever it looks like: `010` keeps its zero, `=1+1` is no formula. */
export function cell(value: CellValue, type: ColumnType, style: number = STYLE.text): string {
  if (value === null) return '<c/>'
  if (Array.isArray(value)) return value.length === 0 ? '<c/>' : textCell(value.join(LIST_SEPARATOR), style)
  if (typeof value === 'boolean') return `<c t="b"><v>${value ? 1 : 0}</v></c>`
  if (typeof value === 'number' && Number.isFinite(value)) return `<c><v>${value}</v></c>`
  const text = String(value)
  if (type === 'date' || type === 'timestamp') {
    const serial = Date.parse(text) / MS_PER_DAY + EPOCH
    if (serial >= FIRST_SOUND_DAY) return `<c s="${type === 'date' ? STYLE.day : STYLE.moment}"><v>${serial}</v></c>`
  }
  return textCell(text, style)
}

function textCell(text: string, style: number): string {
  return `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is written `_x0001_`, as Office does; a text that looks so by itself is marked. */
export function escaped(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)|[&<>"\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (found) => {
    if (found === '_') return '_x005F_'
    return ENTITIES[found] ?? `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
  })
}
