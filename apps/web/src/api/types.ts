import type { paths } from './openapi.gen.ts'

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Workspace = Answer<'/v1/workspace'>
export type Status = Answer<'/v1/status'>
export type FeedStatus = Status['feeds'][number]
export type FileLedger = Answer<'/v1/files'>[number]
export type Relations = Answer<'/v1/relations'>
export type RelationsPeriod = Relations['periods'][number]
export type Reports = Answer<'/v1/reports'>
export type Report = Reports['reports'][number]
export type Partner = Answer<'/v1/partners'>[number]
export type PartnerSide = NonNullable<Partner['theirs']>
export type Dyad = Answer<'/v1/dyads'>[number]
export type Actor = Answer<'/v1/actors'>[number]
