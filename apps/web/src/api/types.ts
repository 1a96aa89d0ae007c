import type { paths } from './openapi.gen.ts'

export type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type Workspace = Answer<'/v1/workspace'>
export type FeedStatus = Answer<'/v1/status'>['feeds'][number]
export type TakenFile = Answer<'/v1/files'>[number]
export type OneFile = Answer<'/v1/files/{sha256}'>
export type FileTotals = Answer<'/v1/files/total'>
export type IngestView = Answer<'/v1/ingests'>[number]
export type FileLedger = IngestView['ledgers'][number]
export type Relations = Answer<'/v1/relations'>
export type RelationsPeriod = Relations['periods'][number]
export type As = Relations['as']
export type Unit = Relations['unit']
export type Incident = Answer<'/v1/incidents'>['incidents'][number]
export type Verdict = NonNullable<Incident['verdict']>
export type Precision = Answer<'/v1/incidents'>['precision']
export type Act = Answer<'/v1/acts'>['acts'][number]
export type ActBeside = Answer<'/v1/incidents'>['acts'][number]
export type ActCode = Answer<'/v1/codes'>[number]
export type AuditSummary = Answer<'/v1/audits'>['audits'][number]
export type Audit = Answer<'/v1/audits/{id}'>
export type AuditItem = Audit['items'][number]
export type TellingPage = Answer<'/v1/incidents/{key}'>['pages'][number]
export type MentionStatus = Answer<'/v1/status'>['mentions'][number]
export type Report = Answer<'/v1/reports'>['reports'][number]
export type Partner = Answer<'/v1/partners'>[number]
export type PartnerSide = NonNullable<Partner['theirs']>
export type Completeness = Answer<'/v1/completeness'>
export type DayRun = Completeness['runs'][number]
export type DayCompleteness = Answer<'/v1/completeness/{day}'>
export type StatusFiles = Pick<Answer<'/v1/status'>, 'failedFiles' | 'differingFiles'>
