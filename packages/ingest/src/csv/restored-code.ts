import { codes } from '@entente/model'
import { literal } from '@entente/store'
import type { Sql } from '../feed.ts'

const CAMEO = codes('cameo')
  .map(({ code }) => literal(code))
  .join(', ')

/**
 * A code of CAMEO whose leading zero a program may have taken for that of a number: `10` with root 1 is `010`, with root
 * 10 it is `10`. Of the code as it stands and the code with a zero in front, the one that CAMEO has and whose first two
 * digits are the root; no code fits both ways. Null where neither does.
 */
export function restoredCode(code: Sql, root: Sql): Sql {
  const fits = (candidate: Sql): Sql => `${candidate} IN (${CAMEO}) AND ${hasRoot(candidate, root)}`
  return `CASE WHEN ${fits(code)} THEN ${code} WHEN ${fits(`('0' || ${code})`)} THEN '0' || ${code} END`
}

/** Whether the first two digits of a code are its root, which may have lost its zero as well. */
export function hasRoot(code: Sql, root: Sql): Sql {
  return `left(${code}, 2) = lpad(${root}, 2, '0')`
}

/** The reason to refuse a row whose code cannot be told, or null. */
export function codeMisfit(given: Sql, restored: Sql): Sql {
  return `CASE WHEN ${given} IS NOT NULL AND (${restored}) IS NULL THEN 'the code does not fit its root' END`
}
