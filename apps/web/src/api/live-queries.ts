import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import { FOLLOW_UP } from './follow-up-queries.ts'
import type { Answer } from './types.ts'

export type PartnerLog = Answer<'/v1/log'>
export type WatchedFeed = Answer<'/v1/feeds/watched'>['feeds'][number]
type Standing = Answer<'/v1/standing'>
export type TheirMeasure = Standing['theirs'][number]
type Lessons = Answer<'/v1/lessons'>
export type EpisodeFacts = Lessons['due'][number]['facts']

/** How often a page asks again for what moves by itself. */
const LOOK_EVERY_MS = 10_000

/** All that is known of a partner: the page cuts its span out of it. */
export const logQuery = (partner: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'log', partner],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/log', { params: { query: { partner } }, signal })),
  })

export const watchedQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'feeds-watched'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/feeds/watched', { signal })),
  refetchInterval: LOOK_EVERY_MS,
})

export const deliveriesQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'deliveries'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/deliveries', { params: { query: {} }, signal })),
  refetchInterval: LOOK_EVERY_MS,
})

export const standingQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'standing'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/standing', { signal })),
})

export const lessonsQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'lessons'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/lessons', { signal })),
})
