export {
  type Actor,
  type ActorCode,
  type Author,
  actors,
  codes,
  type Day,
  displayName,
  EntenteError,
  findActor,
  findCode,
  findCodes,
  isDay,
  parseDay,
  type Period,
  PERIODS,
  resolveActor,
  type Scheme,
  OFFICER_ROLES,
  type OfficerRole,
  SCHEMES,
} from '@entente/model'
export {
  addsUp,
  DEDUPLICATIONS,
  type Deduplication,
  type Counts,
  type Completeness,
  type CompletenessOfDay,
  DAY_STATES,
  type FileLedger,
  ingest,
  type IngestOptions,
  type IngestProgress,
  type Ledger,
  type Mapping,
  MISSING_REASONS,
  parseMapping,
  SKIP_REASONS,
  sumCounts,
} from '@entente/ingest'
export {
  asDiskFull,
  formatHead,
  type BackupLabel,
  type BackupOptions,
  type Compacted,
  type CompactOptions,
  type Examination,
  examineStore,
  type ExamineOptions,
  type Finding,
  fixFindings,
  forgetDamaged,
  makeBackup,
  restoreBackup,
  type RestoreOptions,
  type SourceFile,
  type Store,
  uploadFolder,
} from '@entente/store'
export {
  addAct,
  AS,
  type As,
  type AuditSummary,
  type AuditView,
  beginAudit,
  confirmIncident,
  correctAct,
  type DyadCount,
  dyads,
  type Incident,
  incident,
  type Incidents,
  incidents,
  judge,
  JUDGEMENTS,
  listActs,
  listAudits,
  type ListedAct,
  parseIncidentKey,
  precisionOf,
  type Relations,
  relations,
  type RelationsPeriod,
  type Report,
  type TellingPage,
  reports,
  showAudit,
  STRATIFIED_BY,
  STRIKE_REASONS,
  strikeIncident,
  undoJudgement,
  type Unit,
  UNITS,
  verdictOf,
  withdrawAct,
  withdrawVerdict,
} from '@entente/measure'
export { writeActFile } from './acts/act-file.ts'
export { takeActs } from './acts/take-acts.ts'
export { EXPORT_FORMATS, type ExportFormat, FILE_FORMATS } from './export/export-format.ts'
export { type Exported, type ExportOptions, exportReports } from './export/export-reports.ts'
export type { ExportSource } from './export/sources.ts'
export { actorArgument } from './figures/actor-argument.ts'
export { chooseFeed, type FeedChoice } from './figures/choose-feed.ts'
export { feedCompleteness, feedCompletenessOfDay, knownFeeds } from './figures/feed-completeness.ts'
export { partners, type PartnerSide, type PartnerSummary } from './figures/partners.ts'
export { type FeedStatus, type MentionStatus, type Status, status } from './figures/status.ts'
export { authorOf } from './workspace/author-of.ts'
export {
  type Desk,
  type Officer,
  ownersOf,
  parseConfig,
  type Partner,
  type WorkspaceConfig,
} from './workspace/config.ts'
export { findWorkspace } from './workspace/find-workspace.ts'
export { initWorkspace, type InitOptions } from './workspace/init-workspace.ts'
export { openWorkspace, type Workspace } from './workspace/open-workspace.ts'
