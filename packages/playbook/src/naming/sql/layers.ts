/** A piece of SQL and the derived table over which it can be written: 0 is the relation itself. */
export interface Expression {
  readonly sql: string
  readonly layer: number
}

const ONE_WORD = /^\w+$/

/** Derived tables, one over the other, each with columns for what the next asks for more than once. */
export class Layers {
  readonly #columns: string[][] = []
  readonly #kept = new Map<string, Expression>()

  /** The expression as a column, so that it can be read several times and is reckoned once; a single word stays as it is. */
  keep(expression: Expression): Expression {
    const { sql, layer } = expression
    if (ONE_WORD.test(sql)) return expression
    const known = this.#kept.get(sql)
    if (known !== undefined) return known
    const name = `entente_${this.#kept.size}`
    const columns = (this.#columns[layer] ??= [])
    columns.push(`${sql} AS ${name}`)
    const kept = { sql: name, layer: layer + 1 }
    this.#kept.set(sql, kept)
    return kept
  }

  /** The relation with all that was kept. */
  over(relation: string): string {
    return this.#columns.reduce((inner, columns) => `(SELECT *, ${columns.join(', ')} FROM ${inner})`, relation)
  }
}
