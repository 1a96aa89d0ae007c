import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { actorArgument, EntenteError } from '@entente/model'
import {
  DAY_ORDERS,
  IMPORT_FIELDS,
  type ImportField,
  importCommitments,
  type ImportOptions,
  LIST_FORMATS,
  readList,
  writeList,
} from '@entente/plan'
import { type Command, Option } from 'commander'
import { deskOf, followUp } from '../desk/desk-of.ts'
import {
  atDesk,
  type CommandGroup,
  type DeskFlags,
  example,
  inWorkspace,
  jsonOption,
  officerOption,
  workspaceOption,
} from './command-group.ts'
import { readGiven } from './read-given.ts'
import { grouped } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface ImportFlags extends DeskFlags {
  readonly partner?: string
  readonly owner?: string
  readonly column?: readonly string[]
  readonly ownerName?: readonly string[]
  readonly days?: NonNullable<ImportOptions['days']>
  readonly dryRun?: boolean
}

/** The list that a desk already has, in and out. */
export function registerLists({ terminal, finish }: CommandGroup, commitments: Command): void {
  commitments
    .command('import')
    .summary('take in the list the desk already has (CSV, XLSX)')
    .argument('<file>', 'its first line of titles may be in English, Russian, Spanish, French or Arabic')
    .option('--partner <actor>', 'where no column says it')
    .option('--owner <id>', 'where no column says it')
    .option('--column <title=field...>', `what a column holds: ${IMPORT_FIELDS.join(', ')}`)
    .option('--owner-name <name=owner...>', 'what the list calls a desk or post')
    .addOption(new Option('--days <order>', 'how 3/4/2026 is meant').choices(DAY_ORDERS))
    .option('--dry-run', 'count everything, write nothing')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `${example('entente commitments import list.xlsx --partner ARM --dry-run')}\nExit code: 0 all rows are in, 2 rows were rejected.`,
    )
    .action((file: string, flags: ImportFlags) => finish(importList(file, flags, terminal)))
  commitments
    .command('export')
    .summary('write all commitments as a list, a line for each step')
    .argument('<file>', 'its ending tells the format: .csv, .xlsx')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente commitments export commitments.xlsx'))
    .action((file: string, flags: DeskFlags) => finish(exportList(file, flags, terminal)))
}

/** `entente commitments export`: the same list out again. */
function exportList(file: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const format = LIST_FORMATS.find((one) => file.toLowerCase().endsWith(`.${one}`))
    if (format === undefined) {
      throw new EntenteError('unknown-format', `\`${file}\` is neither CSV nor XLSX`, { help: 'name it .csv or .xlsx' })
    }
    const state = followUp(workspace)
    const commitments = [...state.commitments.values()]
    const place = resolve(terminal.cwd, file)
    await writeFile(place, writeList(commitments, state, format, workspace.config?.marking ?? null))
    const said = `${grouped(commitments.length)} commitments in ${place}\n`
    terminal.out(flags.json === true ? `${JSON.stringify({ file: place, commitments: commitments.length })}\n` : said)
    return EXIT.done
  })
}

function importList(file: string, flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    const list = readList(await readGiven(terminal.cwd, file), fieldsOf(flags.column ?? []))
    const ledger = await importCommitments(deskOf(workspace, author), list, {
      ...(flags.partner === undefined ? {} : { partner: actorArgument(flags.partner) }),
      ...(flags.owner === undefined ? {} : { owner: flags.owner }),
      ...(flags.days === undefined ? {} : { days: flags.days }),
      ownerNames: Object.fromEntries((flags.ownerName ?? []).map(pair)),
      dryRun: flags.dryRun === true,
    })
    if (flags.json === true) terminal.out(`${JSON.stringify({ columns: list.columns, ...ledger })}\n`)
    else {
      for (const [title, field] of Object.entries(list.columns)) terminal.err(`column ${title}: ${field}\n`)
      for (const title of ledger.unusedColumns) terminal.err(`column ${title}: not used\n`)
      const { rows, added, steps, already, rejected } = ledger
      terminal.out(
        `${grouped(rows)} rows = ${grouped(added)} commitments + ${grouped(steps)} further steps + ${grouped(already)} there already + ${grouped(rejected.length)} rejected${flags.dryRun === true ? '; nothing was written' : ''}\n`,
      )
      for (const { place, reason } of rejected) terminal.out(`${place}: ${reason}\n`)
      if (rejected.length > 0) terminal.err(HELP)
    }
    return ledger.rejected.length === 0 ? EXIT.done : EXIT.rowsRejected
  })
}

const HELP =
  '  help: correct the rows, or say --owner-name "Harbour office=DESK" for names of owners and --days dmy or mdy\n'

function fieldsOf(columns: readonly string[]): Record<string, ImportField> {
  return Object.fromEntries(
    columns.map((text) => {
      const [title, name] = pair(text)
      const field = IMPORT_FIELDS.find((one) => one === name)
      if (field === undefined) {
        throw new EntenteError('bad-column', `\`${name}\` is no field`, { help: `fields: ${IMPORT_FIELDS.join(', ')}` })
      }
      return [title, field]
    }),
  )
}

function pair(text: string): [string, string] {
  const at = text.lastIndexOf('=')
  if (at > 0) return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
  throw new EntenteError('bad-pair', `\`${text}\` has no equals sign`, { help: 'write it as "Responsible=owner"' })
}
