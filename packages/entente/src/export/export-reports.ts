import { rename, rm, writeFile } from 'node:fs/promises'
import type { Workspace } from '../workspace/open-workspace.ts'
import { citations, citationText } from './citation.ts'
import { codebook } from './codebook.ts'
import type { ExportFormat } from './export-format.ts'
import { parquetMetadata } from './parquet-metadata.ts'
import { select, type Selection, type SelectionOptions } from './selection.ts'
import { type ExportSource, exportSources, refuseToShare, sharingWarnings } from './sources.ts'
import { refuseMacroName, stataFiles, writeStataCsv, writeStataScript } from './stata/write-stata.ts'
import { refuseOtherFolder, writeParquetFolder } from './write-parquet-folder.ts'
import { writeTableFile } from './write-table-file.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

export interface ExportOptions extends SelectionOptions {
  readonly format: ExportFormat
  /** The file is to be passed on: feeds whose terms do not allow that are refused. Default: for one's own work. */
  readonly toShare?: boolean
}

export interface Exported {
  /** The table; a folder in format `parquet-hive`. */
  readonly file: string
  /** The Stata script in format `stata`, else null. */
  readonly script: string | null
  readonly codebook: string
  /** Whose rows these are, on which terms, and how they are cited, as text. */
  readonly citation: string
  readonly rows: number
  readonly sources: readonly ExportSource[]
  /** Feeds that may not be passed on as far as is known, a line each. */
  readonly warnings: readonly string[]
}

/**
 * Writes all reports that fit [T14], with a codebook and a citation beside them: 1. select and count; 2. look up the
 * terms of each feed, refuse or warn; 3. write beside the place and rename; 4. codebook and citation. A CSV with urls,
 * taken in again, gives the same reports [T13].
 * @throws EntenteError `nothing-to-export`, `licence-forbids`, `too-many-rows`, `text-too-long`, `not-an-export`,
 * `bad-file-name`.
 */
export async function exportReports(workspace: Workspace, file: string, options: ExportOptions): Promise<Exported> {
  const { store } = workspace
  const marking = workspace.config?.marking
  const selection = await select(store, options)
  const sources = await exportSources(store, selection)
  if (options.toShare === true) refuseToShare(sources)
  const written = await write(workspace, selection, sources, file, options.format)
  const beside = { codebook: `${written.file}.codebook.json`, citation: `${written.file}.citation.txt` }
  await writeFile(beside.codebook, `${JSON.stringify(codebook(selection, sources, options, marking), null, 2)}\n`)
  await writeFile(beside.citation, citationText(sources, marking))
  return { ...written, ...beside, rows: selection.rows, sources, warnings: sharingWarnings(sources) }
}

async function write(
  { store: { engine }, config }: Workspace,
  selection: Selection,
  sources: readonly ExportSource[],
  file: string,
  format: ExportFormat,
): Promise<{ file: string; script: string | null }> {
  const marking = config?.marking
  const metadata = parquetMetadata(sources, marking)
  switch (format) {
    case 'csv':
    case 'parquet':
    case 'jsonl':
      await inPlace(file, (draft) => writeTableFile(engine, selection, format, draft, metadata))
      return { file, script: null }
    case 'xlsx':
      await inPlace(file, (draft) => writeXlsx(engine, selection, sources, draft))
      return { file, script: null }
    case 'parquet-hive':
      await refuseOtherFolder(file)
      await writeParquetFolder(engine, selection, file, metadata)
      return { file, script: null }
    case 'stata': {
      const { csv, script } = stataFiles(file)
      refuseMacroName(csv)
      await inPlace(csv, (draft) => writeStataCsv(engine, selection, draft))
      const texts = { marking, citations: citations(sources) }
      await writeStataScript(script, csv, selection, texts)
      return { file: csv, script }
    }
  }
}

/** A file that is there already is replaced only when the new one is whole. */
async function inPlace(file: string, writeTo: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${file}.unfinished`
  try {
    await writeTo(draft)
    await rename(draft, file)
  } finally {
    await rm(draft, { force: true })
  }
}
