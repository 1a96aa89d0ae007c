import { literal } from '@entente/store'
import type { Feed, Layout, Sql } from '../feed.ts'

/** Stands where bytes were that are not UTF-8: a code point that no text holds (Unicode keeps it for such use). */
export const NOT_UTF8 = '\uFDD0'

/** What a whole line can suffer from; the code point stands for the line in the mended copy. */
export const LINE_FAULTS = {
  nul: { mark: '\uFDD1', reason: 'the line holds NUL bytes' },
  tooLong: { mark: '\uFDD2', reason: 'the line is too long' },
  quotes: { mark: '\uFDD3', reason: 'the quotes do not fit' },
} as const
export type LineFault = keyof typeof LINE_FAULTS

/** The column that bears the mark of a line: the first of text. */
export function markedColumn(layout: Layout): number {
  return layout.columns.findIndex(({ type }) => type === 'VARCHAR')
}

/** The feed for a mended copy: it refuses lines that bear a mark, and rows that are not UTF-8 in a column that is read. */
export function withMarks(feed: Feed): Feed {
  const [first, ...others] = feed.layouts
  return { ...feed, layouts: [markedLayout(feed, first), ...others.map((layout) => markedLayout(feed, layout))] }
}

function markedLayout(feed: Feed, layout: Layout): Layout {
  const marked = quoted(layout.columns[markedColumn(layout)]?.name ?? '')
  const lines = Object.values(LINE_FAULTS).map(
    ({ mark, reason }) => `WHEN ${marked} = '${mark}' THEN ${literal(reason)}`,
  )
  const columns = layout.columns
    .filter(({ name, type }) => type === 'VARCHAR' && isRead(feed, name))
    .map(
      ({ name }) =>
        `WHEN contains(${quoted(name)}, '${NOT_UTF8}') THEN ${literal(`column \`${shown(name)}\` is not UTF-8`)}`,
    )
  return { ...layout, damage: `CASE ${[...lines, ...columns].join(' ')} END` }
}

/** Whether any expression of the feed names a column; too often rather than too seldom. */
function isRead(feed: Feed, name: string): boolean {
  if (feed.draft === 'archived') return true
  const expressions = JSON.stringify(feed.draft).replaceAll(String.raw`\"`, '"')
  const escaped = name.replaceAll(/[^\w ]/g, String.raw`\$&`)
  return expressions.includes(quoted(name)) || new RegExp(String.raw`(?<!\w)${escaped}(_text)?(?!\w)`).test(expressions)
}

function quoted(name: string): Sql {
  return `"${name.replaceAll('"', '""')}"`
}

/** Mapped columns carry their position before their name. */
function shown(name: string): string {
  return name.replace(/^\d+ /, '')
}
