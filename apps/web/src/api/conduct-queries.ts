import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { Answer } from './types.ts'

export type Conduct = Answer<'/v1/measures/conduct'>

export const conductQuery = (source: string, target: string) =>
  queryOptions({
    queryKey: ['conduct', source, target],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/conduct', { params: { query: { source, target } }, signal })),
  })
