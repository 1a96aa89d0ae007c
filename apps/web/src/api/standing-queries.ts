import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import { FOLLOW_UP } from './follow-up-queries.ts'
import type { paths } from './openapi.gen.ts'
import type { Answer } from './types.ts'

export type Meeting = Answer<'/v1/meetings'>['meetings'][number]
export type OneMeeting = Answer<'/v1/meetings/{id}'>
export type Mechanism = Answer<'/v1/mechanisms'>['mechanisms'][number]
export type Agreement = Answer<'/v1/agreements'>['agreements'][number]
export type CalendarEntry = Answer<'/v1/calendar'>['entries'][number]
export type Paper = Answer<'/v1/brief'>
export type PaperLanguage = Paper['language']
type Sent<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
export type NewMeeting = Sent<'/v1/meetings'>
export type NewMechanism = Sent<'/v1/mechanisms'>
export type NewAgreement = Sent<'/v1/agreements'>

export const meetingsQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'meetings'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/meetings', { signal })),
})

export const meetingQuery = (id: string) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'meeting', id],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/meetings/{id}', { params: { path: { id } }, signal })),
  })

export const mechanismsQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'mechanisms'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/mechanisms', { signal })),
})

export const agreementsQuery = queryOptions({
  queryKey: [FOLLOW_UP, 'agreements'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/agreements', { signal })),
})

export const calendarQuery = (from: string | undefined, to: string | undefined) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'calendar', from, to],
    queryFn: ({ signal }) => {
      const query = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
      return unwrap(client.GET('/v1/calendar', { params: { query }, signal }))
    },
  })

/** What a brief is asked for; what is undefined is left to the server. */
export interface BriefQuestion {
  readonly partner: string
  readonly since: string
  readonly to?: string | undefined
  readonly language: PaperLanguage
}

export const briefQuery = (question: BriefQuestion) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'brief', question],
    queryFn: ({ signal }) => {
      const { to, ...rest } = question
      const query = { ...rest, ...(to === undefined ? {} : { to }) }
      return unwrap(client.GET('/v1/brief', { params: { query }, signal }))
    },
  })

export const dossierQuery = (meeting: string, language: PaperLanguage) =>
  queryOptions({
    queryKey: [FOLLOW_UP, 'dossier', meeting, language],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/dossier', { params: { query: { meeting, language } }, signal })),
  })
