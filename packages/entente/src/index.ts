export {
  type Actor,
  type ActorCode,
  addInterval,
  ADMINISTRATORS,
  type Author,
  actors,
  codes,
  type Day,
  displayName,
  EntenteError,
  findActor,
  findCode,
  findCodes,
  HEADS,
  isActorCode,
  isDay,
  parseDay,
  type Period,
  PERIODS,
  resolveActor,
  roleFor,
  type Scheme,
  OFFICER_ROLES,
  type OfficerRole,
  WRITERS,
  WRITER_ROLES,
  type WriterRole,
  SCHEMES,
  AGREEMENT_KINDS,
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
  type ChainedEntry,
  type Entry,
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
  parseHead,
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
export {
  type Absence,
  absenceInput,
  acceptHandOver,
  addEvidence,
  addStep,
  type Attention,
  attention,
  ATTENTION_KINDS,
  type AttentionKind,
  beginRotation,
  type Binding,
  BINDINGS,
  type Change,
  changeCommitment,
  changeStep,
  checkCommitment,
  type Clause,
  closeCommitment,
  type Commitment,
  COMMITMENT_STATES,
  commitmentChanges,
  type CommitmentFilter,
  type CommitmentGroup,
  commitmentInput,
  type CommitmentInput,
  type CommitmentLine,
  commitmentLine,
  type CommitmentState,
  declineHandOver,
  deputyOf,
  type DeskWriter,
  type Evidence,
  EVIDENCE_KINDS,
  evidenceInput,
  findCommitment,
  findRotation,
  FOLLOW_UP,
  type FollowUp,
  groupCommitments,
  type Grouping,
  GROUPINGS,
  type HandOver,
  handOverInput,
  handOverNote,
  handsOf,
  type HandOverState,
  isOverdue,
  isAtHand,
  judgeEvidence,
  linesOf,
  listCommitments,
  makeCommitments,
  noteAbsence,
  noteHandOver,
  type Occasion,
  OCCASION_KINDS,
  occasionInput,
  type OccasionKind,
  offerHandOver,
  offerRest,
  type Outcome,
  outcomeInput,
  OUTCOMES,
  type Outlook,
  ownedBy,
  type Owner,
  type PromiseSide,
  recordAgreed,
  recordOccasion,
  reopenCommitment,
  restOf,
  type Rotation,
  rotationInput,
  sideOf,
  type SourceDocument,
  stateOf,
  type CommitmentStatus,
  cutClauses,
  suggestPromises,
  STATUSES,
  type Step,
  stepChanges,
  stepInput,
  STEP_STATES,
  type StepState,
  withdrawHandOver,
  changesSince,
  COMPLETION_LEVELS,
  DAY_ORDERS,
  findList,
  freezeInput,
  freezeList,
  type FrozenList,
  IMPORT_FIELDS,
  importCommitments,
  type ImportOptions,
  type ImportedList,
  importQuestions,
  type ListColumn,
  READ_VALUES,
  readColumns,
  type ReadItem,
  readItems,
  readList,
  readScore,
  type ReaderAgreement,
  readerAgreement,
  REPORTING,
  reportingDays,
  SCHEMES_READ,
  scoreSeries,
  type ScoresOfDay,
  SCORES_METHOD,
  worksAs,
  type Agreement,
  agreementChanges,
  agreementInput,
  AGREEMENTS,
  ANNIVERSARIES,
  type Anniversary,
  ANNIVERSARY_KINDS,
  anniversaryInput,
  BASES,
  CALENDAR_KINDS,
  type CalendarItem,
  cancelMeeting,
  changeAgreement,
  changeMechanism,
  changeMeeting,
  checkAgreement,
  decisionJudgement,
  DOCUMENT_FORMATS,
  type DocumentFormat,
  enterAnniversary,
  findAgreement,
  findMechanism,
  findMeeting,
  holdMeeting,
  IMPLEMENTED,
  inForce,
  judgeDecision,
  type Language,
  LANGUAGES,
  type Mechanism,
  MECHANISM_KINDS,
  MECHANISM_STATES,
  mechanismChanges,
  mechanismInput,
  type Meeting,
  MEETING_LEVELS,
  meetingChanges,
  meetingInput,
  MEETINGS,
  planMeeting,
  pulseOf,
  readoutInput,
  recordAgreement,
  recordSession,
  registerMechanism,
  removeAnniversary,
  sessionInput,
  STANDINGS,
  standingOf,
  wordsOf,
  writeDocument,
} from '@entente/plan'
export {
  AMBITIONS,
  FAMILIES,
  INTENTS,
  KINDS,
  type Listed,
  PROPOSAL_STATUSES,
  PROPERTIES,
  PROPOSAL_TYPES,
  RUNGS,
  SEVERITIES,
  VERDICTS,
} from '@entente/playbook'
export { findToken, looksLikeToken } from './access/secret.ts'
export {
  type IssuedToken,
  type Scope,
  SCOPES,
  standingOfToken,
  TOKEN_STANDINGS,
  TOKENS,
  type TokenView,
} from './access/token.ts'
export { listTokens, makeToken, revokeToken } from './access/write-tokens.ts'
export { type OpenDoor } from './access/open-door.ts'
export { chainLines } from './journal/chain-file.ts'
export { isWithheld, subjectOf } from './journal/entry-words.ts'
export { checkPaper, makePaper, type Paper, type PaperCheck, type PaperRequest } from './briefs/brief.ts'
export { calendarOf, icalendarOf } from './desk/calendar.ts'
export { deskOf, followUp } from './desk/desk-of.ts'
export { type FoundEvidence, proposedEvidence } from './desk/proposed-evidence.ts'
export { DOWNLOAD_FAULTS, type Gap, type ToldGap } from '@entente/watch'
export { writeActFile } from './acts/act-file.ts'
export { takeActs } from './acts/take-acts.ts'
export { EXPORT_FORMATS, type ExportFormat, FILE_FORMATS } from './export/export-format.ts'
export { type Exported, type ExportOptions, exportReports } from './export/export-reports.ts'
export type { ExportSource } from './export/sources.ts'
export { actorArgument } from './figures/actor-argument.ts'
export { chooseFeed, type FeedChoice } from './figures/choose-feed.ts'
export { feedCompleteness, feedCompletenessOfDay, knownFeeds } from './figures/feed-completeness.ts'
export { beginAuditOfPartner, explanationOf } from './playbooks/audited.ts'
export { partners, type PartnerSide, type PartnerSummary } from './figures/partners.ts'
export type { TakenIn } from './live/feeds/archive-desk.ts'
export {
  type FeedLook,
  feedWatch,
  type FeedWatch,
  type FeedWatchOptions,
  type WatchedFeed,
} from './live/feeds/feed-watch.ts'
export { FEED_KEEPERS, WATCHING, type Watching } from './live/feeds/watching.ts'
export type { PushAnswer, PushRequest } from './live/feeds/push-desk.ts'
export { type FeedStatus, type MentionStatus, type Status, status } from './figures/status.ts'
export { authorOf, readerOf } from './workspace/author-of.ts'
export {
  type Desk,
  type Officer,
  ownersOf,
  parseConfig,
  type Partner,
  type WorkspaceConfig,
} from './workspace/config.ts'
export { LOG_STATUSES, partnerLog } from './live/partner-log.ts'
export { type CheckedProperty, TALLIES, type Tally } from './check/checked-property.ts'
export { ProofMemory } from './check/proof-memory.ts'
export { type Check, type CheckedPlaybook, checkPlaybooks } from './playbooks/check-playbooks.ts'
export { type BoundedRun, boundRun } from './playbooks/bounded-run.ts'
export {
  describePlaybook,
  listPlaybooks,
  type PlaybookSummary,
  type PlaybookView,
} from './playbooks/describe-playbook.ts'
export { findInstrument, type InstrumentRow, listInstruments } from './playbooks/instrument-list.ts'
export { instrumentUse } from './playbooks/instrument-use.ts'
export { type NormalForm, normalForms } from './playbooks/normal-forms.ts'
export { ACT_UNITS, NAMED_STATUSES, namedActs } from './playbooks/named-acts.ts'
export { type Noise, quietUnderNoiseOf } from './playbooks/noise.ts'
export { readInstruments } from './playbooks/read-instruments.ts'
export { type Replay, replay } from './playbooks/replay.ts'
export { tryPlaybook } from './playbooks/try-playbook.ts'
export { findWorkspace } from './workspace/find-workspace.ts'
export { initWorkspace, type InitOptions } from './workspace/init-workspace.ts'
export { openWorkspace, type Workspace } from './workspace/open-workspace.ts'
export {
  type Clock,
  decisionInput,
  DELIVERIES,
  endInput,
  type ItemDecision,
  lessonInput,
  OUTCOMES as DECISION_OUTCOMES,
  ownActInput,
  reasonInput,
  reviewInput,
  THEIR_MEASURE_WORDS,
  theirMeasureInput,
} from '@entente/watch'
export {
  decideOn,
  type DecisionView,
  decisionView,
  leaveFor,
  noteOpened,
  refuseFor,
  signFor,
} from './live/decisions/decide.ts'
export { closeEpisode, type Lessons, lessonsNow } from './live/decisions/lessons.ts'
export { listOwnActs, matchesOf, noteOwnAct, sayMatch } from './live/decisions/own-acts.ts'
export { noteEnd, noteReview, noteTheirMeasure, type Standing, standingMeasures } from './live/decisions/standing.ts'
export { type Foretold, foretell } from './live/foretell.ts'
export { type Inbox, inbox, type InboxItem, type InboxQuestion, URGENCIES } from './live/inbox.ts'
export { itemDetail, type ItemDetail } from './live/item-detail.ts'
export { type LiveDesk, liveDesk, type Looked } from './live/live-desk.ts'
export { eventStream, type Notice, wakeUp } from '@entente/watch'
export { type Deliveries, deliveries, type DeliveryOptions } from './live/notices/deliveries.ts'
export { type DeliveryStatus, deliveryStatus, resendDelivery } from './live/notices/delivery-status.ts'
export { noticeName, noticeSource } from './live/notices/notice-source.ts'
export { realClock } from './live/real-clock.ts'
export { driftOfPartner } from './figures/drift-of-partner.ts'
export { type HorizonsOfDyad, horizonsOfDyad, type HorizonsOfDyadQuestion } from './figures/horizons-of-dyad.ts'
export { conductOfDyad } from './figures/conduct-of-dyad.ts'
export { durabilityOfDyad } from './figures/durability-of-dyad.ts'
export { regionOfWorkspace, stressOfWorkspace } from './figures/region-of-workspace.ts'
