import { type ActorCode, type Day, findCode, type Scheme } from '@entente/model'
import { literal, type Store } from '@entente/store'
import { checkSpan } from './check-span.ts'
import { mentionsOfReports, NO_MENTIONS, type ReportMentions } from './report-mentions.ts'
import { timestampLiteral } from './timestamp-literal.ts'

export interface ReportsQuestion {
  readonly source: ActorCode
  readonly target: ActorCode
  readonly feed: string
  /** Days of occurrence, both included. */
  readonly from?: Day
  readonly to?: Day
  /** Only those with this code of this scheme. */
  readonly scheme?: Scheme
  readonly code?: string
  /** Only those published up to this moment, ISO 8601. */
  readonly asOf?: string
  /** Most that are returned, 1 to 1000. Default 100. */
  readonly limit?: number
  /** How many to pass over. Default 0. */
  readonly offset?: number
}

/** A row of the archive as people read it, with what its mentions say. */
export interface Report extends ReportMentions {
  readonly feed: string
  readonly id: string
  readonly occurredOn: Day
  readonly reportedAt: string
  readonly reportedBasis: 'given' | 'assumed'
  readonly source: ActorCode
  readonly target: ActorCode
  readonly sourceRoles: readonly string[]
  readonly targetRoles: readonly string[]
  readonly sourceBy: 'organ' | 'bare' | 'other'
  readonly scheme: Scheme
  readonly code: string
  /** What the code means, in our words; null where the scheme does not know it. */
  readonly label: string | null
  readonly cameo: string | null
  readonly root: string | null
  readonly quad: 1 | 2 | 3 | 4 | null
  readonly goldstein: number | null
  readonly mentions: number | null
  readonly place: string | null
  readonly url: string | null
}

const COLUMNS = `feed, id, occurred_on AS "occurredOn", reported_at AS "reportedAt", reported_basis AS "reportedBasis", source,
  target, source_roles AS "sourceRoles", target_roles AS "targetRoles", source_by AS "sourceBy", scheme, code, cameo, root,
  quad, goldstein, mentions, place, url`

/** Reports of a directed dyad, latest day first, with how many there are in all. */
export async function reports(
  store: Store,
  question: ReportsQuestion,
): Promise<{ readonly total: number; readonly reports: readonly Report[] }> {
  checkSpan(question)
  const conditions = [
    'feed = ?',
    'source = ?',
    'target = ?',
    ...(question.from === undefined ? [] : [`occurred_on >= DATE ${literal(question.from)}`]),
    ...(question.to === undefined ? [] : [`occurred_on <= DATE ${literal(question.to)}`]),
    ...(question.scheme === undefined ? [] : [`scheme = ${literal(question.scheme)}`]),
    ...(question.code === undefined ? [] : [`code = ${literal(question.code)}`]),
    ...(question.asOf === undefined ? [] : [`reported_at <= ${timestampLiteral(question.asOf)}`]),
  ].join(' AND ')
  const values = [question.feed, question.source, question.target]
  const relation = `${await store.reports(question)} WHERE ${conditions}`
  const [count] = await store.engine.all<{ total: number }>(`SELECT count(*) AS total FROM ${relation}`, values)
  const rows = await store.engine.all<Omit<Report, 'label' | keyof ReportMentions>>(
    `SELECT ${COLUMNS} FROM ${relation} ORDER BY occurred_on DESC, id LIMIT ${question.limit ?? 100} OFFSET ${question.offset ?? 0}`,
    values,
  )
  const ids = rows.map((row) => row.id)
  const mentions = await mentionsOfReports(store, question, ids)
  return {
    total: count?.total ?? 0,
    reports: rows.map((row) => ({
      ...row,
      ...(mentions.get(row.id) ?? NO_MENTIONS),
      label: findCode(row.scheme, row.code)?.label ?? null,
    })),
  }
}
