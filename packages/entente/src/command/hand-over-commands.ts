import { type Day } from '@entente/model'
import {
  acceptHandOver,
  beginRotation,
  declineHandOver,
  type DeskWriter,
  type HandOver,
  noteAbsence,
  noteHandOver,
  offerHandOver,
  withdrawHandOver,
} from '@entente/plan'
import { deskOf, followUp } from '../desk/desk-of.ts'
import {
  atDesk,
  type CommandGroup,
  type DeskFlags,
  example,
  inWorkspace,
  jsonOption,
  writing,
  workspaceOption,
} from './command-group.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

/** The commands by which work passes from hand to hand; it counts only when the receiver accepts. */
export function registerHandOvers({ program, terminal, finish }: CommandGroup): void {
  const handOver = program.command('hand-over').summary('pass a commitment or a step on; it counts when it is accepted')
  const wrote = (flags: DeskFlags, write: (desk: DeskWriter) => Promise<unknown>): Promise<void> =>
    finish(
      atDesk(flags, terminal, async (workspace, author) => {
        const written = await write(deskOf(workspace, author))
        terminal.out(flags.json === true ? `${JSON.stringify(written)}\n` : said(workspace, terminal))
        return EXIT.done
      }),
    )

  handOver
    .command('list')
    .summary('what waits to be accepted, overdue first')
    .option('--all', 'what is ended too')
    .addOption(workspaceOption())
    .addOption(jsonOption())
    .addHelpText('after', example('entente hand-over list'))
    .action((flags: DeskFlags & { readonly all?: boolean }) => finish(list(flags, terminal)))
  writing(handOver.command('offer'))
    .summary('offer an item; the giver stays the owner until it is accepted')
    .argument('<item>', 'a commitment (C12) or a step (C12.3)')
    .requiredOption('--to <owner>', 'desk or post')
    .requiredOption('--on <day>', 'from when, YYYY-MM-DD')
    .requiredOption('--accept-by <day>', 'last day to accept')
    .requiredOption('--what <text>', 'what is passed: papers, contacts, what was said')
    .addHelpText(
      'after',
      example(
        'entente hand-over offer C12 --to transport --on 2026-02-01 --accept-by 2026-02-08 --what "the file and the minutes"',
      ),
    )
    .action((item: string, { to, on, acceptBy, what, ...flags }) =>
      wrote(flags, (desk) => offerHandOver(desk, { item, to, on, acceptBy, what })),
    )
  writing(handOver.command('note'))
    .summary('say what is passed with an offer that is still open')
    .argument('<id>', 'such as H5')
    .requiredOption('--what <text>', 'papers, contacts, what was said')
    .addHelpText('after', example('entente hand-over note H5 --what "the file, and the number of their desk officer"'))
    .action((id: string, { what, ...flags }) => wrote(flags, (desk) => noteHandOver(desk, id, { what })))
  writing(handOver.command('accept'))
    .summary('take it: from now on the receiver owns it')
    .argument('<id>', 'such as H5')
    .addHelpText('after', example('entente hand-over accept H5'))
    .action((id: string, flags) => wrote(flags, (desk) => acceptHandOver(desk, id)))
  writing(handOver.command('decline'))
    .summary('send it back')
    .argument('<id>', 'such as H5')
    .requiredOption('--because <text>', 'why')
    .addHelpText('after', example('entente hand-over decline H5 --because "this is for the Ministry of Energy"'))
    .action((id: string, { because, ...flags }) => wrote(flags, (desk) => declineHandOver(desk, id, because)))
  writing(handOver.command('withdraw'))
    .summary('take an offer back')
    .argument('<id>', 'such as H5')
    .requiredOption('--because <text>', 'why')
    .addHelpText('after', example('entente hand-over withdraw H5 --because "offered to the wrong desk"'))
    .action((id: string, { because, ...flags }) => wrote(flags, (desk) => withdrawHandOver(desk, id, because)))
  writing(program.command('rotation'))
    .summary('an officer leaves: everything the post owns is offered, line by line')
    .argument('<post>', 'the post that is left')
    .requiredOption('--to <owner>', 'who takes over; the same post where another officer takes it')
    .requiredOption('--leaves <day>', 'last day, YYYY-MM-DD')
    .option('--what <text>', 'what is passed with every line; hand-over note says otherwise of one')
    .addHelpText('after', example('entente rotation caucasus/economy --to caucasus/economy --leaves 2026-06-30'))
    .action((post: string, { to, leaves, what, ...flags }) =>
      wrote(flags, (desk) => beginRotation(desk, { post, to, leaves, what: what ?? null })),
    )
  writing(program.command('absence'))
    .summary('who deputises for a desk or post, and when')
    .argument('<owner>', 'desk or post')
    .requiredOption('--deputy <owner>', 'who does its work')
    .requiredOption('--from <day>', 'first day, YYYY-MM-DD')
    .requiredOption('--until <day>', 'last day')
    .addHelpText(
      'after',
      example('entente absence caucasus/economy --deputy caucasus/politics --from 2026-07-01 --until 2026-07-14'),
    )
    .action((owner: string, { deputy, from, until, ...flags }) =>
      wrote(flags, (desk) => noteAbsence(desk, { owner, deputy, from, until })),
    )
}

function list(flags: DeskFlags & { readonly all?: boolean }, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const all = [...followUp(workspace).handOvers.values()]
    const found = all
      .filter((one) => flags.all === true || one.state === 'offered')
      .sort((a, b) => (a.acceptBy < b.acceptBy ? -1 : 1))
    terminal.out(flags.json === true ? `${JSON.stringify({ handOvers: found })}\n` : printed(found, today(terminal)))
    return EXIT.done
  })
}

/** What waits, after something was written. */
function said(workspace: Parameters<typeof followUp>[0], terminal: Terminal): string {
  const state = followUp(workspace)
  const waiting = [...state.offered.values()].flatMap((id) => state.handOvers.get(id) ?? [])
  return waiting.length === 0 ? 'written; nothing waits to be accepted\n' : printed(waiting, today(terminal))
}

function printed(handOvers: readonly HandOver[], today: Day): string {
  return table(handOvers, [
    { title: 'id', value: (one) => one.id },
    { title: 'item', value: (one) => one.item },
    { title: 'from', value: (one) => one.from },
    { title: 'to', value: (one) => one.to },
    { title: 'accept by', value: (one) => one.acceptBy },
    { title: 'state', value: (one) => (one.state === 'offered' && one.acceptBy < today ? 'overdue' : one.state) },
    { title: 'what', value: (one) => one.what },
  ])
}
