import type { Condition } from '../../cel/condition.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { gatherEqualities } from '../gather-equalities.ts'
import type { Columns } from './columns.ts'
import { ConditionSql } from './condition-sql.ts'
import type { Dialect } from './dialect.ts'
import { Layers } from './layers.ts'
import { sharedConditions } from './shared-conditions.ts'

export interface NamingSqlOptions {
  /** What stands after `FROM`: a table, or a query in brackets. No column of it begins with `entente_`. */
  readonly relation: string
  readonly columns: Columns
  /** Columns of the relation that the result has too; `COLUMN AS NAME` renames. */
  readonly keep: readonly string[]
  /** Also `absent_0`, `absent_1`, ...: whether that rule could not be told, standing before the one that is true. Default false. */
  readonly absent?: boolean
}

/**
 * SQL of the rows of a relation with `rule`: the place of the first rule that is true, from 0, or the number of rules where
 * none is. One `CASE`; what several rules ask for is reckoned once.
 */
export function namingSql(playbook: Playbook, dialect: Dialect, options: NamingSqlOptions): string {
  const { relation, columns, keep, absent = false } = options
  // 1. conditions in the form that is fastest to look at
  const conditions = playbook.rules.map(({ when }) => gatherEqualities(when.condition))
  // 2. what several rules share becomes columns of derived tables
  const layers = new Layers()
  const isKept = sharedConditions(conditions, absent)
  const writer = new ConditionSql({ dialect, columns, layers, isKept })
  const rules = conditions.map((condition: Condition) => writer.write(condition).sql)
  // 3. the first that is true
  const cases = rules.map((sql, at) => `WHEN ${sql} THEN ${at}`)
  const rule = rules.length === 0 ? '0' : `CASE ${cases.join(' ')} ELSE ${rules.length} END`
  if (!absent) return `SELECT ${[...keep, `${rule} AS rule`].join(', ')} FROM ${layers.over(relation)}`
  const named = `(SELECT *, ${rule} AS entente_rule FROM ${layers.over(relation)})`
  const untold = rules.map((sql, at) => `(${sql} IS NULL AND entente_rule > ${at}) AS absent_${at}`)
  return `SELECT ${[...keep, 'entente_rule AS rule', ...untold].join(', ')} FROM ${named}`
}
