import type { Day } from '@entente/model'
import type { Operation, TextTest } from '../../cel/condition.ts'
import type { ValueType } from '../../cel/fields.ts'

/**
 * What one engine writes in its own way. Every function takes and gives SQL expressions; none may ever raise an error on a row:
 * what cannot be told is null. The rest (`AND`, `CASE`, `IN`, derived tables) is the same everywhere.
 */
export interface Dialect {
  readonly text: (value: string) => string
  /** Finite. */
  readonly double: (value: number) => string
  readonly day: (value: Day) => string
  /** Null of a type. */
  readonly absent: (type: ValueType | 'texts') => string
  readonly isMember: (list: string, item: string) => string
  readonly textTest: (test: TextTest, text: string, part: string) => string
  /** Unicode code points. */
  readonly size: (text: string) => string
  /** Of values within 2^53; the result may lie beyond, and be wider than those. Division cuts off, by 0 it is null. */
  readonly int: (operator: Operation, left: string, right: string) => string
  /** The result may be infinite or NaN. */
  readonly decimal: (operator: Operation, left: string, right: string) => string
  readonly negate: (type: 'int' | 'double', value: string) => string
  /** Null beyond 2^53, infinite or NaN; `value` is written several times. */
  readonly known: (type: 'int' | 'double', value: string) => string
  /** A conversion whose result may still be beyond 2^53 or infinite; `value` is written several times. */
  readonly convert: (from: ValueType, to: 'int' | 'double', value: string) => string
  /** UTC day of a moment. */
  readonly utcDay: (moment: string) => string
  readonly dayText: (day: string) => string
  /** Rows of literals as a relation with these names of columns; at least one row. */
  readonly rows: (columns: readonly string[], rows: readonly (readonly string[])[]) => string
  /** Aggregates in an order. */
  readonly first: (value: string, order: readonly string[]) => string
  readonly list: (value: string, order: readonly string[]) => string
  /** Sum of `value` over the `days` days up to that of the row. */
  readonly sumOverDays: (value: string, day: string, days: number) => string
}
