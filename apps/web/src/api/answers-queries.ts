import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { Answer } from './types.ts'

export type Answers = Answer<'/v1/measures/answers'>
export type SystemAnswers = Answers['conflict']
export type Followed = Answer<'/v1/measures/followed'>
export type FollowedKind = Followed['kinds'][number]

/** Who answers whom. */
export const answersQuery = (source: string, target: string) =>
  queryOptions({
    queryKey: ['measures', 'answers', source, target],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/answers', { params: { query: { source, target } }, signal })),
  })

/** What followed a state's acts. */
export const followedQuery = (source: string, target: string) =>
  queryOptions({
    queryKey: ['measures', 'followed', source, target],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/measures/followed', { params: { query: { source, target } }, signal })),
  })
