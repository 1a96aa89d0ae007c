import { actorArgument, type Day } from '@entente/model'
import {
  cancelMeeting,
  changeMeeting,
  clausesOf,
  findMeeting,
  holdMeeting,
  ownerTitle,
  type Meeting,
  MEETING_LEVELS,
  MEETINGS,
  OCCASION_KINDS,
  planMeeting,
} from '@entente/plan'
import { type Command, Option } from 'commander'
import { deskOf } from '../desk/desk-of.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, reading, writing } from './command-group.ts'
import { onlySaid } from './only-said.ts'
import { readGiven, readGivenJson } from './read-given.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface ListFlags extends DeskFlags {
  readonly partner?: string
  readonly all?: boolean
}

interface PlanFlags extends DeskFlags {
  readonly partner?: string
  readonly party?: readonly string[]
  readonly want?: readonly string[]
  readonly offer?: readonly string[]
  readonly role?: readonly string[]
}

interface ReadoutFlags extends DeskFlags {
  readonly day?: string
  readonly note?: readonly string[]
  readonly point?: readonly string[]
  readonly commitments?: string
  readonly dryRun?: boolean
}

/** The commands on meetings: before them, and what came of them. */
export function registerMeetings({ program, terminal, finish }: CommandGroup): void {
  const meetings = program.command('meetings').summary('meetings ahead, and what came of those that were held')
  const wrote = (flags: DeskFlags, write: (desk: ReturnType<typeof deskOf>) => Promise<Meeting>): Promise<void> =>
    finish(
      atDesk(flags, terminal, async (workspace, author) =>
        print(await write(deskOf(workspace, author)), flags, terminal),
      ),
    )

  reading(meetings.command('list'))
    .summary('meetings ahead by day; with --all the others too')
    .option('--partner <actor>', 'only of this relation')
    .option('--all', 'held and cancelled ones too')
    .addHelpText('after', example('entente meetings list --partner ARM'))
    .action((flags: ListFlags) => finish(list(flags, terminal)))
  reading(meetings.command('show'))
    .summary('one meeting with what we want and can offer, and its read-out')
    .argument('<id>', 'such as M4')
    .addHelpText('after', example('entente meetings show M4'))
    .action((id: string, flags: DeskFlags) =>
      finish(
        inWorkspace(flags, terminal, async ({ store }) =>
          print(findMeeting(store.journal.view(MEETINGS), id), flags, terminal),
        ),
      ),
    )
  const planFlags = (command: Command): Command =>
    command
      .addOption(new Option('--kind <kind>', 'what it is').choices(OCCASION_KINDS))
      .addOption(new Option('--level <level>', 'who meets').choices(MEETING_LEVELS))
      .option('--day <day>', 'YYYY-MM-DD')
      .option('--place <text>', 'where')
      .option('--party <actors...>', 'all parties (default: we and the partner)')
      .option('--role <roles...>', 'who comes, by office and never by name, as ARM:minister of transport')
      .option('--want <texts...>', 'what we want')
      .option('--offer <texts...>', 'what we can offer')
      .option('--marking <text>', 'where it differs from that of the workspace')
  planFlags(writing(meetings.command('plan')))
    .summary('put a meeting into the calendar')
    .argument('<title>', 'what it is called')
    .requiredOption('--partner <actor>', 'the relation it is about')
    .addHelpText(
      'after',
      example(
        'entente meetings plan "Visit of the minister of transport" --partner ARM --day 2026-09-01 --level minister',
      ),
    )
    .action((title: string, flags: PlanFlags) =>
      wrote(flags, (desk) => planMeeting(desk, { title, ...fieldsOf(flags, desk.perspective) })),
    )
  planFlags(writing(meetings.command('change')))
    .summary('change a meeting ahead; lists are given anew, a day that moves needs --because')
    .argument('<id>', 'such as M4')
    .option('--title <text>', 'what it is called')
    .option('--because <text>', 'why')
    .addHelpText('after', example('entente meetings change M4 --day 2026-09-08 --because "the visit was put off"'))
    .action((id: string, flags: PlanFlags) => wrote(flags, (desk) => changeMeeting(desk, id, fieldsOf(flags, null))))
  writing(meetings.command('cancel'))
    .summary('say that it does not take place')
    .argument('<id>', 'such as M4')
    .requiredOption('--because <text>', 'why')
    .addHelpText('after', example('entente meetings cancel M4 --because "no day was found"'))
    .action((id: string, flags) => wrote(flags, (desk) => cancelMeeting(desk, id, flags.because)))
  writing(program.command('readout'))
    .summary('record what came of a meeting; the clauses of its text become commitments')
    .argument('<meeting>', 'such as M4')
    .argument('[file]', 'the communiqué or record as plain text; it is cut into clauses')
    .option('--day <day>', 'when it was held (default: as planned)')
    .option('--point <texts...>', 'what was said, in a sentence each')
    .option('--note <notes...>', 'by office, as "head of desk: they were in a hurry"')
    .option(
      '--commitments <file>',
      'a list in JSON: [{"clause": 1, "what", "promisedBy", "promisedTo", "owner", "due"}]',
    )
    .option('--dry-run', 'print the numbered clauses, write nothing')
    .addHelpText(
      'after',
      example(
        'entente readout M4 communique.txt --dry-run',
        'entente readout M4 communique.txt --commitments list.json',
      ),
    )
    .action((id: string, file: string | undefined, flags: ReadoutFlags) => finish(readout(id, file, flags, terminal)))
}

function list(flags: ListFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async ({ store }) => {
    const partner = flags.partner === undefined ? undefined : actorArgument(flags.partner)
    const found = [...store.journal.view(MEETINGS).values()]
      .filter(
        (one) => (flags.all === true || one.state === 'planned') && (partner === undefined || one.partner === partner),
      )
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    if (flags.json === true) terminal.out(`${JSON.stringify({ meetings: found })}\n`)
    else
      terminal.out(
        table(found, [
          { title: 'id', value: (one) => one.id },
          { title: 'day', value: (one) => one.day },
          { title: 'partner', value: (one) => one.partner },
          { title: 'state', value: (one) => one.state },
          { title: 'level', value: (one) => one.level },
          { title: 'title', value: (one) => one.title },
        ]),
      )
    return EXIT.done
  })
}

function fieldsOf(flags: PlanFlags, us: string | null): Record<string, unknown> {
  const { partner, party, want, offer, role, ...rest } = flags
  const code = partner === undefined ? undefined : actorArgument(partner)
  const parties =
    party?.map(actorArgument) ?? (code === undefined ? undefined : [us, code].filter((one) => one !== null))
  const points = (texts: readonly string[] | undefined) => texts?.map((what) => ({ what }))
  return onlySaid({
    ...rest,
    partner: code,
    parties,
    wants: points(want),
    offers: points(offer),
    delegations: role === undefined ? undefined : delegationsOf(role),
  })
}

function delegationsOf(texts: readonly string[]): { readonly actor: string; readonly roles: readonly string[] }[] {
  const pairs = texts.map((text) => split(text)).map(([actor, role]) => [actorArgument(actor), role] as const)
  return [...Map.groupBy(pairs, ([actor]) => actor)].map(([actor, found]) => ({
    actor,
    roles: found.map(([, role]) => role),
  }))
}

/** `before: after`, where neither side need be there. */
function split(text: string): readonly [string, string] {
  const at = text.indexOf(':')
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

function readout(id: string, file: string | undefined, flags: ReadoutFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    const text = file === undefined ? null : (await readGiven(terminal.cwd, file)).toString('utf8')
    if (flags.dryRun === true) {
      const clauses = text === null ? [] : clausesOf(text)
      const lines = clauses.map((clause) => `${clause.number}. ${clause.text}\n`).join('')
      terminal.out(flags.json === true ? `${JSON.stringify({ clauses })}\n` : lines)
      return EXIT.done
    }
    const desk = deskOf(workspace, author)
    const held = await holdMeeting(desk, id, {
      text,
      day: flags.day ?? null,
      points: flags.point ?? [],
      notes: (flags.note ?? []).map((note) => split(note)).map(([role, words]) => ({ role, text: words })),
      commitments: flags.commitments === undefined ? [] : await readGivenJson(terminal.cwd, flags.commitments),
    })
    if (flags.json === true) terminal.out(`${JSON.stringify(held)}\n`)
    else {
      const { meeting, occasion, commitments } = held
      const clauses = occasion === null ? '' : `; ${occasion.id} has ${occasion.clauses.length} clauses`
      terminal.out(`${meeting.id} was held on ${meeting.day as Day}${clauses}\n`)
      for (const one of commitments)
        terminal.out(`  ${one.id}  ${ownerTitle(desk.owners, one.owner)}  due ${one.due ?? 'no day'}  ${one.what}\n`)
    }
    return EXIT.done
  })
}

function print(meeting: Meeting, flags: DeskFlags, terminal: Terminal): ExitCode {
  if (flags.json === true) {
    terminal.out(`${JSON.stringify(meeting)}\n`)
    return EXIT.done
  }
  const { id, title, day, place, partner, level, state, delegations, wants, offers, readout: found, changes } = meeting
  terminal.out(`${id}: ${title}\n${day}${place === null ? '' : `, ${place}`}, ${partner}, level ${level}, ${state}\n`)
  for (const { actor, roles } of delegations) terminal.out(`  ${actor}: ${roles.join('; ')}\n`)
  for (const { what } of wants) terminal.out(`  want   ${what}\n`)
  for (const { what } of offers) terminal.out(`  offer  ${what}\n`)
  for (const point of found?.points ?? []) terminal.out(`  said   ${point}\n`)
  for (const one of changes) terminal.out(`  ${one.at.slice(0, 10)}  ${one.role}: ${one.what}\n`)
  return EXIT.done
}
