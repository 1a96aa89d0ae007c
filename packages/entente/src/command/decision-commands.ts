import { EntenteError } from '@entente/model'
import { NO_ACTION } from '@entente/playbook'
import type { ItemDecision } from '@entente/watch'
import { decideOn, decisionView, leaveFor, noteOpened, refuseFor, signFor } from '../live/decisions/decide.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, writing } from './command-group.ts'
import { registerLessons } from './lesson-commands.ts'
import { registerOwnActs } from './own-act-commands.ts'
import { registerStanding } from './standing-commands.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface DecideFlags extends DeskFlags {
  readonly take?: string
  /** False where `--no-action` was said. */
  readonly action: boolean
  readonly because: string
  readonly beyond?: string
  readonly typed?: string
}

interface ReasonFlags extends DeskFlags {
  readonly because: string
}

const ITEM = '0f2173a4ead2cb11'

/** What people decide of an item, what was done, what stands and what was learnt. */
export function registerDecisions(group: CommandGroup): void {
  const { program, terminal, finish } = group
  writing(program.command('decide'))
    .summary('decide one item: take an instrument, or no action; always with a reason')
    .argument('<item>', 'as entente inbox gives it')
    .option('--take <instrument>', 'a choice of the item, or another instrument within the limits; `lift` to lift')
    .option('--no-action', 'nothing is done')
    .requiredOption('--because <text>', 'why; it is kept')
    .option('--beyond <text>', "why the playbook's limits are exceeded; a second role then signs")
    .option('--typed <instrument>', 'the id once more, from rung 7')
    .addHelpText(
      'after',
      `${example(
        `entente decide ${ITEM} --take note-verbale --because "the second time this month"`,
        `entente decide ${ITEM} --no-action --because "silence serves the talks better"`,
      )}
From rung 4 open a report that it rests on first (entente evidence), and a second role signs (entente sign).`,
    )
    .action((item: string, flags: DecideFlags) => finish(decide(item, flags, terminal)))
  writing(program.command('evidence'))
    .summary('note that you looked at the reports of an incident that an item rests on; without one, list them')
    .argument('<item>', 'as entente inbox gives it')
    .argument('[incident]', 'its key')
    .addHelpText('after', example(`entente evidence ${ITEM} gdelt2:ARM:KAZ:cameo:161:2026-01-04`))
    .action((item: string, incident: string | undefined, flags: DeskFlags) =>
      finish(evidence(item, incident, flags, terminal)),
    )
  writing(program.command('sign'))
    .summary('sign what was asked for; it takes effect now')
    .argument('<item>', 'as entente inbox gives it')
    .addHelpText('after', example(`entente sign ${ITEM} --officer hd`))
    .action((item: string, flags: DeskFlags) =>
      finish(
        atDesk(flags, terminal, async (workspace, author) =>
          say(await signFor(workspace, author, item), flags, terminal),
        ),
      ),
    )
  writing(program.command('refuse'))
    .summary('send back what was asked for; the item can be decided anew')
    .argument('<item>', 'as entente inbox gives it')
    .requiredOption('--because <text>', 'why; it is kept')
    .addHelpText('after', example(`entente refuse ${ITEM} --because "a note is enough"`))
    .action((item: string, flags: ReasonFlags) => finish(settle(item, flags, terminal, refuseFor, 'sent back')))
  writing(program.command('leave'))
    .summary('leave an item until it expires; it can still be decided')
    .argument('<item>', 'as entente inbox gives it')
    .requiredOption('--because <text>', 'why; it is kept')
    .addHelpText('after', example(`entente leave ${ITEM} --because "the visit comes first"`))
    .action((item: string, flags: ReasonFlags) =>
      finish(settle(item, flags, terminal, leaveFor, 'left until it expires')),
    )
  registerOwnActs(group)
  registerStanding(group)
  registerLessons(group)
}

function decide(item: string, flags: DecideFlags, terminal: Terminal): Promise<ExitCode> {
  const { action, because, beyond = null, typed = null } = flags
  if (action === (flags.take === undefined)) {
    throw new EntenteError('bad-usage', 'say either --take INSTRUMENT or --no-action', { help: 'there is no default' })
  }
  const take = flags.take ?? NO_ACTION
  return atDesk(flags, terminal, async (workspace, author) =>
    say(await decideOn(workspace, author, item, { take, because, beyond, typed }), flags, terminal),
  )
}

function evidence(item: string, incident: string | undefined, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    if (incident !== undefined) await noteOpened(workspace, author, item, incident)
    const view = await decisionView(workspace, author, item)
    const lines = view.evidence.map((key) => `${view.opened.includes(key) ? 'opened ' : '       '} ${key}\n`)
    terminal.out(flags.json === true ? `${JSON.stringify(view)}\n` : lines.join(''))
    return EXIT.done
  })
}

function settle(
  item: string,
  flags: ReasonFlags,
  terminal: Terminal,
  write: typeof leaveFor,
  now: string,
): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    await write(workspace, author, item, { because: flags.because })
    terminal.out(flags.json === true ? `${JSON.stringify({ item, now })}\n` : `${item} is ${now}\n`)
    return EXIT.done
  })
}

function say(decision: ItemDecision, flags: DeskFlags, terminal: Terminal): ExitCode {
  const { item, outcome, instrument, on, toSign } = decision
  const words = `${item}: ${outcome}${instrument === null ? '' : `, ${instrument}`}`
  const effect = on === null ? `waits for ${toSign} to sign: entente sign ${item}` : `in effect from ${on}`
  terminal.out(flags.json === true ? `${JSON.stringify(decision)}\n` : `${words}; ${effect}\n`)
  return EXIT.done
}
