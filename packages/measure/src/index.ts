export { type Kappa, cohenKappa, cohenKappaOfTable } from './agreement/cohen-kappa.ts'
export { type Alpha, krippendorffAlpha, type Metric, type Rating } from './agreement/krippendorff-alpha.ts'
export { type StratifiedShare, stratifiedProportion, type Stratum } from './agreement/stratified-proportion.ts'
export { type ShareInterval, wilsonInterval } from './agreement/wilson-interval.ts'
export { drawSample, type NamedStratum, type Sample } from './audit/draw-sample.ts'
export { checkSpan } from './check-span.ts'
export { coveredByPeriod } from './covered-by-period.ts'
export { type DyadCount, type DyadFilter, dyads } from './dyads.ts'
export {
  type Incident,
  incident,
  type Incidents,
  incidents,
  INCIDENTS_METHOD,
  type IncidentsQuestion,
} from './incidents/incidents.ts'
export {
  type Relations,
  relations,
  RELATIONS_METHOD,
  RELATIONS_OF_INCIDENTS_METHOD,
  type RelationsPeriod,
  type RelationsQuestion,
  type Unit,
  UNITS,
} from './relations.ts'
export type { ReportMentions } from './report-mentions.ts'
export type { TellingPage } from './incidents/told.ts'
export { type Report, reports, type ReportsQuestion } from './reports.ts'
