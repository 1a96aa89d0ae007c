import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBListValue,
  DuckDBStructValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api'
import { dayFromNumber } from '@entente/model'

export type PlainValue =
  null | boolean | number | string | readonly PlainValue[] | { readonly [name: string]: PlainValue }

/** A value of the engine as JSON knows it: days as `YYYY-MM-DD`, timestamps as ISO 8601 in UTC, integers as numbers. */
export function plainValue(value: DuckDBValue): PlainValue {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (value instanceof DuckDBDateValue) return dayFromNumber(value.days)
  if (value instanceof DuckDBTimestampTZValue || value instanceof DuckDBTimestampValue) {
    return new Date(Number(value.micros / 1000n)).toISOString()
  }
  if (value instanceof DuckDBDecimalValue) return value.toDouble()
  if (value instanceof DuckDBListValue) return value.items.map(plainValue)
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, plainValue(entry)]))
  }
  throw new TypeError('a query returned a type that the archive does not use')
}
