import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { actorArgument, addInterval, EntenteError, parseDay } from '@entente/model'
import { ANNIVERSARIES, ANNIVERSARY_KINDS, type CalendarItem, enterAnniversary, removeAnniversary } from '@entente/plan'
import { Option } from 'commander'
import { calendarOf, icalendarOf } from '../desk/calendar.ts'
import { deskOf } from '../desk/desk-of.ts'
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
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface Flags extends DeskFlags {
  readonly from?: string
  readonly to?: string
  readonly partner?: string
  readonly owner?: string
  readonly ics?: string
}

/** The commands on the calendar: what falls due, meetings, reviews, days that come every year. */
export function registerCalendar({ program, terminal, finish }: CommandGroup): void {
  program
    .command('calendar')
    .summary('what falls due, meetings, reviews, national days and anniversaries')
    .option('--from <day>', 'YYYY-MM-DD (default: today)')
    .option('--to <day>', 'YYYY-MM-DD (default: a year later)')
    .option('--partner <actor>', 'only of this relation')
    .option('--owner <id>', 'only of this desk or post')
    .option('--ics <file>', 'write it as iCalendar')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente calendar --partner ARM', 'entente calendar --ics desk.ics'))
    .action((flags: Flags) => finish(show(flags, terminal)))
  const anniversaries = program.command('anniversaries').summary('national days and other days that come every year')
  anniversaries
    .command('add')
    .summary('a day that comes every year')
    .argument('<title>', 'what it is')
    .requiredOption('--partner <actor>', 'the relation it belongs to')
    .requiredOption('--on <day>', 'MM-DD; 29 February is kept on 28 February where there is none')
    .requiredOption('--source <title>', 'where it stands')
    .addOption(new Option('--kind <kind>', 'what it is').choices(ANNIVERSARY_KINDS).default('anniversary'))
    .option('--year <year>', 'of what is remembered', Number)
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      example(
        'entente anniversaries add "Independence Day" --partner ARM --on 09-21 --kind national-day --source "Law on holidays"',
      ),
    )
    .action((title: string, flags: AddFlags) => finish(add(title, flags, terminal)))
  anniversaries
    .command('list')
    .summary('all of them')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente anniversaries list'))
    .action((flags: DeskFlags) => finish(days(flags, terminal)))
  anniversaries
    .command('remove')
    .summary('take one out of the calendar')
    .argument('<id>', 'such as D3')
    .requiredOption('--because <text>', 'why')
    .addOption(officerOption())
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente anniversaries remove D3 --because "moved by law"'))
    .action((id: string, flags: RemoveFlags) => finish(remove(id, flags, terminal)))
}

function show(flags: Flags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const from = flags.from === undefined ? today(terminal) : parseDay(flags.from)
    const to = flags.to === undefined ? addInterval(from, 'P1Y') : parseDay(flags.to)
    const items = calendarOf(workspace, from, to, {
      partner: flags.partner === undefined ? undefined : actorArgument(flags.partner),
      owner: flags.owner,
    })
    if (flags.ics !== undefined) {
      await writeFile(resolve(terminal.cwd, flags.ics), icalendarOf(workspace, items)).catch((cause: unknown) => {
        throw new EntenteError('file-in-the-way', `\`${flags.ics}\` cannot be written`, { help: 'name another', cause })
      })
    }
    if (flags.json === true) terminal.out(`${JSON.stringify({ from, to, entries: items })}\n`)
    else if (flags.ics === undefined) terminal.out(listed(items))
    else terminal.out(`${items.length} entries in ${flags.ics}\n`)
    return EXIT.done
  })
}

function listed(items: readonly CalendarItem[]): string {
  return table(items, [
    { title: 'day', value: (one) => one.day },
    { title: 'kind', value: (one) => one.kind },
    { title: 'about', value: (one) => one.about },
    { title: 'partner', value: (one) => one.partner },
    { title: 'owner', value: (one) => one.owner },
    { title: 'title', value: (one) => one.title },
  ])
}

interface AddFlags extends DeskFlags {
  readonly partner: string
  readonly on: string
  readonly source: string
  readonly kind: string
  readonly year?: number
}

function add(title: string, flags: AddFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    const day = await enterAnniversary(deskOf(workspace, author), {
      title,
      partner: actorArgument(flags.partner),
      on: flags.on,
      kind: flags.kind,
      year: flags.year ?? null,
      source: { title: flags.source },
    })
    terminal.out(flags.json === true ? `${JSON.stringify(day)}\n` : `${day.id} ${day.on} ${day.title}\n`)
    return EXIT.done
  })
}

function days(flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const found = [...store.journal.view(ANNIVERSARIES).days.values()]
    if (flags.json === true) terminal.out(`${JSON.stringify({ days: found })}\n`)
    else
      terminal.out(
        table(found, [
          { title: 'id', value: (one) => one.id },
          { title: 'on', value: (one) => one.on },
          { title: 'kind', value: (one) => one.kind },
          { title: 'partner', value: (one) => one.partner },
          { title: 'year', value: (one) => one.year },
          { title: 'title', value: (one) => one.title },
        ]),
      )
    return EXIT.done
  })
}

interface RemoveFlags extends DeskFlags {
  readonly because: string
}

function remove(id: string, flags: RemoveFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    await removeAnniversary(deskOf(workspace, author), id, flags.because)
    terminal.out(flags.json === true ? `${JSON.stringify({ removed: id })}\n` : `${id} was taken out\n`)
    return EXIT.done
  })
}
