import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { Answer } from './types.ts'

export type Region = Answer<'/v1/measures/region'>

/** What stood before stays while another day is asked for. */
export const regionQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['region', on],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/region', { params: { query: on === undefined ? {} : { on } }, signal })),
    placeholderData: keepPreviousData,
  })

export const stressQuery = queryOptions({
  queryKey: ['stress'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/measures/stress', { signal })),
})
