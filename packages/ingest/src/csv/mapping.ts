import { EntenteError, type Scheme, SCHEMES, type Vocabulary, VOCABULARIES, HAND } from '@entente/model'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { REST_COLUMNS, type RestColumn } from '../feed.ts'
import { knownLicence } from '../licences/known-licences.ts'
import type { StatedLicence } from '../licences/licence.ts'

/** Where a mapped file writes an actor. */
interface ActorColumn {
  readonly column: string
  /** What the column is written in; by default ISO alpha-3, CAMEO and names are tried in this order. */
  readonly vocabulary?: Vocabulary | undefined
  /** A column of CAMEO's known groups, looked up before it. */
  readonly group?: string | undefined
}

/** What the columns of a delimited file mean (docs/reference/csv-mapping.md). */
export interface Mapping {
  readonly entente: 'mapping/v1'
  readonly feed: string
  readonly separator?: string | undefined
  readonly decimal: '.' | ','
  readonly dates: keyof typeof DATE_ORDERS
  readonly times?: keyof typeof TIME_ORDERS | undefined
  readonly missing: readonly string[]
  readonly scheme: Scheme
  readonly covers: 'days' | 'span'
  readonly licence?: StatedLicence | undefined
  readonly columns: {
    readonly id?: string | undefined
    readonly occurred_on: string
    readonly reported_at?: string | undefined
    readonly source: ActorColumn
    readonly target: ActorColumn
    readonly source_roles: readonly string[]
    readonly target_roles: readonly string[]
    readonly code: string
    readonly goldstein?: string | undefined
  } & { readonly [column in RestColumn]?: string | undefined }
}

/** Headers that promise a person's name; only a code or the name of a state may be taken from an actor's column [G4]. */
const PERSON =
  /(^|[\s_.-])(person|author|byline|journalist|speaker|leader|minister|president|first.?name|last.?name|surname)s?([\s_.-]|$)|(actor|source|target).*name/i

const DATE_ORDERS = {
  'YYYY-MM-DD': '%Y-%m-%d',
  YYYYMMDD: '%Y%m%d',
  'DD.MM.YYYY': '%d.%m.%Y',
  'DD/MM/YYYY': '%d/%m/%Y',
  'MM/DD/YYYY': '%m/%d/%Y',
  'DD-MM-YYYY': '%d-%m-%Y',
} as const

const TIME_ORDERS = {
  YYYYMMDDHHMMSS: '%Y%m%d%H%M%S',
  'YYYY-MM-DD HH:MM:SS': '%Y-%m-%d %H:%M:%S',
  'YYYY-MM-DDTHH:MM:SSZ': '%Y-%m-%dT%H:%M:%SZ',
} as const

const columnName = z.string().min(1)
const roles = z.union([columnName.transform((name) => [name]), z.array(columnName)])
const actorColumn = z.union([
  columnName.transform((column) => ({ column, vocabulary: undefined, group: undefined })),
  z.strictObject({
    column: columnName,
    vocabulary: z.enum(VOCABULARIES).optional(),
    group: columnName.optional(),
  }),
])

const mappingSchema: z.ZodType<Mapping, unknown> = z.strictObject({
  entente: z.literal('mapping/v1'),
  feed: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,40}$/, 'small letters, digits and hyphens')
    .refine(
      (name) => !/^(gdelt|icews|keds)/.test(name),
      'names that begin with gdelt, icews or keds belong to those feeds',
    )
    .refine((name) => knownLicence(name) === undefined, 'this name belongs to a feed that Entente knows')
    .refine((name) => name !== HAND, 'this name belongs to acts that are entered by hand'),
  separator: z.enum([',', ';', '\t', '|']).optional(),
  decimal: z.enum(['.', ',']).default('.'),
  dates: z.enum(keysOf(DATE_ORDERS)).default('YYYY-MM-DD'),
  times: z.enum(keysOf(TIME_ORDERS)).optional(),
  missing: z.array(z.string()).default([]),
  scheme: z.enum(SCHEMES).default('cameo'),
  covers: z.enum(['days', 'span']).default('span'),
  licence: z
    .strictObject({
      sharing: z.enum(['open', 'own', 'research']).optional(),
      publisher: z.string().min(1).optional(),
      licence: z.string().min(1).optional(),
      terms: z.url().optional(),
      citation: z.string().min(1).optional(),
    })
    .optional(),
  columns: z.strictObject({
    id: columnName.optional(),
    occurred_on: columnName,
    reported_at: columnName.optional(),
    source: actorColumn,
    target: actorColumn,
    source_roles: roles.default([]),
    target_roles: roles.default([]),
    code: columnName,
    goldstein: columnName.optional(),
    ...restColumns(),
  }),
})

/** The engine's format for the dates and times of a mapping. */
export function mappingFormats(mapping: Mapping): { dateFormat: string; timestampFormat: string | undefined } {
  return {
    dateFormat: DATE_ORDERS[mapping.dates],
    timestampFormat: mapping.times === undefined ? undefined : TIME_ORDERS[mapping.times],
  }
}

/**
 * Reads a mapping file (docs/reference/csv-mapping.md).
 * @throws EntenteError `bad-mapping` with the place of the first thing that is wrong, `person-column` when a text column
 * is taken from one that holds names of persons.
 */
export function parseMapping(text: string, path: string): Mapping {
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem !== undefined) {
    throw new EntenteError('bad-mapping', `${path}: ${problem.message.split('\n')[0] ?? 'not YAML'}`, {
      help: 'see docs/reference/csv-mapping.md for an example',
    })
  }
  const result = mappingSchema.safeParse(document.toJS())
  if (!result.success) {
    const [issue] = result.error.issues
    const place = issue === undefined || issue.path.length === 0 ? 'the file' : `\`${issue.path.join('.')}\``
    throw new EntenteError('bad-mapping', `${path}: ${place}: ${issue?.message.toLowerCase() ?? 'not a mapping'}`, {
      help: 'see docs/reference/csv-mapping.md for every key',
    })
  }
  refusePersons(result.data, path)
  return result.data
}

function refusePersons(mapping: Mapping, path: string): void {
  const { columns } = mapping
  const texts = (['place', 'story', 'context', 'id', 'url'] as const).map((name) => [name, columns[name]] as const)
  const roles = (['source_roles', 'target_roles'] as const).flatMap((name) =>
    columns[name].map((column) => [name, column] as const),
  )
  for (const [name, column] of [...texts, ...roles]) {
    if (column !== undefined && PERSON.test(column)) {
      throw new EntenteError(
        'person-column',
        `${path}: \`columns.${name}\` is taken from \`${column}\`, which holds names of persons`,
        {
          help: 'Entente stores acts of states, never names of persons: leave this column out',
        },
      )
    }
  }
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): [Key, ...Key[]] {
  return Object.keys(record) as [Key, ...Key[]]
}

function restColumns(): Record<RestColumn, z.ZodOptional<z.ZodString>> {
  return Object.fromEntries(REST_COLUMNS.map((name) => [name, columnName.optional()])) as never
}
