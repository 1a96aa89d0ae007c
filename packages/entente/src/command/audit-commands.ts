import {
  judge,
  type Judgement,
  JUDGEMENTS,
  listAudits,
  type Reader,
  showAudit,
  STRATIFIED_BY,
  type StratifiedBy,
  undoJudgement,
} from '@entente/measure'
import { EntenteError, parseDay } from '@entente/model'
import { Argument, Option } from 'commander'
import { actorArgument } from '../figures/actor-argument.ts'
import { chooseFeed } from '../figures/choose-feed.ts'
import { beginAuditOfPartner } from '../playbooks/audited.ts'
import { auditText } from './audit-text.ts'
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
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface BeginFlags extends DeskFlags {
  readonly partner?: string
  readonly n: string
  readonly feed?: string
  readonly by: StratifiedBy
  readonly from?: string
  readonly to?: string
  readonly readers: '1' | '2'
  readonly seed?: string
}

interface ReaderFlags extends DeskFlags {
  readonly reader: '1' | '2'
}

function readerOption(): Option {
  return new Option('--reader <number>', 'as which reader').choices(['1', '2']).default('1')
}

/** The commands on audits: how often what a feed says of a partner is right. */
export function registerAudits({ program, terminal, finish }: CommandGroup): void {
  const audit = program
    .command('audit')
    .summary('how often a feed is right: a sample of incidents, judged by one or two readers')
    .option('--partner <actor>', 'whose acts toward us are judged')
    .option('--n <number>', 'how many incidents', '100')
    .option('--feed <name>', 'default: that of the workspace, or the one with the most reports')
    .addOption(new Option('--by <name>', 'what the sample is stratified by').choices(STRATIFIED_BY).default('root'))
    .option('--from <day>', 'first day of occurrence, YYYY-MM-DD')
    .option('--to <day>', 'last day of occurrence, YYYY-MM-DD')
    .addOption(new Option('--readers <number>', 'how many judge it').choices(['1', '2']).default('1'))
    .option('--seed <text>', 'the same seed draws the same incidents (default: the id of the audit)')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente audit --partner ARM --n 100', 'entente audit show AU1'))
    .action((flags: BeginFlags) => finish(begin(flags, terminal)))
  audit
    .command('list')
    .summary('the audits there are')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente audit list'))
    .action((_flags, command: { optsWithGlobals: () => DeskFlags }) =>
      finish(list(command.optsWithGlobals(), terminal)),
    )
  audit
    .command('show')
    .summary('how far it is, the next item, and at the end what it found')
    .argument('<id>', 'such as AU1')
    .addOption(readerOption())
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente audit show AU1'))
    .action((id: string, _flags, command: { optsWithGlobals: () => ReaderFlags }) =>
      finish(show(id, command.optsWithGlobals(), terminal)),
    )
  audit
    .command('judge')
    .summary('say what one item is')
    .argument('<id>', 'such as AU1')
    .argument('<item>', 'its number')
    .addArgument(new Argument('<verdict>', 'what it is').choices(JUDGEMENTS))
    .addOption(readerOption())
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente audit judge AU1 17 not-an-event'))
    .action((id: string, item: string, verdict: Judgement, _flags, command: { optsWithGlobals: () => ReaderFlags }) =>
      finish(say(id, { item: Number(item), verdict }, command.optsWithGlobals(), terminal)),
    )
  audit
    .command('undo')
    .summary('take the last judgement back')
    .argument('<id>', 'such as AU1')
    .addOption(readerOption())
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente audit undo AU1'))
    .action((id: string, _flags, command: { optsWithGlobals: () => ReaderFlags }) =>
      finish(undo(id, command.optsWithGlobals(), terminal)),
    )
}

function begin(flags: BeginFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    const target = workspace.config?.perspective
    if (target === undefined || flags.partner === undefined) {
      throw new EntenteError('no-partner', 'it is not said whose acts toward whom are to be judged', {
        help: target === undefined ? 'make a workspace with a perspective: entente init' : 'say --partner ACTOR',
      })
    }
    const source = actorArgument(flags.partner)
    const days = {
      ...(flags.from === undefined ? {} : { from: parseDay(flags.from) }),
      ...(flags.to === undefined ? {} : { to: parseDay(flags.to) }),
    }
    const { feed } = await chooseFeed(workspace, { source, target }, flags.feed)
    const { id, items, strata } = await beginAuditOfPartner(workspace, author, {
      source,
      target,
      feed,
      n: Number(flags.n),
      by: flags.by,
      readers: flags.readers === '2' ? 2 : 1,
      ...(flags.seed === undefined ? {} : { seed: flags.seed }),
      ...days,
    })
    const size = strata.reduce((sum, stratum) => sum + stratum.size, 0)
    if (flags.json === true) terminal.out(`${JSON.stringify({ id, feed, items: items.length, size, strata })}\n`)
    else {
      terminal.out(
        `${id}: ${items.length} of ${size} incidents of ${feed}, in ${strata.length} strata by ${flags.by}\n` +
          `judge them in the workbench (entente serve) at /audits/${id}, or: entente audit show ${id}\n`,
      )
    }
    return EXIT.done
  })
}

function list(flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const audits = listAudits(store)
    if (flags.json === true) terminal.out(`${JSON.stringify({ audits })}\n`)
    else
      terminal.out(
        table(audits, [
          { title: 'id', value: (audit) => audit.id },
          { title: 'begun', value: (audit) => audit.begunAt.slice(0, 10) },
          { title: 'who', value: (audit) => `${audit.source} > ${audit.target}` },
          { title: 'feed', value: (audit) => audit.feed },
          { title: 'by', value: (audit) => audit.by },
          { title: 'items', value: (audit) => audit.n, align: 'right' },
          { title: 'judged', value: (audit) => audit.judged.join(' + '), align: 'right' },
        ]),
      )
    return EXIT.done
  })
}

function show(id: string, flags: ReaderFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const audit = showAudit(store, author, id, readerOf(flags))
    terminal.out(flags.json === true ? `${JSON.stringify(audit)}\n` : auditText(audit))
    return EXIT.done
  })
}

function say(
  id: string,
  given: { readonly item: number; readonly verdict: Judgement },
  flags: ReaderFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const reader = readerOf(flags)
    await judge(store, author, { audit: id, reader, ...given })
    const audit = showAudit(store, author, id, reader)
    terminal.out(flags.json === true ? `${JSON.stringify(audit)}\n` : auditText(audit))
    return EXIT.done
  })
}

function undo(id: string, flags: ReaderFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async ({ store }, author) => {
    const item = await undoJudgement(store, author, { audit: id, reader: readerOf(flags) })
    terminal.out(flags.json === true ? `${JSON.stringify({ undone: item })}\n` : `item ${item} is open again\n`)
    return EXIT.done
  })
}

function readerOf({ reader }: ReaderFlags): Reader {
  return reader === '2' ? 2 : 1
}
