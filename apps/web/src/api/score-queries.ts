import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import { FOLLOW_UP } from './follow-up-queries.ts'
import { nextOffset } from './queries.ts'
import type { Reader, Scheme } from './score-types.ts'

const ITEMS_PAGE = 50
/** As many as one reads at a stretch; the next ones are fetched when these are read. */
const TO_READ = 100

export const scoreListsQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'score-lists'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/score-lists', { signal })),
})

export const scoreListQuery = (id: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'score-lists', id],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/score-lists/{id}', { params: { path: { id } }, signal })),
  })

/** What was changed by a day since a list was frozen; those of the day before stand until they are here. */
export const listChangesQuery = (id: string, on: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'score-lists', id, 'changes', on],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/score-lists/{id}/changes', { params: { path: { id }, query: { on } }, signal })),
    placeholderData: keepPreviousData,
  })

/** The commitments of a list with what both readers say. */
export const listItemsQuery = (id: string, scheme: Scheme) =>
  infiniteQueryOptions({
    queryKey: [FOLLOW_UP, 'score-lists', id, 'items', scheme],
    queryFn: ({ signal, pageParam }) => {
      const query = { scheme, limit: ITEMS_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/score-lists/{id}/items', { params: { path: { id }, query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.items, last.total),
  })

/** What a reader has not read yet, or a third has to settle, as it is now. Not asked again while one reads. */
export const toReadQuery = (id: string, scheme: Scheme, reader: Reader) =>
  queryOptions({
    queryKey: ['to-read', id, scheme, reader],
    queryFn: ({ signal }) => {
      const query = { scheme, for: `${reader}` as const, limit: TO_READ }
      return unwrap(client.GET('/v1/score-lists/{id}/items', { params: { path: { id }, query }, signal }))
    },
    staleTime: Infinity,
    gcTime: 0,
  })
