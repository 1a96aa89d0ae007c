import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { AttentionKind } from './follow-up-types.ts'
import { nextOffset } from './queries.ts'

/** Everything below it is asked for again once something was written. */
export const FOLLOW_UP = 'follow-up'

const LINES_PAGE = 30
/** What is to be done comes in four parts. */
const PART_PAGE = 20
const GROUPS_PAGE = 12
/** The most pressing commitments of each group. */
const FIRST_OF_GROUP = 3

/** What a board shows; empty texts are not asked for. */
export interface BoardFilter {
  readonly partner?: string | undefined
  readonly owner?: string | undefined
  /** `none` for those that rest on no occasion. */
  readonly occasion?: string | undefined
  readonly state?: 'open' | 'closed' | 'overdue' | undefined
  readonly side?: 'ours' | 'theirs' | undefined
  readonly text?: string | undefined
}

/** How much is to be done, without the list of it. `officer` is whose it is; everybody's where it is undefined. */
export const attentionCountsQuery = (officer: string | undefined) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'attention', officer],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/attention', { params: { query: { ...mine(officer), limit: 0 } }, signal })),
    refetchInterval: 60_000,
  })

export const attentionQuery = (officer: string | undefined, kinds: readonly AttentionKind[]) =>
  infiniteQueryOptions({
    queryKey: [FOLLOW_UP, 'attention', officer, kinds],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...mine(officer), kinds: kinds.join(','), limit: PART_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/attention', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.items, last.found),
  })

export const boardQuery = (by: 'owner' | 'partner' | 'occasion', filter: BoardFilter) =>
  infiniteQueryOptions({
    queryKey: [FOLLOW_UP, 'groups', by, filter],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...asked(filter), by, first: FIRST_OF_GROUP, limit: GROUPS_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/commitments/groups', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.groups, last.total),
  })

export const commitmentsQuery = (filter: BoardFilter) =>
  infiniteQueryOptions({
    queryKey: [FOLLOW_UP, 'commitments', filter],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...asked(filter), limit: LINES_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/commitments', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.commitments, last.total),
  })

export const commitmentQuery = (id: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'commitment', id],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/commitments/{id}', { params: { path: { id } }, signal })),
  })

export const occasionsQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'occasions'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/occasions', { params: { query: { limit: 1000 } }, signal })),
})

export const occasionQuery = (id: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'occasion', id],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/occasions/{id}', { params: { path: { id } }, signal })),
  })

/** Open or ended hand-overs, as many at a time as one looks at. */
export const handOversQuery = (officer: string | undefined, state: 'open' | 'ended') =>
  infiniteQueryOptions({
    queryKey: [FOLLOW_UP, 'hand-overs', officer, state],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...mine(officer), state, limit: LINES_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/hand-overs', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.handOvers, last.total),
  })

export const rotationsQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'rotations'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/rotations', { signal })),
})

export const rotationQuery = (id: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'rotation', id],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/rotations/{id}', { params: { path: { id } }, signal })),
  })

export const absencesQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'absences'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/absences', { signal })),
})

function mine(officer: string | undefined): { mine?: string } {
  return officer === undefined ? {} : { mine: 'true' }
}

type Asked = { [Key in keyof BoardFilter]: Exclude<BoardFilter[Key], undefined> }

function asked({ occasion, ...rest }: BoardFilter): Asked {
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
  return {
    ...Object.fromEntries(given),
    ...(occasion === undefined ? {} : { occasion: occasion === 'none' ? '' : occasion }),
  }
}
