import { z } from 'zod'

/** Which part of a list is asked for. */
export function paging(limit: number, least = 1) {
  return {
    limit: z.coerce.number().int().min(least).max(1000).default(limit),
    offset: z.coerce.number().int().min(0).default(0),
  }
}

export function pageOf<Row>(
  rows: readonly Row[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Row[] {
  return rows.slice(offset, offset + limit)
}
