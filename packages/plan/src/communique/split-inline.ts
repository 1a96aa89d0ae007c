import { ABBREVIATION_BEFORE_NUMBER } from './parts-of-text.ts'
import type { Line } from './text-lines.ts'

/** Fewer points than this in one line are no list. */
const SHORTEST_LIST = 3

/**
 * Cuts lines that hold a numbered list (`... as follows: 1. The Sides ... 2. The Sides ...`), as a text pasted without its line
 * ends has it. Points count only where they run 1, 2, 3 ... and each follows the end of a sentence.
 */
export function splitInline(lines: readonly Line[]): Line[] {
  return lines.flatMap((line) => {
    const cuts = line.remark ? [] : pointsIn(line.text)
    if (cuts.length < SHORTEST_LIST) return [line]
    const edges = cuts[0] === 0 ? cuts : [0, ...cuts]
    return edges.map((start, at) => {
      const end = edges[at + 1] ?? line.text.length
      const piece = line.text.slice(start, end).trimEnd()
      const from = line.from + start
      const first = at === 0
      return {
        text: piece,
        from,
        to: from + piece.length,
        afterBlank: first && line.afterBlank,
        beforeBlank: at === edges.length - 1 && line.beforeBlank,
        afterRemark: first && line.afterRemark,
        remark: false,
      }
    })
  })
}

/** Offsets of 1., 2., 3. ... in a line. */
function pointsIn(text: string): number[] {
  const cuts: number[] = []
  for (const match of text.matchAll(/(?<=^|[.;:!?]\s+)(\d{1,3})[.)]\s+(?=["«“(]?\p{Lu}|["«“(]?\p{Lo})/gu)) {
    const before = text.slice(0, match.index).trimEnd()
    if (Number(match[1]) === cuts.length + 1 && !ABBREVIATION_BEFORE_NUMBER.test(before)) cuts.push(match.index)
  }
  return cuts
}
