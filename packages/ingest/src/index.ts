export { DEDUPLICATIONS, type Deduplication } from './staging/duplicates.ts'
export { type Completeness, completeness, type CompletenessTotal, daysOfRuns } from './completeness/completeness.ts'
export { type CompletenessOfDay, completenessOfDay, type DayStretch } from './completeness/completeness-of-day.ts'
export { DAY_STATES, type DayRun, type DayState } from './completeness/day-runs.ts'
export { MISSING_REASONS, type MissingReason } from './completeness/expectation.ts'
export { type MissingTime, missingTimes } from './completeness/missing-times.ts'
export { type Mapping, parseMapping } from './csv/mapping.ts'
export { type ListedFile, readListLine } from './gdelt/file-list.ts'
export { GDELT2_REGIMES } from './gdelt/gdelt.ts'
export { feedLicence } from './licences/feed-licence.ts'
export { knownLicence, LICENCES_AS_OF } from './licences/known-licences.ts'
export { type Licence, mayBeShared, type Sharing, SHARING } from './licences/licence.ts'
export { listFiles } from './files/list-files.ts'
export { ingest, type IngestOptions, type IngestProgress } from './ingest.ts'
export {
  addsUp,
  type Counts,
  type FileLedger,
  type Ledger,
  type Rejection,
  SKIP_REASONS,
  type SkipReason,
  sumCounts,
} from './ledger/ledger.ts'
export { marked, MARKED_COLUMNS } from './archived/formula-mark.ts'
