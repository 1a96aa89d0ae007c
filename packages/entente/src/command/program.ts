import { DEDUPLICATIONS, type Deduplication } from '@entente/ingest'
import { EXPORT_FORMATS } from '../export/export-format.ts'
import { AS, type As, UNITS } from '@entente/measure'
import { PERIODS, SCHEMES } from '@entente/model'
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { registerActs } from './act-commands.ts'
import { registerAudits } from './audit-commands.ts'
import { backupCommand } from './backup-command.ts'
import { registerCommitments } from './commitment-commands.ts'
import { registerNamedActs } from './acts-command.ts'
import { registerReplay } from './replay-command.ts'
import { registerOptions } from './options-command.ts'
import { registerPlaybooks } from './playbook-commands.ts'
import { registerCheck } from './check-command.ts'
import { compactCommand } from './compact-command.ts'
import { registerDecisions } from './decision-commands.ts'
import { doctorCommand } from './doctor-command.ts'
import { exportCommand } from './export-command.ts'
import { incidentsCommand } from './incidents-command.ts'
import { registerInbox } from './inbox-command.ts'
import { registerHandOvers } from './hand-over-commands.ts'
import { registerAgreements } from './agreement-commands.ts'
import { registerBriefs } from './brief-commands.ts'
import { registerCalendar } from './calendar-commands.ts'
import { registerJournal } from './journal-commands.ts'
import { registerMeasures } from './measure/register-measures.ts'
import { registerMechanisms } from './mechanism-commands.ts'
import { registerMeetings } from './meeting-commands.ts'
import { registerNotices } from './notice-commands.ts'
import { registerInstruments } from './instrument-commands.ts'
import { ingestCommand } from './ingest-command.ts'
import { initCommand } from './init-command.ts'
import { relationsCommand } from './relations-command.ts'
import { restoreCommand } from './restore-command.ts'
import { registerScores } from './score-commands.ts'
import { doorOptions, type Serve, serveCommand } from './serve-command.ts'
import { statusCommand } from './status-command.ts'
import { registerTokens } from './token-commands.ts'
import { example, jsonOption as json, workspaceOption as workspace } from './command-group.ts'
import { registerWatch } from './watch-command.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'
import { printError } from './print-error.ts'
import { showing } from './visible-text.ts'

export interface ProgramOptions {
  readonly version: string
  readonly serve?: Serve
}

/**
 * Runs the `entente` command on the words a user typed and returns its exit code: 0 only when it did what it says.
 * Nothing is thrown: errors are printed with their help.
 */
export async function runProgram(
  words: readonly string[],
  given: Terminal,
  options: ProgramOptions,
): Promise<ExitCode> {
  const terminal = showing(given)
  let exit: ExitCode = EXIT.done
  const finish = (work: Promise<ExitCode>): Promise<void> => work.then((code) => void (exit = code))
  try {
    await buildProgram(terminal, options, finish).parseAsync(words, { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.failed
    return printError(error, terminal)
  }
}

function buildProgram(
  terminal: Terminal,
  options: ProgramOptions,
  finish: (work: Promise<ExitCode>) => Promise<void>,
): Command {
  const program = new Command('entente')
    .description('An open, auditable workbench for relations between states.')
    .version(options.version)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showSuggestionAfterError()
    .helpCommand(false)
  const wait = (): Option =>
    new Option('--wait <seconds>', 'how long to wait for another process that writes').default(30).argParser(seconds)

  // Named twice, both are heard, so that feeds are not added up by silence.
  const shownFeed = (): Option =>
    new Option(
      '--feed <name>',
      'the feed to show (default: that of the workspace, or the one with the most reports)',
    ).argParser((value: string, before: string | undefined) => (before === undefined ? value : `${before},${value}`))

  const shownAs = (): Option =>
    new Option('--as <name>', 'as the feed reports it, or only what a person has confirmed')
      .choices(AS)
      .default('reported' satisfies As)

  program
    .command('init')
    .summary('make a new workspace')
    .argument('<dir>', 'folder to make it in')
    .requiredOption('--perspective <actor>', 'whose chair one sits in: a code or a name')
    .requiredOption('--partners <list>', 'the relations to look after, separated by commas')
    .addOption(json())
    .addHelpText('after', example('entente init kaz --perspective KAZ --partners ARM,AZE'))
    .action((dir: string, flags) => finish(initCommand(dir, flags, terminal)))

  program
    .command('ingest')
    .summary('take files of feeds into the archive')
    .argument('<paths...>', 'files (plain, .gz, .zip), folders, or patterns in quotes')
    .addOption(workspace())
    .option('--feed <name>', 'which regime or data set it is, where the content leaves a choice')
    .addOption(
      new Option('--scheme <name>', 'ontology of the codes, where the content leaves a choice').choices(SCHEMES),
    )
    .option('--mapping <file>', 'what the columns of any other delimited file mean')
    .addOption(
      new Option('--duplicates <by>', 'how rows are told that are there already')
        .choices(DEDUPLICATIONS)
        .default('id' satisfies Deduplication),
    )
    .option('--dry-run', 'count everything, write nothing')
    .addOption(wait())
    .addOption(json())
    .addHelpText(
      'after',
      `${example('entente ingest 2016*.export.CSV.gz', 'entente ingest gulf.csv.gz --scheme weis')}
Exit code: 0 all rows are accounted for; 1 a file failed; 2 rows were rejected; 130 stopped by Ctrl-C.`,
    )
    .action((paths: string[], flags) => finish(ingestCommand(paths, flags, terminal)))

  program
    .command('status')
    .summary('what is in the archive, by feed: what was expected, what came, why not')
    .option('--days', 'day by day; the options below imply it')
    .option('--feed <name>', 'only this feed')
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day, YYYY-MM-DD')
    .addOption(workspace())
    .addOption(json())
    .addHelpText('after', example('entente status', 'entente status --days --feed gdelt2'))
    .action((flags) => finish(statusCommand(flags, terminal)))

  program
    .command('compact')
    .summary('merge small parts of the archive into larger ones')
    .addOption(workspace())
    .addOption(wait())
    .addOption(json())
    .addHelpText('after', example('entente compact'))
    .action((flags) => finish(compactCommand(flags, terminal)))

  program
    .command('backup')
    .summary('copy archive and journal to a new folder, also while files are taken in')
    .argument('<dir>', 'a folder that is not there yet')
    .option('--copy', 'copy every byte, where otherwise parts are linked on the same disk')
    .addOption(workspace())
    .addOption(json())
    .addHelpText('after', example('entente backup /mnt/backup/kaz-2026-01-01'))
    .action((dir: string, flags) => finish(backupCommand(dir, flags, terminal)))

  program
    .command('restore')
    .summary('make the data of a workspace from a backup')
    .argument('<backup>', 'the folder that entente backup wrote')
    .argument('<dir>', 'the workspace to restore into; it must hold no data yet')
    .addOption(json())
    .addHelpText('after', example('entente restore /mnt/backup/kaz-2026-01-01 kaz'))
    .action((backup: string, dir: string, flags) => finish(restoreCommand(backup, dir, flags, terminal)))

  program
    .command('doctor')
    .summary('look whether all is well, and say what to do')
    .option('--fix', 'sweep leftovers; no data are touched')
    .option('--forget', 'take missing and damaged parts out of the manifest, so that their files can be ingested again')
    .option('--quick', 'leave the checksums out')
    .addOption(workspace())
    .addOption(wait())
    .addOption(json())
    .addHelpText(
      'after',
      `${example('entente doctor', 'entente doctor --fix')}\nExit code: 0 nothing is wrong, 1 something is.`,
    )
    .action((flags) => finish(doctorCommand(flags, terminal)))

  program
    .command('relations')
    .summary('how one actor has treated another, period by period')
    .requiredOption('--source <actor>', 'who acts: a code or a name')
    .requiredOption('--target <actor>', 'toward whom')
    .addOption(new Option('--by <period>', 'length of a period').choices(PERIODS).default('month'))
    .addOption(new Option('--unit <name>', 'what is counted (default: report; as confirmed: incident)').choices(UNITS))
    .addOption(shownAs())
    .addOption(shownFeed())
    .option('--from <day>', 'first day, YYYY-MM-DD')
    .option('--to <day>', 'last day, YYYY-MM-DD')
    .addOption(workspace())
    .addOption(json())
    .addHelpText('after', example('entente relations --source GBR --target ARG --by year'))
    .action((flags) => finish(relationsCommand(flags, terminal)))

  program
    .command('incidents')
    .summary('reports of one act by one feed taken together, with how many publishers tell of it')
    .requiredOption('--source <actor>', 'who acts: a code or a name')
    .requiredOption('--target <actor>', 'toward whom')
    .addOption(shownFeed())
    .option('--from <day>', 'first day of occurrence, YYYY-MM-DD')
    .option('--to <day>', 'last day of occurrence, YYYY-MM-DD')
    .option('--as-of <moment>', 'what was known then, such as 2020-01-31T12:00:00Z (default: at the latest report)')
    .option('--limit <number>', 'most that are shown (default: all)', wholeNumber)
    .addOption(shownAs())
    .addOption(workspace())
    .addOption(json())
    .addHelpText('after', example('entente incidents --source GBR --target ARG --from 2020-01-01 --to 2020-01-31'))
    .action((flags) => finish(incidentsCommand(flags, terminal)))

  program
    .command('export')
    .summary('write reports to a file, with a codebook beside it')
    .addArgument(new Argument('<file>', 'its ending tells the format: .csv, .parquet, .jsonl, .xlsx, .do (Stata)'))
    .addOption(new Option('--format <name>', 'where the ending does not tell').choices(EXPORT_FORMATS))
    .option('--feed <name>', 'only this feed')
    .option('--source <actor>', 'only what this actor does')
    .option('--target <actor>', 'only what is done toward this actor')
    .option('--from <day>', 'first day of occurrence, YYYY-MM-DD')
    .option('--to <day>', 'last day of occurrence, YYYY-MM-DD')
    .option('--with-urls', 'the addresses of articles too; they can hold names of persons')
    .option('--to-share', 'to be passed on: refuse feeds whose terms do not allow that')
    .addOption(workspace())
    .addOption(json())
    .addHelpText(
      'after',
      example(
        'entente export isr-pse.csv --source ISR --target PSE',
        'entente export gdelt.xlsx --feed gdelt2 --from 2024-01-01 --to-share',
        'entente export reports --format parquet-hive',
      ),
    )
    .action((file: string, flags) => finish(exportCommand(file, flags, terminal)))

  const group = { program, terminal, finish }
  registerActs(group)
  registerAudits(group)
  registerCommitments(group)
  registerHandOvers(group)
  registerScores(group)
  registerMeetings(group)
  registerMechanisms(group)
  registerMeasures(group)
  registerAgreements(group)
  registerCalendar(group)
  registerBriefs(group)
  registerJournal(group)
  registerNotices(group)
  registerCheck(group)
  registerInstruments(group)
  registerNamedActs(group)
  registerInbox(group)
  registerDecisions(group)
  registerReplay(group)
  registerOptions(group)
  registerPlaybooks(group)
  registerWatch(group)
  registerTokens(group)

  const serving = program
    .command('serve')
    .summary('open the workbench on this machine; for others only with TLS or a stated proxy')
    .addOption(workspace())
    .option('--port <number>', 'default: 4180, or any free one where that is taken', portNumber)
    .option('--clock <moment>', 'an exercise: the clock begins at this moment, and what is written bears its time')
  for (const option of doorOptions()) serving.addOption(option)
  serving
    .addHelpText(
      'after',
      example(
        'entente serve --port 8080',
        'entente serve --behind-proxy https://desk.example.org --officer-header x-officer',
      ),
    )
    .action((flags) => finish(serveCommand(flags, terminal, options.serve)))
  return program
}

function seconds(text: string): number {
  const number = Number(text)
  if (text.trim() !== '' && number >= 0 && number <= 86_400) return number
  throw new InvalidArgumentError('a wait is a number of seconds from 0 to 86400')
}

function portNumber(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new InvalidArgumentError('a port is a number from 0 to 65535')
}

function wholeNumber(text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= 0) return number
  throw new InvalidArgumentError('a whole number is needed')
}
