import { literal } from '@entente/store'
import type { Layout, Sql } from '../feed.ts'

/**
 * The reason to refuse a row that was damaged or in which a required column is empty, or null. The engine's own `force_not_null` is of no
 * use here: where only some columns of a file are read it counts them wrongly and refuses empty cells of others.
 */
export function requiredColumns(layout: Layout): Sql {
  const cases = layout.required.map((name) => {
    // Mapped columns carry their position before their name.
    const shown = name.replace(/^\d+ /, '')
    return `WHEN "${name.replaceAll('"', '""')}" IS NULL THEN ${literal(`column \`${shown}\` cannot be read`)}`
  })
  const empty = cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${cases.join(' ')} END`
  return layout.damage === undefined ? empty : `coalesce(${layout.damage}, ${empty})`
}
