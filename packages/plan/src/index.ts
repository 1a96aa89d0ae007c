export type { Clause, ClauseKind } from './communique/clause.ts'
export { cutClauses } from './communique/cut-clauses.ts'
export {
  type PromiseStrength,
  type PromiseSuggestion,
  type PromiseWord,
  suggestPromises,
} from './communique/promise-words.ts'
export type { TextLanguage } from './communique/text-language.ts'
