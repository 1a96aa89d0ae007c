import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import {
  type Deduplication,
  type FileLedger,
  ingest,
  type Ledger,
  listFiles,
  parseMapping,
  SKIP_REASONS,
} from '@entente/ingest'
import { EntenteError, type Scheme } from '@entente/model'
import { findWorkspace } from '../workspace/find-workspace.ts'
import { openWorkspace } from '../workspace/open-workspace.ts'
import { progressBar } from './progress-bar.ts'
import { grouped } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'
import { waitForWriter } from './wait-for-writer.ts'

export interface IngestFlags {
  readonly workspace?: string
  readonly feed?: string
  readonly scheme?: Scheme
  readonly mapping?: string
  /** How rows are told that are there already. */
  readonly duplicates: Deduplication
  readonly dryRun?: boolean
  /** Seconds to wait for another writer. */
  readonly wait: number
  readonly json?: boolean
}

/** Rejected lines that are printed for one file; the rest are counted (`--json` has them all). */
const SHOWN_REJECTIONS = 10

export async function ingestCommand(
  paths: readonly string[],
  flags: IngestFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  // Looked for before anything is made: a mistyped path leaves nothing behind.
  await listFiles(paths)
  const mapping =
    flags.mapping === undefined ? undefined : parseMapping(await readMapping(flags.mapping), flags.mapping)
  const place = await placeOf(flags, terminal)
  const workspace = await openWorkspace(place.folder, { cwd: terminal.cwd, create: true })
  const bar = progressBar(terminal)
  try {
    const ledger = await ingest(workspace.store, paths, {
      now: terminal.now,
      ...waitForWriter('ingest', flags.wait, terminal),
      onUnmerged: (fault) => {
        const why = fault instanceof EntenteError ? fault.message : 'a fault of the program itself'
        terminal.err(`note: all files are in, but small parts were not merged: ${why}; try: entente compact\n`)
      },
      onProgress: bar.update,
      dryRun: flags.dryRun === true,
      deduplication: flags.duplicates,
      ...(mapping === undefined ? {} : { mapping }),
      ...(flags.feed === undefined ? {} : { feed: flags.feed }),
      ...(flags.scheme === undefined ? {} : { scheme: flags.scheme }),
    })
    bar.end()
    terminal.out(flags.json === true ? `${JSON.stringify(ledger)}\n` : printLedger(ledger, flags.dryRun === true))
    if (ledger.files.some((file) => file.status === 'failed')) return EXIT.failed
    return ledger.total.rejected > 0 ? EXIT.rowsRejected : EXIT.done
  } finally {
    bar.end()
    await workspace.close()
    await place.leave()
  }
}

interface Place {
  readonly folder: string | undefined
  leave(): Promise<void>
}

/** Where to take the files in; a dry run without a workspace counts in a folder that goes away. */
async function placeOf(flags: IngestFlags, terminal: Terminal): Promise<Place> {
  const stay = async (): Promise<void> => undefined
  if (flags.workspace !== undefined && !existsSync(resolve(terminal.cwd, flags.workspace))) {
    throw new EntenteError('no-workspace', `there is no folder \`${flags.workspace}\``, {
      help: `make it with: entente init ${flags.workspace} --perspective KAZ --partners ARM,AZE`,
    })
  }
  if (flags.workspace !== undefined || findWorkspace(terminal.cwd) !== undefined)
    return { folder: flags.workspace, leave: stay }
  if (flags.dryRun === true) {
    const folder = await mkdtemp(join(tmpdir(), 'entente-dry-run-'))
    return { folder, leave: () => rm(folder, { recursive: true, force: true }) }
  }
  terminal.err('no workspace here: the archive is made in .entente (entente init makes a full workspace)\n')
  return { folder: undefined, leave: stay }
}

async function readMapping(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new EntenteError('no-such-file', `there is no mapping at \`${path}\``, {
      help: 'see docs/reference/csv-mapping.md',
      cause,
    })
  }
}

function printLedger(ledger: Ledger, dryRun: boolean): string {
  const { total } = ledger
  const skipped = Object.values(total.skipped).reduce((sum, count) => sum + count, 0)
  const reasons = Object.entries(total.skipped).map(
    ([reason, count]) =>
      `  ${grouped(count).padStart(12)}  ${reason}: ${SKIP_REASONS[reason as keyof typeof SKIP_REASONS]}\n`,
  )
  return [
    ...ledger.files.map(printFile),
    ledger.files.length === 1 ? '\n' : `\n${ledger.files.length} files\n`,
    `${grouped(total.rows).padStart(14)}  rows\n`,
    `${grouped(total.kept).padStart(14)}  kept\n`,
    `${grouped(total.duplicates).padStart(14)}  duplicates\n`,
    `${grouped(skipped).padStart(14)}  skipped\n`,
    ...reasons,
    `${grouped(total.rejected).padStart(14)}  rejected\n`,
    dryRun ? 'dry run: nothing was written\n' : '',
  ].join('')
}

function printFile(file: FileLedger): string {
  if (file.error !== undefined) {
    const help = file.error.help === undefined ? '' : `\n    help: ${file.error.help}`
    return `${file.path}: failed: ${file.error.message}${help}\n`
  }
  const skipped = Object.values(file.skipped).reduce((sum, count) => sum + count, 0)
  const counts = `${grouped(file.rows)} rows = ${grouped(file.kept)} kept + ${grouped(file.duplicates)} duplicates + ${grouped(skipped)} skipped + ${grouped(file.rejected)} rejected`
  const lines = [
    `${file.path}: ${file.feed ?? ''}${file.status === 'already-ingested' ? ', in already' : ''}: ${counts}\n`,
  ]
  for (const { line, reason } of file.rejections.slice(0, SHOWN_REJECTIONS)) lines.push(`    line ${line}: ${reason}\n`)
  const more = file.rejections.length - SHOWN_REJECTIONS
  if (more > 0) lines.push(`    and ${grouped(more)} more: see them with --json\n`)
  lines.push(...repeats(file))
  const unknown = Object.entries(file.unknownCodes).map(([code, count]) => `${code} (${grouped(count)})`)
  if (unknown.length > 0)
    lines.push(`    kept, although their scheme does not know these codes: ${unknown.join(', ')}\n`)
  return lines.join('')
}

/** What the chosen way of telling duplicates left in. */
function repeats({ repeats }: FileLedger): string[] {
  if (repeats === undefined) return []
  const { numbered, alike, alsoIn } = repeats
  return [
    ...(numbered === 0 ? [] : [`    ${grouped(numbered)} rows have an id that was used before: they got a number\n`]),
    ...(alike === 0 ? [] : [`    ${grouped(alike)} kept rows say what another one says, under another id\n`]),
    ...Object.entries(alsoIn).map(
      ([feed, rows]) => `    ${grouped(rows)} kept rows are in ${feed} as well: figures never add feeds up\n`,
    ),
  ]
}
