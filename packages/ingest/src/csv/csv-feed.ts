import { EntenteError } from '@entente/model'
import { literal } from '@entente/store'
import { type ActorKeys, type Draft, type Feed, type RawColumn, REST_COLUMNS, type Sql } from '../feed.ts'
import { type Mapping, mappingFormats } from './mapping.ts'

const COUNTS = new Set<string>(['mentions', 'sources', 'articles'])
const NUMBERS = new Set<string>([...COUNTS, 'tone', 'confidence', 'lat', 'lon'])

/**
 * The feed that a mapping makes of a file with this header.
 * @throws EntenteError `no-such-column` when the mapping names a column that the header lacks or has twice.
 */
export function csvFeed(mapping: Mapping, header: readonly string[], delimiter: string): Feed {
  const { columns } = mapping
  const formats = mappingFormats(mapping)
  const types = new Map<string, RawColumn['type']>()
  /** Takes a column and returns its name under which the engine reads it. */
  const take = (name: string, type: RawColumn['type'] = 'VARCHAR'): string => {
    const column = rawName(header, position(header, name))
    types.set(column, type)
    return column
  }
  const raw = (name: string, type?: RawColumn['type']): Sql => quoted(take(name, type))

  const actor = (side: 'source' | 'target'): ActorKeys => {
    const { column, vocabulary, group } = columns[side]
    const given = raw(column)
    const keys = vocabulary === undefined ? (['iso3', 'cameo', 'name'] as const) : [vocabulary]
    return {
      keys: [
        ...(group === undefined ? [] : [{ vocabulary: 'cameo-group', given: raw(group) } as const]),
        ...keys.map((key) => ({ vocabulary: key, given })),
      ],
      present: `${given} IS NOT NULL`,
      roles: `list_filter([${columns[`${side}_roles`].map((name) => raw(name)).join(', ')}]::VARCHAR[], lambda role: regexp_full_match(role, '[A-Z]{3}'))`,
    }
  }

  const rest: Record<string, Sql> = {}
  const misfits: Sql[] = []
  for (const name of REST_COLUMNS) {
    const column = columns[name]
    if (column === undefined) continue
    if (name === 'is_root') rest[name] = `lower(${raw(column)}) IN ('1', 'true', 'yes')`
    else rest[name] = raw(column, NUMBERS.has(name) ? 'DOUBLE' : 'VARCHAR')
    if (!COUNTS.has(name)) continue
    const count = `TRY_CAST(${rest[name]} AS INTEGER)`
    misfits.push(
      `WHEN isfinite(${rest[name]}) AND ${count} IS NULL THEN ${literal(`column \`${column}\` is no count`)}`,
    )
    rest[name] = count
  }

  const required = [take(columns.occurred_on, 'DATE'), ...(columns.id === undefined ? [] : [take(columns.id)])]
  const occurredOn = quoted(take(columns.occurred_on, 'DATE'))
  const reportedAt =
    columns.reported_at === undefined
      ? undefined
      : reportedColumn(mapping, raw(columns.reported_at, mapping.times === undefined ? 'DATE' : 'TIMESTAMP'))
  const draft: Draft = {
    feed: literal(mapping.feed),
    id:
      columns.id === undefined
        ? {
            content: [
              occurredOn,
              ...[columns.source.column, columns.target.column, columns.code].map((name) => raw(name)),
            ],
          }
        : { column: raw(columns.id) },
    occurredOn,
    source: actor('source'),
    target: actor('target'),
    scheme: mapping.scheme,
    code: raw(columns.code),
    scale: mapping.scheme === 'ucdp' ? null : mapping.scheme,
    rest,
    ...(reportedAt === undefined ? {} : { reportedAt }),
    ...(misfits.length === 0 ? {} : { refuse: `CASE ${misfits.join(' ')} END` }),
    ...(columns.goldstein === undefined ? {} : { goldstein: raw(columns.goldstein, 'DOUBLE') }),
  }
  return {
    name: mapping.feed,
    covers: mapping.covers,
    named: true,
    draft,
    layouts: [
      {
        delimiter: mapping.separator ?? delimiter,
        header: true,
        quote: '"',
        columns: header.map((_, at) => {
          const name = rawName(header, at)
          return { name, type: types.get(name) ?? 'VARCHAR' }
        }),
        required,
        missing: mapping.missing,
        dateFormat: formats.dateFormat,
        decimal: mapping.decimal,
        ...(formats.timestampFormat === undefined ? {} : { timestampFormat: formats.timestampFormat }),
      },
    ],
  }
}

/** Columns go by their position as well, so that empty and repeated headers do no harm. */
function rawName(header: readonly string[], at: number): string {
  return `${at + 1} ${header[at] ?? ''}`
}

function quoted(column: string): Sql {
  return `"${column.replaceAll('"', '""')}"`
}

function reportedColumn(mapping: Mapping, column: Sql): Sql {
  return mapping.times === undefined ? `CAST(${column} AS TIMESTAMP)` : column
}

function position(header: readonly string[], name: string): number {
  const at = header.indexOf(name)
  if (at >= 0 && header.lastIndexOf(name) === at) return at
  throw new EntenteError(
    'no-such-column',
    at < 0 ? `the file has no column \`${name}\`` : `the file has the column \`${name}\` twice`,
    {
      help: `its columns are: ${header.filter((column) => column !== '').join(', ')}`,
    },
  )
}
