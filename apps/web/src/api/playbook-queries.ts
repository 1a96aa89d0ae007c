import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Day } from '../periods/period.ts'
import { client, unwrap } from './client.ts'
import { withoutUndefined } from './queries.ts'
import type { paths } from './openapi.gen.ts'
import type { Answer, As } from './types.ts'

export type PlaybookSummary = Answer<'/v1/playbooks'>['playbooks'][number]
export type PlaybookView = Answer<'/v1/playbooks/{partner}'>
export type Algorithm = NonNullable<PlaybookView['playbook']>
export type PlaybookDiagnostic = PlaybookView['diagnostics'][number]
export type NamedActs = Answer<'/v1/playbooks/{partner}/acts'>
export type NamedAct = NamedActs['acts'][number]
export type Kind = NamedAct['kind']
export type Replay = Answer<'/v1/playbooks/{partner}/replay'>
export type Tried = paths['/v1/playbooks/{partner}/check']['post']['responses'][200]['content']['application/json']
export type TriedReplay = NonNullable<Tried['replay']>
/** What one playbook would have done, alone or beside another. */
export type Run = Replay | TriedReplay['other']
type Instruments = Answer<'/v1/instruments'>
export type InstrumentRow = Instruments['instruments'][number]
export type Instrument = Answer<'/v1/instruments/{id}'>
type Filters = NonNullable<paths['/v1/instruments']['get']['parameters']['query']>
/** What of the catalogue is asked for; what is undefined is not. */
export type InstrumentFilters = { readonly [Key in keyof Filters]: Filters[Key] | undefined }

/** Which part of the record is looked at. */
export interface RecordQuestion {
  readonly as?: As | undefined
  readonly feed?: string | undefined
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

export interface NamedActsQuestion extends RecordQuestion {
  readonly rule?: string | undefined
  readonly limit: number
}

const PLAYBOOKS = 'playbooks'

export const playbooksQuery = queryOptions({
  queryKey: [PLAYBOOKS],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/playbooks', { signal })),
})

export const playbookQuery = (partner: string) =>
  queryOptions({
    queryKey: [PLAYBOOKS, partner],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/playbooks/{partner}', { params: { path: { partner } }, signal })),
    // It is a file that is edited beside this page.
    staleTime: 0,
  })

export const namedActsQuery = (partner: string, question: NamedActsQuestion) =>
  queryOptions({
    queryKey: [PLAYBOOKS, partner, 'acts', question],
    queryFn: ({ signal }) => {
      const params = { path: { partner }, query: withoutUndefined(question) }
      return unwrap(client.GET('/v1/playbooks/{partner}/acts', { params, signal }))
    },
  })

export const replayQuery = (partner: string, question: RecordQuestion & { readonly limit: number }) =>
  queryOptions({
    queryKey: [PLAYBOOKS, partner, 'replay', question],
    queryFn: ({ signal }) => {
      const params = { path: { partner }, query: withoutUndefined(question) }
      return unwrap(client.GET('/v1/playbooks/{partner}/replay', { params, signal }))
    },
    placeholderData: keepPreviousData,
  })

/** What is wrong with a text in place of a playbook and, where `replay`, what either would have proposed. */
export const triedQuery = (partner: string, text: string, question: RecordQuestion & { readonly replay: boolean }) =>
  queryOptions({
    queryKey: [PLAYBOOKS, partner, 'check', text, question],
    queryFn: ({ signal }) => {
      const body = { text, limit: 100, ...withoutUndefined(question) }
      return unwrap(client.POST('/v1/playbooks/{partner}/check', { params: { path: { partner } }, body, signal }))
    },
    placeholderData: keepPreviousData,
    // A text that is being written is never asked for again.
    gcTime: 60_000,
  })

export const instrumentsQuery = (filters: InstrumentFilters) =>
  queryOptions({
    queryKey: ['instruments', filters],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/instruments', { params: { query: withoutUndefined(filters) }, signal })),
    placeholderData: keepPreviousData,
  })

export const instrumentQuery = (id: string) =>
  queryOptions({
    queryKey: ['instruments', 'one', id],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/instruments/{id}', { params: { path: { id } }, signal })),
  })
