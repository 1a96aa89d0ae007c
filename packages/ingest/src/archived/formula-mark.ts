import type { Sql } from '../feed.ts'

/** Columns that hold what a feed says in its own words: a spreadsheet takes `=…` in them for a formula when it opens a CSV. */
export const MARKED_COLUMNS: readonly string[] = ['id', 'story', 'context', 'place', 'url']

/** First signs of what a spreadsheet runs (OWASP, CSV Injection). */
const FORMULA = `''*[=+\\-@\\t\\r]`

/** A text with an apostrophe before what a spreadsheet would run; one that looks so already gets one more, so that none is lost. */
export function marked(text: Sql): Sql {
  return `CASE WHEN regexp_matches(${text}, '^${FORMULA}') THEN '''' || ${text} ELSE ${text} END`
}

/** The counterpart of `marked`. */
export function unmarked(text: Sql): Sql {
  return `regexp_replace(${text}, '^''(${FORMULA})', '\\1')`
}
