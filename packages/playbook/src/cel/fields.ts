import { type Day, SCHEMES, type Scheme, type SourceBy } from '@entente/model'

/** Type of a value in a condition: bool, text, whole number within 2^53, floating-point number. */
export type ValueType = 'bool' | 'text' | 'int' | 'double'

/**
 * What a condition reads of one incident. Null, a missing property, NaN and infinity are an absent field. An incident of
 * the archive can be given as it is; `tag` is known of acts entered by hand only.
 */
export interface IncidentFields {
  readonly feed: string
  readonly tag?: string | null
  readonly source: string
  readonly target: string
  /** Read by `inForce` only. */
  readonly occurredOn: Day
  readonly sourceBy: SourceBy
  readonly sourceRoles: readonly string[] | null
  readonly targetRoles: readonly string[] | null
  readonly scheme: Scheme
  readonly code: string
  readonly cameo: string | null
  readonly root: string | null
  readonly quad: number | null
  readonly goldstein: number | null
  readonly isRoot: boolean | null
  readonly reports: number | null
  readonly publishers: number | null
  readonly pages: number | null
  readonly confidence: number | null
  readonly place: string | null
  readonly joint: boolean | null
  readonly stale: boolean | null
  readonly lagDays: number | null
}

interface FieldOf<Type extends string, Value> {
  readonly type: Type
  readonly property: {
    [K in keyof IncidentFields]-?: IncidentFields[K] extends Value ? K : never
  }[keyof IncidentFields]
}

/** A field of `event.`; `texts` is a list of text, which stands only on the right of `in`. */
export type Field = (
  | FieldOf<'bool', boolean | null | undefined>
  | FieldOf<'text', string | null | undefined>
  | FieldOf<'int' | 'double', number | null | undefined>
  | FieldOf<'texts', readonly string[] | null | undefined>
) & {
  readonly name: FieldName
  /** In plain words, with the unit and when it is absent. */
  readonly meaning: string
  /** All values that a text can have, where these are few. */
  readonly values?: readonly string[]
}

export type FieldName =
  | 'feed'
  | 'tag'
  | 'source'
  | 'target'
  | 'source_by'
  | 'source_roles'
  | 'target_roles'
  | 'scheme'
  | 'code'
  | 'cameo'
  | 'root'
  | 'quad'
  | 'goldstein'
  | 'is_root'
  | 'reports'
  | 'publishers'
  | 'pages'
  | 'confidence'
  | 'place'
  | 'joint'
  | 'stale'
  | 'lag_days'

const SOURCE_BY: readonly SourceBy[] = ['organ', 'bare', 'other']
const ROOTS: readonly string[] = Array.from({ length: 20 }, (_, at) => String(at + 1).padStart(2, '0'))

/** Every field of `event.`, in the order of the reference. */
export const FIELDS: readonly Field[] = [
  { name: 'feed', type: 'text', property: 'feed', meaning: 'name of the feed; `hand` for acts entered by hand' },
  { name: 'tag', type: 'text', property: 'tag', meaning: 'tag of an act entered by hand; absent in every feed' },
  { name: 'source', type: 'text', property: 'source', meaning: 'who acts, as in `ARM`' },
  { name: 'target', type: 'text', property: 'target', meaning: 'toward whom, as in `TUR`' },
  {
    name: 'source_by',
    type: 'text',
    property: 'sourceBy',
    values: SOURCE_BY,
    meaning:
      '`organ` (government, military, parliament, courts), `bare` (the state as such), `other` (media, business, people)',
  },
  {
    name: 'source_roles',
    type: 'texts',
    property: 'sourceRoles',
    meaning: 'all roles of who acts, as in `GOV` or `MIL`; empty where no report names one',
  },
  {
    name: 'target_roles',
    type: 'texts',
    property: 'targetRoles',
    meaning: 'all roles of whom it is done to; empty where no report names one',
  },
  {
    name: 'scheme',
    type: 'text',
    property: 'scheme',
    values: SCHEMES,
    meaning: 'list of codes that `code` belongs to: `cameo`, `weis`, `ucdp`, `plover`',
  },
  {
    name: 'code',
    type: 'text',
    property: 'code',
    meaning: 'code of the act in its own scheme; only beside `event.scheme == "..."`',
  },
  {
    name: 'cameo',
    type: 'text',
    property: 'cameo',
    meaning: 'code of the act in CAMEO, leading zero kept; absent where the scheme has no counterpart',
  },
  {
    name: 'root',
    type: 'text',
    property: 'root',
    values: ROOTS,
    meaning: 'general act in CAMEO, two digits, `01` to `20`; absent where the scheme has no counterpart',
  },
  {
    name: 'quad',
    type: 'int',
    property: 'quad',
    meaning:
      '1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; absent where unknown',
  },
  {
    name: 'goldstein',
    type: 'double',
    property: 'goldstein',
    meaning: 'weight of the code, -10 (conflict) to 10 (cooperation); absent where the code has none',
  },
  {
    name: 'is_root',
    type: 'bool',
    property: 'isRoot',
    meaning: 'whether a report tells it in a lead paragraph; absent where the feed does not say',
  },
  { name: 'reports', type: 'int', property: 'reports', meaning: 'rows of the feed until the incident settled' },
  {
    name: 'publishers',
    type: 'int',
    property: 'publishers',
    meaning: 'different owners of the pages that tell it; absent where the feed gives no address',
  },
  {
    name: 'pages',
    type: 'int',
    property: 'pages',
    meaning: 'different pages that tell it; absent where the archive holds no mentions',
  },
  {
    name: 'confidence',
    type: 'int',
    property: 'confidence',
    meaning: 'highest confidence of the coder in a mention, 10 to 100; absent where there is none',
  },
  { name: 'place', type: 'text', property: 'place', meaning: 'name of the place; absent where the feed gives none' },
  { name: 'joint', type: 'bool', property: 'joint', meaning: 'whether it is told in both directions' },
  {
    name: 'stale',
    type: 'bool',
    property: 'stale',
    meaning: 'old news: first reported a week or more after the day of the act, or before it',
  },
  {
    name: 'lag_days',
    type: 'int',
    property: 'lagDays',
    meaning: 'days from the act to the first report; below 0 where the report came first',
  },
]

const BY_NAME: ReadonlyMap<string, Field> = new Map(FIELDS.map((field) => [field.name, field]))

export function findField(name: string): Field | undefined {
  return BY_NAME.get(name)
}
