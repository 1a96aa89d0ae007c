import type { Condition, Literal, Members } from '../../cel/condition.ts'
import { type FieldName, findField } from '../../cel/fields.ts'
import type { Columns } from './columns.ts'
import type { Dialect } from './dialect.ts'
import type { Expression, Layers } from './layers.ts'
import { typeOf } from './type-of.ts'

export interface ConditionSqlOptions {
  readonly dialect: Dialect
  readonly columns: Columns
  readonly layers: Layers
  /** Whether a condition becomes a column of its own, because several rules ask for it. */
  readonly isKept: (condition: Condition) => boolean
}

/**
 * Writes conditions as SQL whose three values are those of the language: null is absent, and nothing raises an error. What SQL
 * would have to write twice becomes a column first, so that no condition grows when it is written.
 */
export class ConditionSql {
  readonly #options: ConditionSqlOptions

  constructor(options: ConditionSqlOptions) {
    this.#options = options
  }

  write(condition: Condition): Expression {
    const expression = this.#write(condition)
    return this.#options.isKept(condition) ? this.#options.layers.keep(expression) : expression
  }

  #write(condition: Condition): Expression {
    const { dialect } = this.#options
    switch (condition.kind) {
      case 'bool':
      case 'text':
      case 'int':
      case 'double':
        return of(literal(dialect, condition))
      case 'field':
        return of(this.#field(condition.name))
      case 'has':
        return of(`(${this.#field(condition.field)} IS NOT NULL)`)
      case 'not':
        return over([this.write(condition.operand)], (operand) => `(NOT ${operand})`)
      case 'and':
      case 'or': {
        if (condition.operands.length === 0) return of(condition.kind === 'and' ? 'TRUE' : 'FALSE')
        const operands = condition.operands.map((operand) => this.write(operand))
        return over(operands, (...texts) => `(${texts.join(condition.kind === 'and' ? ' AND ' : ' OR ')})`)
      }
      case 'choice': {
        const test = this.#options.layers.keep(this.write(condition.test))
        const branches = [this.write(condition.whenTrue), this.write(condition.whenFalse)]
        return over([test, ...branches], (t, a, b) => `CASE WHEN ${t} THEN ${a} WHEN NOT ${t} THEN ${b} END`)
      }
      case 'compare': {
        const operator = { '==': '=', '!=': '<>' }[condition.operator as string] ?? condition.operator
        return over([this.write(condition.left), this.write(condition.right)], (a, b) => `(${a} ${operator} ${b})`)
      }
      case 'in':
        return this.#in(this.write(condition.item), condition.members)
      case 'arithmetic': {
        const { operator, type } = condition
        const write = type === 'int' ? dialect.int : dialect.decimal
        const sides = [this.write(condition.left), this.write(condition.right)]
        return this.#known(
          type,
          over(sides, (a = '', b = '') => `(${write(operator, a, b)})`),
        )
      }
      case 'negate': {
        const type = typeOf(condition.operand) === 'double' ? 'double' : 'int'
        return over([this.write(condition.operand)], (operand = '') => dialect.negate(type, operand))
      }
      case 'convert': {
        const from = typeOf(condition.operand)
        if (from === condition.to) return this.write(condition.operand)
        const operand = this.#options.layers.keep(this.write(condition.operand))
        return this.#known(
          condition.to,
          over([operand], (value = '') => dialect.convert(from, condition.to, value)),
        )
      }
      case 'textTest':
        return over([this.write(condition.text), this.write(condition.part)], (text = '', part = '') =>
          dialect.textTest(condition.test, text, part),
        )
      case 'size':
        return over([this.write(condition.text)], (text = '') => dialect.size(text))
      case 'inForce':
        return of(this.#inForce(condition))
      case 'history':
        return of(dialect.absent(typeOf(condition)))
    }
  }

  #known(type: 'int' | 'double', value: Expression): Expression {
    return over([this.#options.layers.keep(value)], (kept = '') => this.#options.dialect.known(type, kept))
  }

  #in(item: Expression, members: Members): Expression {
    const { dialect } = this.#options
    if (members.kind === 'field') {
      const list = this.#field(members.name)
      return over([item], (one = '') => dialect.isMember(list, one))
    }
    const items = members.items.map((member) => literal(dialect, member))
    if (items.length === 0) return over([item], (one) => `(${one} IS NULL AND ${dialect.absent('bool')})`)
    return over([item], (one) => `(${one} IN (${items.join(', ')}))`)
  }

  #field(name: FieldName): string {
    const { columns, dialect } = this.#options
    const column = columns[name]
    if (column === undefined) return dialect.absent(findField(name)?.type ?? 'text')
    return /^\w+$/.test(column) ? column : `(${column})`
  }

  #inForce({ spans }: Condition & { kind: 'inForce' }): string {
    const { columns, dialect } = this.#options
    const inSpan = spans.map(({ from, until }) => {
      const after = `${columns.occurred_on} >= ${dialect.day(from)}`
      return until === null ? after : `(${after} AND ${columns.occurred_on} < ${dialect.day(until)})`
    })
    return spans.length === 0 ? 'FALSE' : `(${inSpan.join(' OR ')})`
  }
}

function literal(dialect: Dialect, { kind, value }: Literal): string {
  switch (kind) {
    case 'bool':
      return value ? 'TRUE' : 'FALSE'
    case 'text':
      return dialect.text(value)
    case 'int':
      return value < 0 ? `(${value})` : String(value)
    case 'double':
      return value < 0 ? `(${dialect.double(value)})` : dialect.double(value)
  }
}

function of(sql: string): Expression {
  return { sql, layer: 0 }
}

/** An expression of others, over the highest of their derived tables. */
function over(parts: readonly Expression[], write: (...parts: string[]) => string): Expression {
  return { sql: write(...parts.map(({ sql }) => sql)), layer: Math.max(...parts.map(({ layer }) => layer)) }
}
