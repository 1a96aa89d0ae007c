import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { Answer } from './types.ts'

export type Drift = Answer<'/v1/measures/drift'>
export type DriftSeries = Drift['series'][number]

export const driftQuery = (partner: string, toward: readonly string[]) =>
  queryOptions({
    queryKey: ['drift', partner, toward],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/drift', { params: { query: { partner, toward: toward.join() } }, signal })),
  })
