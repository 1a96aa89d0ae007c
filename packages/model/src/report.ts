/** The types a column of the archive can have, in words that engines and codebooks share. */
export type ColumnType = 'text' | 'text list' | 'date' | 'timestamp' | 'integer' | 'number' | 'boolean'

export type ReportColumnName =
  | 'feed'
  | 'id'
  | 'occurred_on'
  | 'reported_at'
  | 'reported_basis'
  | 'source'
  | 'target'
  | 'source_roles'
  | 'target_roles'
  | 'source_by'
  | 'scheme'
  | 'code'
  | 'cameo'
  | 'root'
  | 'quad'
  | 'goldstein'
  | 'is_root'
  | 'mentions'
  | 'sources'
  | 'articles'
  | 'tone'
  | 'confidence'
  | 'story'
  | 'context'
  | 'lat'
  | 'lon'
  | 'place'
  | 'url'

export interface ReportColumn {
  readonly name: ReportColumnName
  readonly type: ColumnType
  /** For the codebook: what it means, with its unit and what null stands for. */
  readonly meaning: string
}

/**
 * The columns of a report, one row of the archive, in the order they are stored (DESIGN.md, section 4).
 * Version of this schema: {@link REPORT_SCHEMA_VERSION}.
 */
export const REPORT_COLUMNS: readonly ReportColumn[] = [
  { name: 'feed', type: 'text', meaning: 'which feed, and which regime of it' },
  { name: 'id', type: 'text', meaning: 'the id within the feed; feed and id together are unique' },
  { name: 'occurred_on', type: 'date', meaning: 'day of the act as the feed says' },
  { name: 'reported_at', type: 'timestamp', meaning: 'when the feed published it, UTC' },
  {
    name: 'reported_basis',
    type: 'text',
    meaning: '`given` by the feed, or `assumed`: the day after occurrence, 00:00 UTC',
  },
  {
    name: 'source',
    type: 'text',
    meaning: 'who acts: ISO 3166-1 alpha-3, a former code, or an organisation of states',
  },
  { name: 'target', type: 'text', meaning: 'toward whom: coded as source' },
  {
    name: 'source_roles',
    type: 'text list',
    meaning: 'role codes of who acts, in the order of the feed; empty if none',
  },
  { name: 'target_roles', type: 'text list', meaning: 'role codes of whom it is toward; empty if none' },
  {
    name: 'source_by',
    type: 'text',
    meaning: '`organ` of the state, `bare` (the state as such), or `other` (media, business, civil society, ...)',
  },
  { name: 'scheme', type: 'text', meaning: 'ontology of the code: cameo, weis, ucdp or plover' },
  { name: 'code', type: 'text', meaning: 'code of the act as given, leading zero kept' },
  { name: 'cameo', type: 'text', meaning: 'counterpart in CAMEO; null where there is none or the code is unknown' },
  { name: 'root', type: 'text', meaning: 'two-digit CAMEO root; null where unknown' },
  {
    name: 'quad',
    type: 'integer',
    meaning: '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null where unknown',
  },
  {
    name: 'goldstein',
    type: 'number',
    meaning:
      'weight of the act, -10 to 10, from the feed or else the table of its scheme; null where neither one has any',
  },
  { name: 'is_root', type: 'boolean', meaning: 'told in the lead paragraph, as the feed says; null where not given' },
  { name: 'mentions', type: 'integer', meaning: 'mentions as the feed counts them; null where not given' },
  { name: 'sources', type: 'integer', meaning: 'sources as the feed counts them; null where not given' },
  {
    name: 'articles',
    type: 'integer',
    meaning: 'articles as the feed counts them (GDELT copies mentions); null where not given',
  },
  {
    name: 'tone',
    type: 'number',
    meaning: 'tone of the article, never of the act; no figure uses it; null where not given',
  },
  { name: 'confidence', type: 'number', meaning: 'confidence as the feed gives it; null where not given' },
  { name: 'story', type: 'text', meaning: 'story or article id of the feed; null where not given' },
  { name: 'context', type: 'text', meaning: 'context code of the feed; null where not given' },
  { name: 'lat', type: 'number', meaning: 'latitude of the act, degrees north; null where not given' },
  { name: 'lon', type: 'number', meaning: 'longitude of the act, degrees east; null where not given' },
  { name: 'place', type: 'text', meaning: 'name of the place; null where not given' },
  { name: 'url', type: 'text', meaning: 'where a reader can check it; null where not given' },
]

/** Between the texts of a list where a report is written as delimited text. */
export const LIST_SEPARATOR = ';'

/** Raised when a column is added or changes its meaning. */
export const REPORT_SCHEMA_VERSION = 1
