export { type Kappa, cohenKappa, cohenKappaOfTable } from './agreement/cohen-kappa.ts'
export { type Alpha, krippendorffAlpha, type Metric, type Rating } from './agreement/krippendorff-alpha.ts'
export { type StratifiedShare, stratifiedProportion, type Stratum } from './agreement/stratified-proportion.ts'
export { type ShareInterval, wilsonInterval } from './agreement/wilson-interval.ts'
export { quadraticWeightedKappa, type WeightedKappa } from './agreement/weighted-kappa.ts'
export { drawSample, type NamedStratum, type Sample } from './audit/draw-sample.ts'
export { checkSpan } from './check-span.ts'
export { timestampLiteral } from './timestamp-literal.ts'
export { BURST, bursts, type BurstQuestion, type ReportBurst } from './incidents/bursts.ts'
export { coveredByPeriod } from './covered-by-period.ts'
export { type DyadCount, type DyadFilter, dyads } from './dyads.ts'
export { parseIncidentKey } from './incidents/incident-key.ts'
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
  RELATIONS_AS_CONFIRMED_METHOD,
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
export { type ActByHand, type ActMeaning, type NewAct, textOf } from './verdicts/act.ts'
export { type StoredAct } from './verdicts/acts-fold.ts'
export { AS, type As } from './verdicts/confirmed.ts'
export { type ActLedger, type ActRow, importActs } from './verdicts/import-acts.ts'
export { type ActFilter, listActs, type ListedAct } from './verdicts/list-acts.ts'
export type { SourceDocument } from './verdicts/source-document.ts'
export { type NewVerdict, type Strike, STRIKE_REASONS, type StrikeReason, type Verdict } from './verdicts/verdict.ts'
export { VERDICTS } from './verdicts/verdicts-fold.ts'
export { addAct, correctAct, findAct, withdrawAct } from './verdicts/write-acts.ts'
export { confirmIncident, strikeIncident, verdictOf, withdrawVerdict } from './verdicts/write-verdicts.ts'
export {
  type AuditFrame,
  type Judgement,
  JUDGEMENTS,
  type Reader,
  READERS,
  STRATIFIED_BY,
  type StratifiedBy,
} from './audit/audit.ts'
export { AUDIT_METHOD, type AuditResults, type StratumResult } from './audit/audit-results.ts'
export { type AuditQuestion, beginAudit } from './audit/begin-audit.ts'
export { judge, undoJudgement } from './audit/judge.ts'
export { type Precision, precisionOf } from './audit/precision-of.ts'
export { type RulePrecision, rulePrecision } from './audit/rule-precision.ts'
export { type AuditSummary, type AuditView, listAudits, showAudit } from './audit/show-audit.ts'
export { type RegionDyad, type RegionQuestion, type RegionSeries, regionSeries } from './region/region-series.ts'
export { blockBootstrap, type BootstrapInterval } from './validation/block-bootstrap.ts'
export { type BrierScore, brierScore } from './validation/brier-score.ts'
export { logisticRegression } from './validation/logistic-regression.ts'
export { type Dispute, type DyadMoment, onsetOf, type OnsetRules } from './validation/onset-panel.ts'
export { precisionRecall, type PrecisionRecall, rankCases } from './validation/precision-recall.ts'
export {
  autoregression,
  type Autoregression,
  grangerTest,
  type GrangerTest,
  type Panel,
} from './reciprocity/vector-autoregression.ts'
export { type LineTurn, turnsOf } from './changes/turns.ts'
export {
  meansADay,
  type RelationTurn,
  type RelationTurns,
  relationTurns,
  type TurnsQuestion,
} from './changes/relation-turns.ts'
export type { CarryingIncident } from './incidents/carrying-incidents.ts'
export { agreementWithAnnotators, type ChangeAgreement } from './changes/agreement-with-annotators.ts'
export { detectOnline, gammaPoisson, normalGamma, type OnlineDetection, type RegimeModel } from './changes/online.ts'
export { bestSegmentations, modifiedBic, pelt, schwarz, type Segmentation } from './changes/segment.ts'
export { type CostName, COSTS, segmentCost, standardise } from './changes/segment-cost.ts'
export { discoverStructure } from './drift/discover-structure.ts'
export { type Drift, drift, DRIFT_METHOD, type DriftSeries } from './drift/drift.ts'
export { STRUCTURAL_KINDS, type StructuralFile } from './drift/structural-kinds.ts'
export { type ImpulseQuestion, impulseResponses, type Response, type Shock } from './reciprocity/impulse-responses.ts'
export { type Answers, answers, type Side, type System, type Told, weeklySums } from './reciprocity/answers.ts'
export {
  type HorizonLevels,
  type HorizonsQuestion,
  type RelationHorizon,
  type RelationHorizons,
  relationHorizons,
} from './level/relation-horizons.ts'
export { type CoderShare, type Interval, levelInterval } from './level/level-interval.ts'
export { type DailyLevels, type Horizon, horizonsOf, verdictOfHorizon } from './level/horizons.ts'
export { recentChange, type RecentChange } from './level/recent-change.ts'
export { sayHorizons, type Turn, turnOf } from './level/say-horizons.ts'
export { type Durability, durability, type DurabilityQuestion, LEAST_SPELLS } from './durability/durability.ts'
export type { Lasting } from './durability/lasting.ts'
export { kaplanMeier, lifeTable, type Survival } from './durability/survival.ts'
export { type RegionStanding, regionStanding, type RegionStandingQuestion } from './region/region-standing.ts'
export { worsenTogether, type WorsenTogether } from './region/worsen-together.ts'
export { type Conduct, conduct, type ConductQuestion, type Repertoire, type ToneYear } from './conduct/conduct.ts'
export { type Tone, TONES } from './conduct/tone.ts'
export {
  type AnswersQuestion,
  type AnswersVariant,
  type RelationAnswers,
  relationAnswers,
  type SystemAnswers,
} from './reciprocity/relation-answers.ts'
export {
  type FollowedInRelation,
  followedInRelation,
  type FollowedKind,
  type FollowedQuestion,
} from './followed/followed-in-relation.ts'
export type { Consistency } from './conduct/consistency.ts'
