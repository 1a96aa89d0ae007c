import { queryOptions } from '@tanstack/react-query'
import type { paths } from './openapi.gen.ts'
import { client, unwrap } from './client.ts'

type Body<Path extends keyof paths, Method extends 'post' | 'put'> = paths[Path] extends {
  [Key in Method]: { requestBody: { content: { 'application/json': infer Json } } }
}
  ? Json
  : never

export type NewAct = Body<'/v1/acts', 'post'>
export type NewVerdict = Body<'/v1/incidents/{key}/verdict', 'put'>

/** Acts by hand, latest day first. */
export const actsQuery = (partner?: string) =>
  queryOptions({
    queryKey: ['acts', partner ?? ''],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/acts', { params: { query: partner === undefined ? {} : { partner } }, signal })),
  })

/** Codes that words could mean, best first. */
export const codesQuery = (words: string) =>
  queryOptions({
    queryKey: ['codes', words],
    queryFn: ({ signal }) => unwrap(client.GET('/v1/codes', { params: { query: { words } }, signal })),
    staleTime: Infinity,
  })

export function addAct(act: NewAct) {
  return unwrap(client.POST('/v1/acts', { body: act }))
}

export function correctAct(id: string, act: NewAct) {
  return unwrap(client.PUT('/v1/acts/{id}', { params: { path: { id } }, body: act }))
}

export function withdrawAct(id: string, because: string) {
  return unwrap(client.POST('/v1/acts/{id}/withdrawal', { params: { path: { id } }, body: { because } }))
}

export function takeActs(csv: string) {
  return unwrap(client.POST('/v1/acts/import', { body: { csv } }))
}

export function giveVerdict(key: string, verdict: NewVerdict) {
  return unwrap(client.PUT('/v1/incidents/{key}/verdict', { params: { path: { key } }, body: verdict }))
}

export function withdrawVerdict(key: string, because: string) {
  return unwrap(client.POST('/v1/incidents/{key}/verdict/withdrawal', { params: { path: { key } }, body: { because } }))
}
