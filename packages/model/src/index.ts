export { AGREEMENT_KINDS } from './agreement-kinds.ts'
export {
  type Actor,
  type ActorCode,
  type CrosswalkRow,
  type Organisation,
  type OutsideReason,
  type Span,
  type State,
  VOCABULARIES,
  type Vocabulary,
} from './actors/actor.ts'
export { actorArgument } from './actors/actor-argument.ts'
export { actors, findActor, isActorCode, isOrganisation, isState } from './actors/actors.ts'
export { crosswalk } from './actors/crosswalk.ts'
export { displayName } from './actors/display-name.ts'
export { normaliseName } from './actors/normalise-name.ts'
export { type Resolution, resolveActor, suggestActors } from './actors/resolve-actor.ts'
export {
  type ActCode,
  type Quad,
  type RoleClass,
  type Scheme,
  SCHEMES,
  CODE_FORMS,
  hasCodeForm,
  type SourceBy,
} from './codes/code.ts'
export { codes, findCode, quadOf, rootOf } from './codes/codes.ts'
export { findCodes } from './codes/find-codes.ts'
export { goldstein, goldsteinScale, type Scale, SCALES, SCHEME_SCALES } from './codes/goldstein.ts'
export { icewsAgentRole } from './codes/icews-agents.ts'
export { icewsEventTexts } from './codes/icews-event-texts.ts'
export { icewsRole, icewsSectors, type SectorRole } from './codes/icews-sectors.ts'
export { ploverRole } from './codes/plover-sectors.ts'
export { type Role, roleClass, ROLES, sourceBy, sourceByClasses } from './codes/roles.ts'
export { csvLine, type CsvRecord, readCsv } from './csv.ts'
export {
  addDays,
  type Day,
  dayFromNumber,
  dayNumber,
  isDay,
  nextPeriod,
  parseDay,
  type Period,
  PERIODS,
  periodsBetween,
  periodStart,
} from './day.ts'
export { EntenteError } from './error.ts'
export { checkFeedName, HAND, isFeedName } from './feed-name.ts'
export { addInterval, dayInYear, isInterval } from './interval.ts'
export { MENTION_COLUMNS, MENTION_SCHEMA_VERSION, type MentionColumn, type MentionColumnName } from './mention.ts'
export {
  ADMINISTRATORS,
  type Author,
  HEADS,
  OFFICER_ROLES,
  type OfficerRole,
  PROGRAM,
  programAuthor,
  roleFor,
  WRITER_ROLES,
  type WriterRole,
  WRITERS,
} from './officer.ts'
export { nearestText } from './nearest-text.ts'
export {
  type ColumnType,
  LIST_SEPARATOR,
  REPORT_COLUMNS,
  REPORT_SCHEMA_VERSION,
  type ReportColumn,
  type ReportColumnName,
} from './report.ts'
