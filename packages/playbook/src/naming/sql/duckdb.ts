import type { Operation, TextTest } from '../../cel/condition.ts'
import type { ValueType } from '../../cel/fields.ts'
import type { Dialect } from './dialect.ts'

const TYPES: Readonly<Record<ValueType | 'texts', string>> = {
  bool: 'BOOLEAN',
  text: 'VARCHAR',
  int: 'BIGINT',
  double: 'DOUBLE',
  texts: 'VARCHAR[]',
}

const TEXT_TESTS: Readonly<Record<TextTest, string>> = {
  startsWith: 'starts_with',
  endsWith: 'suffix',
  contains: 'contains',
}

const LARGEST = String(Number.MAX_SAFE_INTEGER)

/** The engine reads a statement up to its first NUL, so one in a text is written by its number. */
function text(value: string): string {
  const parts = value.split('\0').map((part) => `'${part.replaceAll("'", "''")}'`)
  return parts.length === 1 ? parts.join('') : `(${parts.join(' || chr(0) || ')})`
}

function int(operator: Operation, left: string, right: string): string {
  switch (operator) {
    case '+':
    case '-':
      return `CAST(${left} AS BIGINT) ${operator} CAST(${right} AS BIGINT)`
    case '*':
      return `CAST(${left} AS HUGEINT) * CAST(${right} AS HUGEINT)`
    case '/':
      return `CAST(${left} AS BIGINT) // nullif(CAST(${right} AS BIGINT), 0)`
    case '%':
      return `CAST(${left} AS BIGINT) % nullif(CAST(${right} AS BIGINT), 0)`
  }
}

function convert(from: ValueType, to: 'int' | 'double', value: string): string {
  const type = TYPES[to]
  if (from !== 'text') return to === 'int' ? `TRY_CAST(trunc(${value}) AS ${type})` : `CAST(${value} AS ${type})`
  const form = to === 'int' ? '[+-]?[0-9]+' : '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?'
  return `CASE WHEN regexp_full_match(${value}, '${form}') THEN TRY_CAST(${value} AS ${type}) END`
}

/** DuckDB 1.5, with its default of floating-point numbers as in IEEE 754 and a session in UTC. */
export const DUCKDB: Dialect = {
  text,
  double: (value) => (/e/.test(String(value)) ? String(value) : `${value}e0`),
  day: (value) => `DATE '${value}'`,
  absent: (type) => `CAST(NULL AS ${TYPES[type]})`,
  isMember: (list, item) => `list_contains(${list}, ${item})`,
  textTest: (test, whole, part) => `${TEXT_TESTS[test]}(${whole}, ${part})`,
  size: (whole) => `length(${whole})`,
  int,
  decimal: (operator, left, right) =>
    operator === '/' ? `${left} / nullif(${right}, 0e0)` : `${left} ${operator} ${right}`,
  negate: (type, value) => `(- CAST(${value} AS ${TYPES[type]}))`,
  known: (type, value) =>
    type === 'int'
      ? `CASE WHEN ${value} BETWEEN -${LARGEST} AND ${LARGEST} THEN TRY_CAST(${value} AS BIGINT) END`
      : `CASE WHEN isfinite(${value}) THEN ${value} END`,
  convert,
  utcDay: (moment) => `CAST(${moment} AS DATE)`,
  dayText: (day) => `CAST(${day} AS VARCHAR)`,
  rows: (columns, rows) =>
    `(SELECT * FROM (VALUES ${rows.map((row) => `(${row.join(', ')})`).join(', ')}) AS given(${columns.join(', ')}))`,
  first: (value, order) => `first(${value} ORDER BY ${order.join(', ')})`,
  list: (value, order) => `list(${value} ORDER BY ${order.join(', ')})`,
  sumOverDays: (value, day, days) =>
    `sum(${value}) OVER (ORDER BY ${day} RANGE BETWEEN INTERVAL ${days - 1} DAY PRECEDING AND CURRENT ROW)`,
}
