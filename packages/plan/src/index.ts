export { ATTENTION_KINDS, type Attention, attention, type AttentionKind, isOverdue } from './follow-up/attention.ts'
export {
  type Binding,
  BINDINGS,
  type Change,
  type Commitment,
  type CommitmentInput,
  type Evidence,
  EVIDENCE_KINDS,
  type Outcome,
  OUTCOMES,
  type CommitmentStatus,
  STATUSES,
  type Step,
  STEP_STATES,
  type StepState,
} from './follow-up/commitment.ts'
export { type DeskWriter, findCommitment, write } from './follow-up/desk.ts'
export type { SourceDocument } from './follow-up/fields.ts'
export { FOLLOW_UP, type FollowUp } from './follow-up/follow-up.ts'
export type { Absence, HandOver, HandOverState, Rotation } from './follow-up/hand-over.ts'
export { type Clause, type Occasion, OCCASION_KINDS, type OccasionKind } from './follow-up/occasion.ts'
export { deputyOf, type Owner, worksAs } from './follow-up/owners.ts'
export {
  addEvidence,
  addStep,
  changeCommitment,
  changeStep,
  checkCommitment,
  closeCommitment,
  judgeEvidence,
  makeCommitments,
  recordOccasion,
  reopenCommitment,
} from './follow-up/write-commitments.ts'
export {
  acceptHandOver,
  beginRotation,
  declineHandOver,
  noteAbsence,
  offerHandOver,
  ownedBy,
  withdrawHandOver,
} from './follow-up/write-hand-overs.ts'
export { IMPORT_FIELDS, type ImportField } from './import/column-names.ts'
export { importCommitments, type ImportLedger, type ImportOptions } from './import/import-commitments.ts'
export { DAY_ORDERS } from './import/read-day.ts'
export { type List, readList } from './import/read-list.ts'
