import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { EntenteError } from '@entente/model'
import { type Engine, literal } from '@entente/store'
import type { Selection } from '../selection.ts'
import { type StataTexts, stataScript } from './stata-script.ts'
import { csvQuery } from '../write-table-file.ts'

/** The CSV and the script of a Stata export whose name was given with either ending, or with none. */
export function stataFiles(file: string): { readonly csv: string; readonly script: string } {
  const stem = file.replace(/\.(csv|do)$/, '')
  return { csv: `${stem}.csv`, script: `${stem}.do` }
}

/**
 * Writes a CSV without line breaks inside fields and with 1 and 0 for true and false.
 * @throws EntenteError `bad-file-name` when Stata would read its name as a macro.
 */
export async function writeStataCsv(engine: Engine, selection: Selection, file: string): Promise<void> {
  const replaced = selection.columns.flatMap(({ name, type }) => {
    if (type === 'boolean') return [`CAST(${name} AS INTEGER) AS ${name}`]
    return type === 'text' ? [`regexp_replace(${name}, '[\\r\\n\\t]+', ' ', 'g') AS ${name}`] : []
  })
  await engine.run(`COPY (${csvQuery(selection, replaced)}) TO ${literal(file)} (FORMAT csv, HEADER true)`)
}

/** Writes the script that imports that CSV. */
export async function writeStataScript(
  file: string,
  csv: string,
  selection: Selection,
  texts: StataTexts,
): Promise<void> {
  await writeFile(file, stataScript(basename(csv), selection.columns, texts))
}

/** @throws EntenteError `bad-file-name`. */
export function refuseMacroName(file: string): void {
  if (!/["`$]/.test(basename(file))) return
  throw new EntenteError(
    'bad-file-name',
    'the name holds a quote, a backtick or a dollar, which Stata would interpret',
    {
      help: 'choose a name of letters, digits, dots and hyphens',
    },
  )
}
