/** A value that can be bound to a `?` of a statement. */
export type SqlValue = string | number | boolean | null

/**
 * What the archive asks of an analytical engine. One implementation is embedded (DuckDB); another may be a server.
 * Rows come as plain objects: days as `YYYY-MM-DD`, timestamps as ISO 8601 in UTC, integers as numbers.
 */
export interface Engine {
  /** Runs statements that return nothing. */
  run(sql: string, values?: readonly SqlValue[]): Promise<void>
  /** All rows of one query. */
  all<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]>
  /** A session of its own: temporary tables live in it until it is closed. */
  session(): Promise<EngineSession>
  /** Frees the memory; the archive on disk is untouched. */
  close(): void
}

export interface EngineSession extends Omit<Engine, 'session'> {
  /**
   * Makes (or replaces) a temporary table of plain values; `columns` are names with the engine's types. A value is cast
   * from its text, so days are written `YYYY-MM-DD`.
   */
  table(name: string, columns: Readonly<Record<string, string>>, rows: Iterable<readonly SqlValue[]>): Promise<void>
  /** Stops the statement that is running; its promise rejects. */
  interrupt(): void
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** A list of texts as an SQL list literal. */
export function literalList(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`
}
