export { type DyadCount, type DyadFilter, dyads } from './dyads.ts'
export {
  type Relations,
  relations,
  RELATIONS_METHOD,
  type RelationsPeriod,
  type RelationsQuestion,
} from './relations.ts'
export { type Report, reports, type ReportsQuestion } from './reports.ts'
