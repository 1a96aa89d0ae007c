import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { Answer } from './types.ts'

export type Turns = Answer<'/v1/measures/turns'>
export type RelationTurn = Turns['turns'][number]

/** When one side's treatment of the other turned. */
export const turnsQuery = (source: string, target: string) =>
  queryOptions({
    queryKey: ['measures', 'turns', source, target],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/turns', { params: { query: { source, target } }, signal })),
  })
