export { durationDays } from './cel/duration.ts'
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
export { type AgreementFact } from './check/agreements.ts'
export type { PlaybookEnvironment } from './check/context.ts'
export { type PlaybookCode, PLAYBOOK_CODES } from './diagnostics/catalogue.ts'
export {
  type Diagnostic as PlaybookDiagnostic,
  type Place,
  SEVERITIES,
  type Severity,
} from './diagnostics/diagnostic.ts'
export { type Catalogue, CLARIFICATION, isWords, type Listed, NO_ACTION } from './instruments/catalogue.ts'
export {
  FAMILIES,
  type Instrument,
  type InstrumentFile,
  INTENTS,
  type Intent,
  RUNGS,
} from './instruments/instrument.ts'
export { readCatalogue } from './instruments/read-catalogue.ts'
export { instrumentsJsonSchema, playbookJsonSchema } from './language/json-schema.ts'
export type { ResolveBase } from './merge/gather-files.ts'
export { hashOf } from './hash.ts'
export {
  AMBITIONS,
  type Ambition,
  HOSTILE_KINDS,
  type HostileKind,
  isHostile,
  type Kind,
  KINDS,
} from './normal-form/kinds.ts'
export { highestRung } from './normal-form/highest-rung.ts'
export { readPlaybook, type ReadPlaybook } from './read-playbook.ts'
export type { SourceText } from './source/source.ts'
export type { Act } from './naming/act.ts'
export type { Incident, Named, NamedWithTrace, Tried } from './naming/incident.ts'
export { actsOf } from './naming/interpreter/acts-of.ts'
export { nameIncident } from './naming/interpreter/name-incident.ts'
export { windowCount } from './naming/interpreter/window-count.ts'
export { OTHERWISE } from './naming/new-act.ts'
export { ActGrouper, type Grouped } from './naming/stream/act-grouper.ts'
export { type CompiledPlaybook, compilePlaybook } from './naming/stream/compile-playbook.ts'
export { groupActs } from './naming/stream/group-acts.ts'
export { type Window, WindowCounter } from './naming/stream/window-counter.ts'
export { actsSql } from './naming/sql/acts-sql.ts'
export { type Columns, INCIDENT_COLUMNS, type IncidentColumns, REPORT_COLUMNS_OF_FIELDS } from './naming/sql/columns.ts'
export type { Dialect } from './naming/sql/dialect.ts'
export { DUCKDB } from './naming/sql/duckdb.ts'
export { namingSql, type NamingSqlOptions } from './naming/sql/naming-sql.ts'
export { windowCountSql } from './naming/sql/window-count-sql.ts'
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
export { LIFT } from './relation/proposals.ts'
export { CALLS as CALLS_TO_COMPLY, TALKS as OFFERS_OF_TALKS } from './proof/alone/countermeasure-climb.ts'
export { proveAlone } from './proof/alone/prove-alone.ts'
export { type PossibleName, possibleNames } from './proof/cells/possible-names.ts'
export { proveCells } from './proof/cells/prove-cells.ts'
export { proveConsistent } from './proof/cells/prove-consistent.ts'
export { isSpeechRoot } from './proof/cells/speech/speech-acts.ts'
export { NOISE_DAYS, type QuietUnderNoise, quietUnderNoise, type RuleNoise } from './proof/noise/quiet-under-noise.ts'
export { type Counterpart, exchanged, STOCK, type Stock } from './proof/pair/counterpart.ts'
export { provePair } from './proof/pair/prove-pair.ts'
export {
  type Assumption,
  ASSUMPTIONS,
  DEFAULT_PROOF_LIMITS,
  type Part,
  type ProofLimits,
  type ProofOptions,
  PROPERTIES,
  type PropertyName,
  type PropertyResult,
  type Verdict,
  VERDICTS,
} from './proof/property.ts'
export { PROPERTY_WORDS, type PropertyWords } from './proof/property-words.ts'
export { tellWitness, type WitnessNames } from './proof/tell-story.ts'
export {
  type Prover,
  type Repair,
  type Repairable,
  REPAIR_PROVERS,
  type RepairSearch,
  searchRepair,
  smallestRepair,
} from './proof/repair/smallest-repair.ts'
export type {
  IncidentWitness,
  PartWitness,
  Story,
  StoryCycle,
  StoryEvent,
  StorySide,
  Witness,
} from './proof/witness.ts'
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
export { type ExplainedSection, type Explanation, explainPlaybook } from './explain/explain-playbook.ts'
export { sayCondition } from './explain/say-condition.ts'
export { explanationHtml, explanationMarkdown } from './explain/write-explanation.ts'
