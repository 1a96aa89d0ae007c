import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import { FOLLOW_UP } from './follow-up-queries.ts'
import type { paths } from './openapi.gen.ts'
import type { Answer } from './types.ts'

export type JournalRow = Answer<'/v1/journal'>['rows'][number]
export type Verification = paths['/v1/journal/verify']['post']['responses'][200]['content']['application/json']

const ROWS_PAGE = 50

/** Rows newest first. `officer` is who looks: an administrator is shown persons. */
export const journalQuery = (kind: string | undefined, officer: string) =>
  infiniteQueryOptions({
    queryKey: [FOLLOW_UP, 'journal', kind, officer],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        limit: ROWS_PAGE,
        ...(kind === undefined ? {} : { kinds: kind }),
        ...(pageParam === null ? {} : { before: pageParam }),
      }
      return unwrap(client.GET('/v1/journal', { params: { query }, signal }))
    },
    initialPageParam: null as number | null,
    getNextPageParam: (last) => last.next,
  })

export const journalRowQuery = (seq: number) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'journal', 'row', seq],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/journal/{seq}', { params: { path: { seq } }, signal })),
  })

export const journalHeadQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'journal', 'head'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/journal/head', { signal })),
})
