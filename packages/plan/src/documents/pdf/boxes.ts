import type { Line } from './lines.ts'

/** A4 in points, and the space within it that text may fill. */
export const PAGE = { width: 595.28, height: 841.89, side: 56, top: 62, bottom: 66 } as const
export const TEXT_WIDTH: number = PAGE.width - 2 * PAGE.side
const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom

/** An element of the document's structure, for readers that speak: the same `id` is the same element. */
export interface Element {
  readonly tag: 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TH' | 'TD'
  readonly id: string
}

/** Lines side by side with others: a cell of a table, or all of a paragraph. `x` is from the left edge of the text. */
export interface Cell {
  readonly x: number
  readonly lines: readonly Line[]
  readonly path: readonly Element[]
}

/** What stands on one page whole: a line of a paragraph, a row of a table. */
export interface Box {
  readonly cells: readonly Cell[]
  readonly height: number
  readonly gap: number
  /** Stays on the page of the next box. */
  readonly keep: boolean
  readonly rule?: 'strong' | 'hair'
  /** The head of the table, repeated where the row begins a page. */
  readonly head?: Box
}

export interface Placed {
  readonly box: Box
  readonly y: number
  readonly repeated: boolean
}

/** Puts boxes on pages. A box that is higher than a page stands alone and runs over: nothing is dropped. */
export function paginate(boxes: readonly Box[]): readonly (readonly Placed[])[] {
  const pages: Placed[][] = [[]]
  let y = 0
  let page: Placed[] = pages[0] ?? []
  const place = (box: Box, repeated = false): void => {
    const gap = page.every((other) => other.repeated) ? 0 : box.gap
    page.push({ box, y: PAGE.top + y + gap, repeated })
    y += gap + box.height
  }
  for (const unit of units(boxes)) {
    const needed = unit.reduce((sum, box, at) => sum + box.height + (at === 0 && page.length === 0 ? 0 : box.gap), 0)
    if (page.length > 0 && y + needed > TEXT_HEIGHT) {
      page = []
      pages.push(page)
      y = 0
      const head = unit[0]?.head
      if (head !== undefined) place(head, true)
    }
    for (const box of unit) place(box)
  }
  return pages
}

/** Boxes that stay together: each with those before it that ask to be kept with the next. */
function units(boxes: readonly Box[]): Box[][] {
  const all: Box[][] = []
  let unit: Box[] = []
  for (const box of boxes) {
    unit.push(box)
    if (box.keep) continue
    all.push(unit)
    unit = []
  }
  return unit.length === 0 ? all : [...all, unit]
}
