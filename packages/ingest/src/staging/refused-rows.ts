import { type ActorCode, displayName, resolveActor } from '@entente/model'
import type { EngineSession } from '@entente/store'
import type { Feed } from '../feed.ts'
import { blankRecords } from '../mending/blank-records.ts'
import { withIdMaps } from './id-maps.ts'
import { keyColumn } from './draft-sql.ts'
import { readRaw } from './read-raw.ts'
import { stageQuery } from './stage-query.ts'
import type { RejectedLines } from './structural-rejects.ts'
import { takeRejects } from './structural-rejects.ts'

interface RefusedRow {
  readonly ordinal: number
  readonly refuse: string | null
  readonly skip: string | null
  readonly keys: readonly (string | null)[]
}

/**
 * Finds the lines of rows that could be read but were refused for what they say. It reads the file once more in order,
 * which is only done for files that have such rows. A line is a record where quoted fields hold line breaks.
 */
export async function refusedLines(
  session: EngineSession,
  feed: Feed,
  path: string,
): Promise<ReadonlyMap<number, string>> {
  const lines = new Map<number, string>()
  const { draft } = feed
  const keys =
    typeof draft === 'string'
      ? []
      : (['source', 'target'] as const).flatMap((side) => draft[side].keys.map((_, at) => keyColumn(side, at)))
  for (const layout of feed.layouts) {
    const raw = readRaw({ paths: [path], numbers: [0] }, layout, 'again', false)
    // Numbered before anything is joined to it: joins may change the order.
    const numbered = withIdMaps(feed, `(SELECT *, row_number() OVER () AS ordinal FROM ${raw})`)
    const rows = await session.all<RefusedRow>(
      `SELECT ordinal, refuse, skip, CAST([${keys.map((key) => `CAST(${key} AS VARCHAR)`).join(', ')}] AS VARCHAR[]) AS keys
       FROM (${stageQuery(feed, numbered, layout, ['ordinal', ...keys])})
       WHERE ${refusedSql(feed)} ORDER BY ordinal`,
    )
    const rejected = await takeRejects(session, 'again')
    const lineOf = lineNumbers(rejected, await blankRecords(path, layout), path, layout.header)
    for (const row of rows) lines.set(lineOf(row.ordinal), row.refuse ?? unknownReason(row))
  }
  return lines
}

/** A mapped file names states in words: one that nobody knows is refused with suggestions, not dropped [T15]. */
export function refusedSql(feed: Feed): string {
  return feed.named === true ? `(refuse IS NOT NULL OR skip = 'unknown-actor')` : 'refuse IS NOT NULL'
}

function unknownReason(row: RefusedRow): string {
  const unknown = row.keys.find((key) => key !== null && resolveActor(key).kind === 'unknown')
  const resolution = resolveActor(unknown ?? '')
  const suggestions = resolution.kind === 'unknown' ? resolution.suggestions : []
  const names = suggestions.map((code: ActorCode) => `${displayName(code)} (${code})`)
  return names.length === 0
    ? 'no such state or organisation'
    : `no such state or organisation; did you mean ${names.join(' or ')}`
}

/** From the number of a row among those that were read to its line among all. */
function lineNumbers(
  rejected: RejectedLines,
  blank: ReadonlySet<number>,
  path: string,
  header: boolean,
): (ordinal: number) => number {
  const refused = rejected.get(path) ?? new Map<number, string>()
  let line = header ? 1 : 0
  let seen = 0
  return (ordinal) => {
    while (seen < ordinal) {
      line += 1
      if (!refused.has(line) && !blank.has(line)) seen += 1
    }
    return line
  }
}
