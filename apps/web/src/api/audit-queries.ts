import { queryOptions } from '@tanstack/react-query'
import { client, unwrap } from './client.ts'
import type { AuditItem } from './types.ts'

export type Reader = 1 | 2
export type Judgement = NonNullable<AuditItem['verdict']>

export const auditsQuery = queryOptions({
  queryKey: ['audits'],
  queryFn: ({ signal }) => unwrap(client.GET('/v1/audits', { signal })),
})

/** One audit as one of its readers sees it. */
export const auditQuery = (id: string, reader: Reader) =>
  queryOptions({
    queryKey: ['audits', id, reader],
    queryFn: ({ signal }) =>
      unwrap(client.GET('/v1/audits/{id}', { params: { path: { id }, query: { reader } }, signal })),
  })

export function beginAudit(audit: {
  readonly partner: string
  readonly n: number
  readonly by: 'root' | 'code' | 'rule'
  readonly readers: Reader
  readonly feed?: string
}) {
  return unwrap(client.POST('/v1/audits', { body: audit }))
}

export function judge(id: string, reader: Reader, item: number, verdict: Judgement) {
  return unwrap(
    client.POST('/v1/audits/{id}/judgements', { params: { path: { id } }, body: { item, reader, verdict } }),
  )
}

export function undoJudgement(id: string, reader: Reader) {
  return unwrap(client.POST('/v1/audits/{id}/judgements/undo', { params: { path: { id } }, body: { reader } }))
}
