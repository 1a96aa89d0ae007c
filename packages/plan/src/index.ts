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
export { deputyOf, isAtHand, type Owner, worksAs } from './follow-up/owners.ts'
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
  offerHandOver,
  offerRest,
  ownedBy,
  restOf,
  withdrawHandOver,
} from './follow-up/write-hand-overs.ts'
export type { Clause as CutClause, ClauseKind } from './communique/clause.ts'
export { cutClauses } from './communique/cut-clauses.ts'
export {
  type PromiseStrength,
  type PromiseSuggestion,
  type PromiseWord,
  suggestPromises,
} from './communique/promise-words.ts'
export type { TextLanguage } from './communique/text-language.ts'
