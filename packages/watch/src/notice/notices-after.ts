import type { ActorCode } from '@entente/model'
import type { Entry, Fold, Journal } from '@entente/store'
import { type Notice, NOTICE_TYPES, type NoticeKind } from './notice.ts'
import { addressedTo, publicPayload } from './public-payload.ts'

/** Which notices are wanted; what concerns every desk or no partner is always among them. */
export interface NoticeFilter {
  readonly desks?: readonly string[]
  readonly partner?: ActorCode
  /** Types, or their beginnings with a star: `entente.item.*`. Default all. */
  readonly types?: readonly string[]
}

export interface NoticePage {
  /** In the order of the journal. */
  readonly notices: readonly Notice[]
  /** Every row up to this one was looked at: ask for what is after it next. */
  readonly upTo: number
}

export interface NoticeSource {
  readonly journal: Journal
  /** The desk that looks after a partner, for rows that name none. */
  readonly deskOf: (partner: ActorCode) => string | undefined
}

const KINDS = Object.keys(NOTICE_TYPES)

/** Which relation items and acts of ours belong to: later rows name them by their id only. */
const BELONGING: Fold<Map<string, { readonly partner: ActorCode | null; readonly desk: string | null }>> = {
  kinds: ['item/raised', 'own-act/done'],
  empty: () => new Map(),
  apply: (known, { payload }) => {
    const { id, partner, desk } = addressedTo(payload)
    if (typeof id === 'string') known.set(id, { partner: partner ?? null, desk: desk ?? null })
  },
}

/**
 * Notices after a row, at most `limit` rows looked at. Texts that were erased from the journal are told no more.
 * @param after number of a row; 0 for all.
 */
export function noticesAfter(
  source: NoticeSource,
  after: number,
  limit: number,
  filter: NoticeFilter = {},
): NoticePage {
  const { journal } = source
  // Read first: a row that another process adds meanwhile is looked at the next time.
  const head = journal.head()?.seq ?? 0
  const rows = journal.entries({ after, kinds: KINDS, limit })
  const known = journal.view(BELONGING)
  const notices = rows.flatMap((row) => {
    const notice = noticeOf(row, known, source.deskOf)
    return notice !== undefined && isWanted(notice, filter) ? [notice] : []
  })
  return {
    notices,
    upTo: rows.length < limit ? Math.max(head, rows.at(-1)?.seq ?? after, after) : (rows.at(-1)?.seq ?? after),
  }
}

/** One notice by the number of its row; undefined where there is none or its text was erased. */
export function noticeAt(source: NoticeSource, seq: number): Notice | undefined {
  const [notice] = noticesAfter(source, seq - 1, 1).notices
  return notice?.seq === seq ? notice : undefined
}

export function isWanted(notice: Notice, { desks, partner, types }: NoticeFilter): boolean {
  return (
    (desks === undefined || notice.desk === null || desks.includes(notice.desk)) &&
    (partner === undefined || notice.partner === null || notice.partner === partner) &&
    (types === undefined || types.some((type) => isOfType(notice.type, type)))
  )
}

function isOfType(type: string, wanted: string): boolean {
  return wanted.endsWith('*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted
}

type Belonging = ReturnType<(typeof BELONGING)['empty']>

function noticeOf(row: Entry, known: Belonging, deskOf: NoticeSource['deskOf']): Notice | undefined {
  if (row.payload === null) return undefined
  const kind = row.kind as NoticeKind
  const said = addressedTo(row.payload)
  const of = known.get(said.item ?? said.act ?? said.id ?? '')
  const partner = said.partner ?? of?.partner ?? null
  const desk = said.desk ?? of?.desk ?? (partner === null ? undefined : deskOf(partner)) ?? null
  return {
    seq: row.seq,
    type: NOTICE_TYPES[kind],
    at: row.at,
    role: row.role,
    desk,
    partner,
    subject:
      (kind.startsWith('own-act/') ? (said.act ?? said.id) : (said.item ?? said.id)) ?? partner ?? said.feed ?? null,
    level: kind === 'item/raised' && said.delivery === 'alert' ? 'alert' : 'digest',
    data: publicPayload(kind, row.payload),
  }
}
