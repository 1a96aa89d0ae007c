import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { Answer } from './types.ts'

export type Durability = Answer<'/v1/measures/durability'>
export type Lasting = Durability['calm']

export const durabilityQuery = (source: string, target: string) =>
  queryOptions({
    queryKey: ['durability', source, target],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/durability', { params: { query: { source, target } }, signal })),
  })
