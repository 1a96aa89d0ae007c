export type { ConditionEnvironment } from './cel/check/checker.ts'
export { checkCondition, type CheckedCondition } from './cel/check-condition.ts'
export { compileCondition, type Matcher } from './cel/compile-condition.ts'
export type { Comparison, Condition, Literal, Members, Operation, TextTest } from './cel/condition.ts'
export { DIAGNOSTIC_CODES, type DiagnosticCode } from './cel/diagnostic-catalogue.ts'
export { conditionError, type Diagnostic } from './cel/diagnostics.ts'
export { type Field, type FieldName, FIELDS, type IncidentFields, type ValueType } from './cel/fields.ts'
export { fieldsUsed } from './cel/fields-used.ts'
export { type History, HISTORY_FUNCTIONS, type HistoryFunction, type HistorySignature } from './cel/history.ts'
export { printCondition } from './cel/print-condition.ts'
export { hashOf } from './hash.ts'
export { type Act } from './naming/act.ts'
export { type Incident, type Named } from './naming/incident.ts'
export {
  AMBITIONS,
  type Ambition,
  HOSTILE_KINDS,
  type HostileKind,
  isHostile,
  type Kind,
  KINDS,
} from './normal-form/kinds.ts'
export type {
  Answer,
  Drain,
  Initiative,
  Level,
  Limits,
  OffRamp,
  Pattern,
  Playbook,
  Register,
  Response,
  Rule,
  Strain,
  UsedInstrument,
  Warmth,
  Written,
} from './normal-form/playbook.ts'
export type { DayRange, Happened } from './relation/agenda.ts'
export { decide, type Decision } from './relation/decide.ts'
export { identifyByHash, type Identify } from './relation/identify.ts'
export { type Finding, type Measure, type Proposal, PROPOSAL_STATUSES, type ProposalStatus } from './relation/ledger.ts'
export { type RelationProgram, relationProgram } from './relation/program.ts'
export { CLARIFICATION, LIFT, NO_ACTION } from './relation/proposals.ts'
export { reconcile } from './relation/reconcile.ts'
export { type LevelSpan, type RelationInput, type RelationRun, runRelation } from './relation/run.ts'
export { shiftState } from './relation/shift-state.ts'
export {
  type DayNumber,
  type OpenProposal,
  PROPOSAL_TYPES,
  type ProposalType,
  type RelationState,
  startOf,
} from './relation/state.ts'
export { hear, report, send, type SentSignal, type Signal, take, tick } from './relation/step.ts'
export type { Produced, Step } from './relation/turn.ts'
