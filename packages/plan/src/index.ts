export { ATTENTION_KINDS, type Attention, attention, type AttentionKind, isOverdue } from './follow-up/attention.ts'
export {
  type Binding,
  BINDINGS,
  type Change,
  type Commitment,
  commitmentChanges,
  commitmentInput,
  type CommitmentInput,
  type Evidence,
  EVIDENCE_KINDS,
  evidenceInput,
  type Outcome,
  outcomeInput,
  OUTCOMES,
  type CommitmentStatus,
  STATUSES,
  type Step,
  stepChanges,
  stepInput,
  STEP_STATES,
  type StepState,
} from './follow-up/commitment.ts'
export { type DeskWriter, findCommitment, write } from './follow-up/desk.ts'
export type { SourceDocument } from './follow-up/fields.ts'
export { FOLLOW_UP, type FollowUp } from './follow-up/follow-up.ts'
export { type CommitmentGroup, groupCommitments, type Grouping, GROUPINGS } from './follow-up/group-commitments.ts'
export {
  type Absence,
  absenceInput,
  type HandOver,
  handOverInput,
  handOverNote,
  type HandOverState,
  type Rotation,
  rotationInput,
} from './follow-up/hand-over.ts'
export {
  COMMITMENT_STATES,
  type CommitmentFilter,
  type CommitmentLine,
  commitmentLine,
  type CommitmentState,
  listCommitments,
  type Outlook,
  type PromiseSide,
  sideOf,
  stateOf,
} from './follow-up/list-commitments.ts'
export { type Clause, type Occasion, OCCASION_KINDS, occasionInput, type OccasionKind } from './follow-up/occasion.ts'
export { deputyOf, handsOf, isAtHand, type Owner, ownerTitle, worksAs } from './follow-up/owners.ts'
export {
  addEvidence,
  addStep,
  changeCommitment,
  changeStep,
  checkCommitment,
  closeCommitment,
  judgeEvidence,
  makeCommitments,
  recordAgreed,
  recordOccasion,
  reopenCommitment,
} from './follow-up/write-commitments.ts'
export {
  acceptHandOver,
  beginRotation,
  declineHandOver,
  findRotation,
  linesOf,
  noteAbsence,
  noteHandOver,
  offerHandOver,
  offerRest,
  ownedBy,
  restOf,
  withdrawHandOver,
} from './follow-up/write-hand-overs.ts'
export { IMPORT_FIELDS, type ImportField } from './lists/column-names.ts'
export { importCommitments, type ImportLedger, type ImportOptions } from './lists/import-commitments.ts'
export { DAY_ORDERS } from './lists/read-day.ts'
export { type ImportQuestions, importQuestions } from './lists/import-questions.ts'
export { type ImportedList, type ListColumn, readColumns, readList } from './lists/read-list.ts'
export { LIST_FORMATS, type ListFormat, writeList } from './lists/write-list.ts'
export type { Clause as CutClause, ClauseKind } from './communique/clause.ts'
export { cutClauses } from './communique/cut-clauses.ts'
export {
  type PromiseStrength,
  type PromiseSuggestion,
  type PromiseWord,
  suggestPromises,
} from './communique/promise-words.ts'
export type { TextLanguage } from './communique/text-language.ts'
export { type Completion, completionLevel } from './scores/completion.ts'
export { type Compliance, complianceScore } from './scores/compliance.ts'
export { compareLists, type ListChanges, type ListComparison, type StepPlace } from './scores/compare-lists.ts'
export {
  COMPLETION_LEVELS,
  type CompletionLevel,
  type ScoredCommitment,
  type ScoredStep,
} from './scores/scored-commitment.ts'
export { type Scores, scores, SCORES_METHOD } from './scores/scores.ts'
export type { Share } from './scores/share.ts'
export type { Timeliness } from './scores/timeliness.ts'
export { type ProposedEvidence, proposeEvidence } from './evidence/propose-evidence.ts'
export {
  BASES,
  type Basis,
  type Block,
  type Column,
  type Document,
  type Fact,
  freezeDocument,
  type Language,
  LANGUAGES,
  type List,
  type Paragraph,
  type Row,
  type Section,
  type Sentence,
  type Source,
  type Table,
} from './documents/document.ts'
export { type Fitted, fitToPages } from './documents/fit-to-pages.ts'
export { pageCount } from './documents/page-count.ts'
export { pagesNeeded, writePdf } from './documents/pdf/write-pdf.ts'
export { writeDocx } from './documents/docx/write-docx.ts'
export { writeHtml } from './documents/html/write-html.ts'
export { DOCUMENT_FORMATS, type DocumentFormat, documentFormatOf, writeDocument } from './documents/write-document.ts'
export { writeMarkdown } from './documents/write-markdown.ts'
export {
  type AgreementStatus,
  fill,
  formatDay,
  formatMonth,
  formatNumber,
  formatSpan,
  plural,
  type Plural,
  type Words,
  wordsOf,
} from './documents/words/words.ts'
export { glossary, type Rendering, sourceOf, type Term } from './glossary/glossary.ts'
export { type Instrument, type InstrumentName, INSTRUMENTS } from './glossary/instruments.ts'
export { writeGlossary } from './glossary/write-glossary.ts'
export {
  CALENDAR_KINDS,
  type CalendarEntry,
  type CalendarKind,
  type CalendarOptions,
  writeIcalendar,
} from './calendar/write-icalendar.ts'
export {
  type FrozenList,
  READ_VALUES,
  type Reading,
  readingKey,
  REPORTING,
  type SchemeRead,
  SCHEMES_READ,
} from './reporting/frozen-list.ts'
export { reportingDays } from './reporting/reporting-days.ts'
export {
  changesSince,
  type ReaderAgreement,
  readerAgreement,
  type ScoresOfDay,
  scoreSeries,
} from './reporting/score-series.ts'
export { findList, freezeInput, freezeList, type ReadItem, readItems, readScore } from './reporting/write-reporting.ts'
export {
  type Agreement,
  agreementChanges,
  agreementInput,
  type AgreementInput,
  type Article,
  type Suspension,
} from './agreements/agreement.ts'
export { AGREEMENTS, type Agreements } from './agreements/agreements.ts'
export { inForce, type Standing, STANDINGS, standingOf } from './agreements/in-force.ts'
export { changeAgreement, checkAgreement, findAgreement, recordAgreement } from './agreements/write-agreements.ts'
export {
  ANNIVERSARIES,
  type Anniversaries,
  type Anniversary,
  ANNIVERSARY_KINDS,
  anniversaryInput,
  type AnniversaryKind,
} from './calendar/anniversary.ts'
export {
  type CalendarFilter,
  type CalendarItem,
  calendarItems,
  type CalendarSources,
} from './calendar/calendar-items.ts'
export { enterAnniversary, removeAnniversary } from './calendar/write-anniversaries.ts'
export { DORMANT_AFTER, type Pulse, pulseOf } from './mechanisms/dormancy.ts'
export {
  type Decision,
  decisionJudgement,
  IMPLEMENTED,
  type Implemented,
  type Mechanism,
  MECHANISM_KINDS,
  MECHANISM_STATES,
  mechanismChanges,
  mechanismInput,
  type MechanismKind,
  type MechanismState,
  type Money,
  type Session,
  sessionInput,
} from './mechanisms/mechanism.ts'
export {
  changeMechanism,
  findMechanism,
  judgeDecision,
  recordSession,
  registerMechanism,
} from './mechanisms/write-mechanisms.ts'
export {
  type Delegation,
  type Meeting,
  MEETING_LEVELS,
  meetingChanges,
  meetingInput,
  type MeetingLevel,
  type Note,
  type Point,
  type Readout,
  readoutInput,
} from './meetings/meeting.ts'
export { lastHeld, MEETINGS, type Meetings } from './meetings/meetings.ts'
export {
  cancelMeeting,
  changeMeeting,
  clausesOf,
  findMeeting,
  type HeldMeeting,
  holdMeeting,
  planMeeting,
} from './meetings/write-meetings.ts'
export { BRIEF_METHOD, type Composed, composeBrief, composeDossier, DOSSIER_METHOD } from './brief/compose.ts'
export { type AuditedShare, headText, isSimulated, type State as RelationState } from './brief/context.ts'
export { type BriefQuestion, gatherBrief, gatherDossier } from './brief/gather.ts'
