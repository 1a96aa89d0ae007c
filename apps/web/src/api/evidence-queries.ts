import { infiniteQueryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import { FOLLOW_UP } from './follow-up-queries.ts'
import { nextOffset } from './queries.ts'

const PAGE = 20

/** Incidents that fit the condition of a commitment and were not judged yet; of the default feed where none is named. */
export const proposedEvidenceQuery = (id: string, feed: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [FOLLOW_UP, 'proposed-evidence', id, feed],
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: PAGE, offset: pageParam, ...(feed === undefined ? {} : { feed }) }
      return unwrap(client.GET('/v1/commitments/{id}/proposed-evidence', { params: { path: { id }, query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.matches, last.total),
  })
