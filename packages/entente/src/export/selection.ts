import { type ActorCode, type Day, EntenteError, REPORT_COLUMNS, type ReportColumn } from '@entente/model'
import { literal, type Store } from '@entente/store'

/** Which reports are exported. */
export interface SelectionOptions {
  readonly feed?: string
  readonly source?: ActorCode
  readonly target?: ActorCode
  readonly from?: Day
  readonly to?: Day
  /** Addresses of articles can hold names of persons, so they are left out unless asked for. */
  readonly withUrls?: boolean
}

/** The reports that fit, as an SQL relation that does not change while it is read. */
export interface Selection {
  readonly relation: string
  readonly columns: readonly ReportColumn[]
  readonly rows: number
  readonly rowsByFeed: readonly { readonly feed: string; readonly rows: number }[]
}

/** The order of every export that is one table. */
export const ORDER = 'ORDER BY feed, occurred_on, source, target, id'

/** @throws EntenteError `nothing-to-export` when no report fits. */
export async function select(store: Store, options: SelectionOptions): Promise<Selection> {
  const conditions = [
    ...(['feed', 'source', 'target'] as const).flatMap((name) =>
      options[name] === undefined ? [] : [`${name} = ${literal(options[name])}`],
    ),
    ...(options.from === undefined ? [] : [`occurred_on >= DATE ${literal(options.from)}`]),
    ...(options.to === undefined ? [] : [`occurred_on <= DATE ${literal(options.to)}`]),
  ]
  const columns = REPORT_COLUMNS.filter((column) => column.name !== 'url' || options.withUrls === true)
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
  const relation = `(SELECT ${columns.map((column) => column.name).join(', ')} FROM ${await store.reports(options)} ${where})`
  const rowsByFeed = await store.engine.all<{ feed: string; rows: number }>(
    `SELECT feed, count(*) AS rows FROM ${relation} GROUP BY feed ORDER BY feed`,
  )
  if (rowsByFeed.length === 0) {
    throw new EntenteError('nothing-to-export', 'no report fits', { help: 'see what there is with: entente status' })
  }
  return { relation, columns, rowsByFeed, rows: rowsByFeed.reduce((sum, { rows }) => sum + rows, 0) }
}
