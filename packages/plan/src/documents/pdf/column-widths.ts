import { extentOf, type Run } from './lines.ts'
import type { Measure } from './fonts.ts'

/** Short cells (a day, a status) are not broken; a long word (a hash) may be, so that no column starves the others. */
const UNBROKEN = 96

/** Widths of columns that fill `room` points: each gets what it needs, and a share of the rest by what it would like. */
export function columnWidths(
  rows: readonly (readonly (readonly Run[])[])[],
  count: number,
  room: number,
  measure: Measure,
): readonly number[] {
  const extents = Array.from({ length: count }, (_, at) => {
    const cells = rows.map((row) => extentOf(row[at] ?? [], measure))
    const needs = cells.map(({ least, natural }) => (natural <= UNBROKEN ? natural : Math.min(least, room / 3)))
    const least = Math.max(0, ...needs)
    return { least, natural: Math.max(least, ...cells.map((cell) => cell.natural)) }
  })
  const least = extents.reduce((sum, extent) => sum + extent.least, 0)
  const natural = extents.reduce((sum, extent) => sum + extent.natural, 0)
  if (least > room) return extents.map((extent) => (extent.least * room) / least)
  if (natural <= room) return extents.map((extent) => extent.natural + ((room - natural) * extent.natural) / natural)
  return extents.map((extent) => extent.least + ((room - least) * (extent.natural - extent.least)) / (natural - least))
}
