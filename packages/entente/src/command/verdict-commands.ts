import { confirmIncident, STRIKE_REASONS, strikeIncident, type StrikeReason, withdrawVerdict } from '@entente/measure'
import { type Command, Option } from 'commander'
import { documentOf, type DocumentFlags, withDocument } from './act-flags.ts'
import {
  atDesk,
  type CommandGroup,
  type DeskFlags,
  example,
  jsonOption,
  officerOption,
  workspaceOption,
} from './command-group.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface StrikeFlags extends DeskFlags {
  readonly reason: StrikeReason
  readonly because?: string
  readonly of?: string
}

interface UnjudgeFlags extends DeskFlags {
  readonly because: string
}

const KEY = 'gdelt2:ARM:KAZ:cameo:112:2026-01-04'

/** Verdicts on reported incidents, below `entente act`. */
export function registerVerdicts(act: Command, { terminal, finish }: CommandGroup): void {
  withDocument(
    act
      .command('confirm')
      .summary('say that a reported incident happened as it is coded')
      .argument('<key>', 'as entente incidents gives it'),
  )
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example(`entente act confirm ${KEY} --source "Cable 17 from Yerevan"`))
    .action((key: string, flags: DeskFlags & DocumentFlags) => finish(confirm(key, flags, terminal)))
  act
    .command('strike')
    .summary('strike a reported incident out: it did not happen, or not so')
    .argument('<key>', 'as entente incidents gives it')
    .addOption(new Option('--reason <name>', 'what is wrong').choices(STRIKE_REASONS).makeOptionMandatory())
    .option('--because <text>', 'more words')
    .option('--of <key>', 'of a duplicate: the incident that stands for the act')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example(`entente act strike ${KEY} --reason not-an-event`))
    .action((key: string, flags: StrikeFlags) => finish(strike(key, flags, terminal)))
  act
    .command('unjudge')
    .summary('take back what was said of an incident')
    .argument('<key>', 'as entente incidents gives it')
    .requiredOption('--because <text>', 'why; it is kept')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example(`entente act unjudge ${KEY} --because "the cable was about another day"`))
    .action((key: string, flags: UnjudgeFlags) => finish(unjudge(key, flags, terminal)))
}

function confirm(key: string, flags: DeskFlags & DocumentFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    await confirmIncident(store, author, key, documentOf(flags))
    return say({ key, status: 'confirmed' }, flags, terminal)
  })
}

function strike(key: string, flags: StrikeFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const { reason, because, of: duplicateOf } = flags
    await strikeIncident(store, author, key, { reason, because, duplicateOf })
    return say({ key, status: 'struck' }, flags, terminal)
  })
}

function unjudge(key: string, flags: UnjudgeFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    await withdrawVerdict(store, author, key, flags.because)
    return say({ key, status: 'reported' }, flags, terminal)
  })
}

function say(now: { readonly key: string; readonly status: string }, flags: DeskFlags, terminal: Terminal): ExitCode {
  terminal.out(flags.json === true ? `${JSON.stringify(now)}\n` : `${now.key} is ${now.status}\n`)
  return EXIT.done
}
