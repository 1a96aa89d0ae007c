export type { Clause, ClauseKind } from './communique/clause.ts'
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
