import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { paths } from './openapi.gen.ts'
import { withoutUndefined } from './queries.ts'
import type { Answer } from './types.ts'

export type Inbox = Answer<'/v1/inbox'>
export type InboxItem = Inbox['items'][number]
export type ItemDetail = Answer<'/v1/items/{id}'>
export type ItemAct = ItemDetail['acts'][number]
export type ItemIncident = ItemAct['incidents'][number]
export type ChoiceCard = ItemDetail['choices'][number]
export type DecisionView = Answer<'/v1/items/{id}/decision'>
/** What a choice asks for before it takes effect. */
export type Friction = Pick<DecisionView['choices'][number], 'evidence' | 'typed' | 'toSign'>
export type OwnAct = Answer<'/v1/own-acts'>['acts'][number]
type Sent<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } }
}
  ? Body
  : never
export type NewDecision = Sent<'/v1/items/{id}/decide'>
export type NewOwnAct = Sent<'/v1/own-acts'>['act']

export interface InboxQuestion {
  readonly desk?: string | undefined
  readonly partner?: string | undefined
  readonly status?: 'open' | 'all' | undefined
}

/** What all answers about items begin with, so that a notice makes them be asked for again. */
export const LIVE = 'live'

export const inboxQuery = (question: InboxQuestion) =>
  queryOptions({
    queryKey: [LIVE, 'inbox', question],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/inbox', { params: { query: withoutUndefined(question) }, signal })),
  })

/** How many items wait, without the items; and the day of the server. */
export const waitingQuery = queryOptions({
  queryKey: [LIVE, 'waiting'],
  queryFn: async ({ signal }) => {
    const { total, today } = await unwrap(client.GET('/v1/inbox', { params: { query: { limit: 1 } }, signal }))
    return { total, today }
  },
})

export const itemQuery = (id: string) =>
  queryOptions({
    queryKey: [LIVE, 'item', id],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/items/{id}', { params: { path: { id } }, signal })),
  })

/** @param officer who asks: what was opened is told of that person alone. */
export const decisionQuery = (id: string, officer: string) =>
  queryOptions({
    queryKey: [LIVE, 'decision', id, officer],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/items/{id}/decision', { params: { path: { id } }, signal })),
  })

export const ownActsQuery = (partner: string) =>
  queryOptions({
    queryKey: [LIVE, 'own-acts', partner],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/own-acts', { params: { query: { partner } }, signal })),
  })

export const matchesQuery = (act: string) =>
  queryOptions({
    queryKey: [LIVE, 'matches', act],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/own-acts/{id}/matches', { params: { path: { id: act } }, signal })),
  })

export function tellOpened(id: string, incident: string) {
  return unwrap(client.POST('/v1/items/{id}/opened', { params: { path: { id } }, body: { incident } }))
}

export function decide(id: string, body: NewDecision) {
  return unwrap(client.POST('/v1/items/{id}/decide', { params: { path: { id } }, body }))
}

export function sign(id: string) {
  return unwrap(client.POST('/v1/items/{id}/sign', { params: { path: { id } } }))
}

export function refuse(id: string, because: string) {
  return unwrap(client.POST('/v1/items/{id}/refuse', { params: { path: { id } }, body: { because } }))
}

export function leave(id: string, because: string) {
  return unwrap(client.POST('/v1/items/{id}/leave', { params: { path: { id } }, body: { because } }))
}

export function noteDone(act: NewOwnAct) {
  return unwrap(client.POST('/v1/own-acts', { body: { act } }))
}

export function match(act: string, incident: string | null) {
  return unwrap(client.POST('/v1/own-acts/{id}/match', { params: { path: { id: act } }, body: { incident } }))
}
