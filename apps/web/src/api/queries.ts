import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { By, Day } from '../periods/period.ts'
import type { As, Unit } from './types.ts'
import { client, unwrap } from './client.ts'

export interface DyadQuestion {
  readonly source: string
  readonly target: string
  readonly feed?: string | undefined
}

export interface RelationsQuestion extends DyadQuestion {
  readonly by: By
  readonly unit?: Unit | undefined
  readonly as?: As | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** Reports or incidents that one request brings. */
const REPORTS_PAGE = 100
const FILES_PAGE = 50
/** Rejected lines that a list of files shows of each; its own page has all. */
const FIRST_REJECTIONS = 5

export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/workspace', { signal })),
})

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/status', { signal })),
})

export const fileTotalsQuery = queryOptions({
  queryKey: ['files', 'total'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/files/total', { signal })),
})

/** Files, as many at a time as one looks at, with the first rejected lines of each. */
export const filesQuery = (troubled: boolean) =>
  infiniteQueryOptions({
    queryKey: ['files', 'list', troubled],
    queryFn: ({ signal, pageParam }) => {
      const query = {
        limit: FILES_PAGE,
        offset: pageParam,
        rejections: FIRST_REJECTIONS,
        ...(troubled ? { troubled: 'true' } : {}),
      }
      return unwrap(client.GET('/v1/files', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < FILES_PAGE ? undefined : pages.length * FILES_PAGE),
  })

/** One file with its rejected lines. */
export const fileQuery = (sha256: string) =>
  infiniteQueryOptions({
    queryKey: ['files', 'one', sha256],
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: REPORTS_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/files/{sha256}', { params: { path: { sha256 }, query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.rejections, last.rejected),
  })

export const ingestsQuery = queryOptions({
  queryKey: ['ingests'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/ingests', { signal })),
})

/** How complete a feed is, day by day; without bounds over all that is known of. */
export const completenessQuery = (
  feed: string,
  range: { readonly from?: Day | undefined; readonly to?: Day | undefined } = {},
) =>
  queryOptions({
    queryKey: ['completeness', feed, range],
    queryFn: ({ signal }) => {
      const query = { feed, ...withoutUndefined(range) }
      return unwrap(client.GET('/v1/completeness', { params: { query }, signal }))
    },
  })

/** One day of a feed with its files. */
export const completenessOfDayQuery = (feed: string, day: Day) =>
  queryOptions({
    queryKey: ['completeness', feed, day],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/completeness/{day}', { params: { path: { day }, query: { feed } }, signal })),
  })

export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/partners', { signal })),
})

export const actorsQuery = queryOptions({
  queryKey: ['actors'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/actors', { signal })),
})

/** Directed dyads with the most reports first; with both sides given, one row per feed. */
export const dyadsQuery = (query: { source?: string; target?: string; limit?: number }) =>
  queryOptions({
    queryKey: ['dyads', query],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/dyads', { params: { query }, signal })),
  })

export const relationsQuery = (question: RelationsQuestion) =>
  queryOptions({
    queryKey: ['relations', question] as const,
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/relations', { params: { query: withoutUndefined(question) }, signal })),
  })

export const reportsQuery = (question: DyadQuestion & { readonly from: Day; readonly to: Day }) =>
  infiniteQueryOptions({
    queryKey: ['reports', question],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...withoutUndefined(question), limit: REPORTS_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/reports', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.reports, last.total),
  })

export const incidentsQuery = (
  question: DyadQuestion & { readonly from: Day; readonly to: Day; readonly as?: As | undefined },
) =>
  infiniteQueryOptions({
    queryKey: ['incidents', question],
    queryFn: ({ signal, pageParam }) => {
      const query = { ...withoutUndefined(question), limit: REPORTS_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/incidents', { params: { query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.incidents, last.total),
  })

/** The reports of one incident. */
export const incidentQuery = (key: string) =>
  infiniteQueryOptions({
    queryKey: ['incident', key],
    queryFn: ({ signal, pageParam }) => {
      const query = { limit: REPORTS_PAGE, offset: pageParam }
      return unwrap(client.GET('/v1/incidents/{key}', { params: { path: { key }, query }, signal }))
    },
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextOffset(pages, (page) => page.reports, last.total),
  })

/** Where the next page begins; undefined where all are here, or the last page brought none. */
export function nextOffset<Page>(
  pages: readonly Page[],
  rowsOf: (page: Page) => readonly unknown[],
  total: number,
): number | undefined {
  const lengths = pages.map((page) => rowsOf(page).length)
  const shown = lengths.reduce((sum, length) => sum + length, 0)
  return lengths.at(-1) !== 0 && shown < total ? shown : undefined
}

type Defined<Record> = { [Key in keyof Record]: Exclude<Record[Key], undefined> }

/** The same record without the keys whose value is undefined: what is not asked is not in the address. */
export function withoutUndefined<Question extends object>(question: Question): Defined<Question> {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined)) as Defined<Question>
}
