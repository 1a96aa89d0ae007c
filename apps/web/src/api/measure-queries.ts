import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { paths } from './openapi.gen.ts'

export type Horizons = paths['/v1/measures/horizons']['get']['responses']['200']['content']['application/json']
export type HorizonRow = Horizons['horizons'][number]

/** How one actor treats another on four horizons. */
export const horizonsQuery = (source: string, target: string) =>
  queryOptions({
    queryKey: ['measures', 'horizons', source, target],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/horizons', { params: { query: { source, target } }, signal })),
  })
