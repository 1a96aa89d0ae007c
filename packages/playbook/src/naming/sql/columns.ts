import type { FieldName } from '../../cel/fields.ts'

/**
 * SQL expressions for the fields of an incident; a field that is left out is absent in every row. Numbers are finite and whole
 * ones within 2^53, as in the archive; others have to be made so by the dialect's `known`.
 */
export interface Columns extends Readonly<Partial<Record<FieldName, string>>> {
  /** Day of occurrence, never null. */
  readonly occurred_on: string
}

/** What grouping asks for besides. */
export interface IncidentColumns extends Columns {
  readonly feed: string
  readonly key: string
  /** Moments that compare as their ISO text does. */
  readonly first_reported_at: string
  readonly settles_at: string
  /** Whether a person confirmed it; left out where none can be. */
  readonly confirmed?: string
}

const OF_A_REPORT = {
  feed: 'feed',
  source: 'source',
  target: 'target',
  occurred_on: 'occurred_on',
  source_by: 'source_by',
  source_roles: 'source_roles',
  target_roles: 'target_roles',
  scheme: 'scheme',
  code: 'code',
  cameo: 'cameo',
  root: 'root',
  quad: 'quad',
  goldstein: 'goldstein',
  is_root: 'is_root',
  place: 'place',
} as const

/** Reports of the archive one by one: what only an incident has (how many reports, publishers, pages, age) is absent. */
export const REPORT_COLUMNS_OF_FIELDS: Columns = OF_A_REPORT

/** Incidents as the archive groups them. */
export const INCIDENT_COLUMNS: IncidentColumns = {
  ...OF_A_REPORT,
  reports: 'reports',
  publishers: 'publishers',
  pages: 'pages',
  confidence: 'confidence',
  joint: 'joint',
  stale: 'stale',
  lag_days: 'lag_days',
  key: 'key',
  first_reported_at: 'first_at',
  settles_at: 'settles_at',
}
