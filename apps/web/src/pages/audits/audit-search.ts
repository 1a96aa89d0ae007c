import type { Reader } from '../../api/audit-queries.ts'

/** What of an audit is in its address. */
export interface AuditSearch {
  /** 1 where it is not given. */
  readonly reader?: 2 | undefined
  /** Number of the item that is shown; the first that is open where it is not given. */
  readonly item?: number | undefined
}

export function readAuditSearch({ reader, item }: Record<string, unknown>): AuditSearch {
  return {
    ...(reader === 2 ? { reader } : {}),
    ...(typeof item === 'number' && Number.isInteger(item) && item > 0 ? { item } : {}),
  }
}

export function readerOf({ reader }: AuditSearch): Reader {
  return reader ?? 1
}
