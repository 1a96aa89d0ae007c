import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type ActorCode, crosswalk, EntenteError } from '@entente/model'
import { type Engine, literal } from '@entente/store'
import { LAYOUTS, type StructuralFile, type StructuralKind } from './structural-kinds.ts'

/** A file as it was read: enough to know it again. */
export interface ReadFile {
  readonly kind: StructuralKind
  /** Its name without its folder. */
  readonly name: string
  readonly sha256: string
}

/** @throws EntenteError `no-structural-file`. */
export async function readFileHash(file: StructuralFile): Promise<ReadFile> {
  checkThere(file)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file.file), hash)
  return { kind: file.kind, name: basename(file.file), sha256: hash.digest('hex') }
}

/**
 * A query over a structural file with our column names, every value as its text (an empty field is null, and `NA` is
 * text, since it is Namibia's code).
 * @throws EntenteError `no-structural-file`, `bad-structural-file` naming the columns that lack.
 */
export async function structuralTable(engine: Engine, file: StructuralFile): Promise<string> {
  const { columns: shipped, source } = LAYOUTS[file.kind]
  checkThere(file)
  const found = await columnsIn(engine, file.file).catch((cause: unknown) => {
    throw new EntenteError('bad-structural-file', `\`${file.file}\` cannot be read as CSV`, {
      help: `expected a table with a header: ${source}`,
      cause,
    })
  })
  const has = new Set(found)
  const columns = { ...shipped, ...file.columns }
  const lacking = Object.values(columns).filter((column) => !has.has(column))
  if (lacking.length > 0)
    throw new EntenteError(
      'bad-structural-file',
      `\`${file.file}\` of kind ${file.kind} has no column ${lacking.map((name) => `\`${name}\``).join(', ')}`,
      { help: `name the file's own columns under \`columns\` of this file in entente.yaml; source: ${source}` },
    )
  const list = Object.entries(columns).map(([ours, theirs]) => `"${theirs.replaceAll('"', '""')}" AS "${ours}"`)
  return `(SELECT ${list.join(', ')} FROM ${csvIn(file.file)})`
}

/** Names in the head of a CSV file. */
export async function columnsIn(engine: Engine, path: string): Promise<string[]> {
  const rows = await engine.all<{ column_name: string }>(`DESCRIBE SELECT * FROM ${csvIn(path)}`)
  return rows.map((row) => row.column_name)
}

function csvIn(path: string): string {
  return `read_csv(${literal(path)}, header = true, all_varchar = true, nullstr = '', delim = ',', quote = '"', escape = '"', strict_mode = false)`
}

function checkThere({ kind, file }: StructuralFile): void {
  if (existsSync(file)) return
  throw new EntenteError('no-structural-file', `there is no file \`${file}\` of kind ${kind}`, {
    help: `put it there or correct the path under \`structure\` in entente.yaml; source: ${LAYOUTS[kind].source}`,
  })
}

/** What a file writes for a state, and the years in which it means that state, both included. */
interface StateSpan {
  readonly given: string
  readonly actor: ActorCode
  readonly first: number
  readonly last: number
}

/** What the file writes for each of `actors`, read as on 31 December of the year where a code changed its meaning. */
export function stateSpans(file: StructuralFile, actors: readonly ActorCode[]): readonly StateSpan[] {
  const wanted = new Set<string>(actors)
  return crosswalk(file.states ?? LAYOUTS[file.kind].states).flatMap(({ given, actor, from, until }) => {
    if (actor === null || !wanted.has(actor)) return []
    const first = from === null ? -9999 : Number(from.slice(0, 4))
    const last = until === null ? 9999 : Number(until.slice(0, 4)) - 1
    return [{ given, actor, first, last }]
  })
}

/** `stateSpans` as a relation `given, actor, first_year, last_year`. */
export function statesTable(file: StructuralFile, actors: readonly ActorCode[]): string {
  const rows = stateSpans(file, actors).map(
    ({ given, actor, first, last }) => `(${literal(given)}, ${literal(actor)}, ${first}, ${last})`,
  )
  const values = rows.length === 0 ? `('', '', 9999, -9999)` : rows.join(', ')
  return `(SELECT * FROM (VALUES ${values}) t(given, actor, first_year, last_year))`
}
