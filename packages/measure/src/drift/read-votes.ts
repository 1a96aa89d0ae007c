import type { ActorCode } from '@entente/model'
import type { Engine } from '@entente/store'
import { recurringTitle, type TitledVote } from './recurring.ts'
import type { StructuralFile } from './structural-kinds.ts'
import { statesTable, structuralTable } from './structural-reader.ts'

/** A roll call in which both states voted. */
export interface PairedVote extends TitledVote {
  readonly other: ActorCode
  /** The publisher's issue codes, such as `nu`. */
  readonly issues: readonly string[]
}

interface VoteFiles {
  readonly votes: StructuralFile
  readonly rollCalls: StructuralFile
  readonly issues: StructuralFile | undefined
}

interface Row {
  readonly other: ActorCode
  readonly year: number
  readonly short: string | null
  readonly description: string | null
  readonly whole: boolean
  readonly issues: string | null
  readonly first: string
  readonly second: string
}

/**
 * Roll calls in which `state` and each of `others` cast y, a or n. The year is 1945 + session, as the publishers count.
 * Votes on a paragraph or an amendment carry no title: they are not the resolution.
 */
export async function readVotes(
  engine: Engine,
  files: VoteFiles,
  state: ActorCode,
  others: readonly ActorCode[],
): Promise<PairedVote[]> {
  const votes = await structuralTable(engine, files.votes)
  const calls = await structuralTable(engine, files.rollCalls)
  const issues =
    files.issues === undefined
      ? `(SELECT NULL AS "rollCall", NULL AS issue WHERE false)`
      : await structuralTable(engine, files.issues)
  const cast = `(SELECT v."rollCall" AS call, v.vote, s.actor FROM ${votes} v JOIN ${statesTable(files.votes, [state, ...others])} s
    ON s.given = v.state WHERE v.vote IN ('y', 'n', 'a'))`
  const rows = await engine.all<Row>(`WITH cast_votes AS MATERIALIZED ${cast}
    SELECT b.actor AS other, 1945 + CAST(c.session AS INTEGER) AS year, c.short, c.description,
      coalesce(c.amendment, '0') = '0' AND coalesce(c.paragraph, '0') = '0' AS whole, i.issues, a.vote AS first, b.vote AS second
    FROM cast_votes a JOIN cast_votes b ON b.call = a.call AND b.actor <> a.actor
    JOIN ${calls} c ON c."rollCall" = a.call
    LEFT JOIN (SELECT "rollCall" AS call, string_agg(DISTINCT issue, ' ' ORDER BY issue) AS issues FROM ${issues} GROUP BY 1) i
      ON i.call = a.call
    WHERE a.actor = '${state}' ORDER BY other, year, CAST(a.call AS INTEGER)`)
  return rows.map(({ other, year, short, description, whole, issues: tags, first, second }) => ({
    other,
    year,
    title: whole ? recurringTitle(short, description) : null,
    issues: tags === null ? [] : tags.split(' '),
    first,
    second,
  }))
}
