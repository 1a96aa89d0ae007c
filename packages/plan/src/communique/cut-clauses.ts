import type { Clause, ClauseKind } from './clause.ts'
import { joinLines } from './join-lines.ts'
import { ANNEX, RECITAL, SIGNATURE } from './parts-of-text.ts'
import { splitInline } from './split-inline.ts'
import { startsClause, type Starts } from './starts-clause.ts'
import { type Line, textLines } from './text-lines.ts'

/** Lines that belong together, before they have numbers. */
interface Block {
  kind: ClauseKind
  label: string | null
  level: number | null
  /** First is without its label. */
  readonly lines: string[]
  readonly from: number
  to: number
  readonly remarks: Line[]
}

/** A text whose numbering begins later than this share of it has no preamble before it, but clauses. */
const LONGEST_PREAMBLE = 0.35

/** A paragraph without a label hangs under numbers such as 1.1.1, and points such as (a) or a bullet hang under it. */
const PARAGRAPH_LEVEL = 3.5

/**
 * Cuts a communiqué or treaty into clauses with their places: by its own numbering (`5.`, `1.1`, `(a)`, Article, §, bullets,
 * in English, Russian, Spanish, French and Arabic) where there is one, else by paragraphs. Sentences are never cut, so an
 * abbreviation or a day ends nothing. Preamble, headings and signatures are pieces of their own, which promise nothing.
 *
 * INVARIANT: nothing is lost. The ranges of all pieces that are not `within` another follow each other without overlap, and
 * between them lies white space only. An empty text gives none. Title lines count as preamble or heading.
 */
export function cutClauses(text: string): Clause[] {
  // 1. lines, with page numbers and headers set apart
  const lines = splitInline(textLines(text))
  // 2. lines that belong together
  const blocks = gather(lines)
  // 3. what comes before the numbering
  markPreamble(blocks, text.length)
  // 4. numbers, headings, parents
  return numbered(blocks, text)
}

function gather(lines: readonly Line[]): Block[] {
  const blocks: Block[] = []
  const starts: Starts = {
    last: new Map(),
    previous: null,
    width: Math.max(0, ...lines.map((line) => line.text.length)),
  }
  let signed = false
  let waiting: Line[] = []
  for (const [at, line] of lines.entries()) {
    if (line.remark) {
      waiting.push(line)
      continue
    }
    const next = following(lines, at)
    if (SIGNATURE.test(line.text) && at > lines.length / 3) signed = true
    else if (ANNEX.test(line.text)) signed = false
    const start = startsClause(line, next, starts, signed)
    const open = blocks.at(-1)
    if (start === null && open !== undefined) {
      open.lines.push(line.text)
      open.to = line.to
      open.remarks.push(...waiting)
    } else {
      blocks.push(...waiting.map(remarkBlock))
      const kind = signed ? 'signature' : (start?.kind ?? 'clause')
      const label = start?.label ?? null
      const lineText = label === null ? line.text : label.rest
      blocks.push({
        kind,
        label: label?.label ?? null,
        level: label?.level ?? null,
        lines: [lineText],
        from: line.from,
        to: line.to,
        remarks: [],
      })
    }
    waiting = []
    starts.previous = { line, kind: blocks.at(-1)?.kind ?? 'clause' }
  }
  blocks.push(...waiting.map(remarkBlock))
  return blocks
}

function following(lines: readonly Line[], at: number): Line | undefined {
  let next = at + 1
  while (lines[next]?.remark === true) next += 1
  return lines[next]
}

function remarkBlock(line: Line): Block {
  const { text, from, to } = line
  return { kind: 'remark', label: null, level: null, lines: [text], from, to, remarks: [] }
}

function markPreamble(blocks: readonly Block[], length: number): void {
  const first = blocks.find((block) => (block.level ?? PARAGRAPH_LEVEL) < PARAGRAPH_LEVEL && block.kind === 'clause')
  const beforeNumbers = first !== undefined && first.from <= length * LONGEST_PREAMBLE ? first.from : 0
  for (const block of blocks) {
    if (block.kind !== 'clause' || block.level !== null) continue
    if (block.from < beforeNumbers || RECITAL.test(block.lines[0] ?? '')) block.kind = 'preamble'
  }
}

/** A first heading that other words follow before the first clause: it is over the whole text, and no section. */
function titleOf(blocks: readonly Block[]): Block | undefined {
  const [first, second] = blocks.filter((block) => block.kind !== 'remark')
  return first?.kind === 'heading' && first.label === null && second?.kind !== 'clause' ? first : undefined
}

function numbered(blocks: readonly Block[], whole: string): Clause[] {
  const clauses: Clause[] = []
  const title = titleOf(blocks)
  const lowerCase = whole.toLowerCase()
  let heading: string | undefined
  let above: { level: number; number: number }[] = []
  for (const block of blocks) {
    const number = clauses.length + 1
    const text = joinLines(block.lines, lowerCase)
    const place = { from: block.from, to: block.to }
    if (block.kind === 'heading') {
      if (block !== title) heading = block.label === null ? text : `${block.label} ${text}`
      above = []
    }
    const level = block.level ?? PARAGRAPH_LEVEL
    if (block.kind === 'clause') above = above.filter((other) => other.level < level)
    const parent = block.kind === 'clause' ? above.at(-1)?.number : undefined
    clauses.push({
      number,
      kind: block.kind,
      label: block.label,
      text,
      ...place,
      ...(heading !== undefined && block.kind === 'clause' ? { heading } : {}),
      ...(parent === undefined ? {} : { parent }),
    })
    if (block.kind === 'clause' && (block.level !== null || text.endsWith(':'))) above.push({ level, number })
    for (const remark of block.remarks) {
      const { text: words, from, to } = remark
      clauses.push({ number: clauses.length + 1, kind: 'remark', label: null, text: words, from, to, within: number })
    }
  }
  return clauses
}
