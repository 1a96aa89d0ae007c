import { DECISIONS, type OwnAct } from '@entente/watch'
import { actorArgument } from '../figures/actor-argument.ts'
import { listOwnActs, matchesOf, noteOwnAct, sayMatch } from '../live/decisions/own-acts.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, inWorkspace, writing } from './command-group.ts'
import { table } from './table.ts'
import { EXIT, type ExitCode, type Terminal, today } from './terminal.ts'

interface DoneFlags extends DeskFlags {
  readonly list?: boolean
  readonly partner?: string
  readonly instrument?: string
  readonly on?: string
  readonly link?: string
  readonly note?: string
}

interface MatchFlags extends DeskFlags {
  readonly none?: boolean
}

/** What we did, and which reports tell of it. */
export function registerOwnActs({ program, terminal, finish }: CommandGroup): void {
  writing(program.command('done'))
    .summary('write down what we did: for an item that was decided, or toward a partner')
    .argument('[item]', 'the decided item that it carries out')
    .option('--partner <actor>', 'toward whom, where no item is named; with --list, only this one')
    .option('--instrument <id>', 'what was done (default: what was decided of the item)')
    .option('--on <day>', 'YYYY-MM-DD (default: today)')
    .option('--link <address>', 'where it can be read')
    .option('--note <text>', 'level, venue and the like; no names of persons')
    .option('--list', 'show what was done')
    .addHelpText(
      'after',
      example(
        'entente done 0f2173a4ead2cb11 --on 2026-01-06 --link https://example.org/statement',
        'entente done --partner ARM --instrument public-thanks',
        'entente done --list',
      ),
    )
    .action((item: string | undefined, flags: DoneFlags) =>
      finish(flags.list === true ? list(flags, terminal) : done(item, flags, terminal)),
    )
  writing(program.command('match'))
    .summary('which reports of a feed tell of what we did: suggestions with a score; a person says which')
    .argument('<act>', 'such as D3')
    .argument('[incident]', 'key of the incident that it is')
    .option('--none', 'it is none of them after all')
    .addHelpText('after', example('entente match D3', 'entente match D3 gdelt2:KAZ:ARM:cameo:111:2026-01-06'))
    .action((act: string, incident: string | undefined, flags: MatchFlags) =>
      finish(
        incident === undefined && flags.none !== true
          ? suggest(act, flags, terminal)
          : match(act, incident ?? null, flags, terminal),
      ),
    )
}

function done(item: string | undefined, flags: DoneFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    const decided = workspace.store.journal.view(DECISIONS).byItem.get(item ?? '')?.instrument
    const act = await noteOwnAct(workspace, author, partnerOf(flags) ?? null, {
      item: item ?? null,
      instrument: flags.instrument ?? decided,
      on: flags.on ?? today(terminal),
      link: flags.link ?? null,
      note: flags.note ?? null,
    })
    return say(act, flags, terminal)
  })
}

function list(flags: DoneFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const acts = listOwnActs(workspace, partnerOf(flags))
    const lines = table(acts, [
      { title: 'id', value: (one) => one.id },
      { title: 'day', value: (one) => one.on },
      { title: 'toward', value: (one) => one.partner },
      { title: 'what', value: (one) => one.instrument },
      { title: 'item', value: (one) => one.item },
      { title: 'reported as', value: (one) => one.incident },
    ])
    terminal.out(flags.json === true ? `${JSON.stringify({ acts })}\n` : lines)
    return EXIT.done
  })
}

function suggest(act: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const matches = await matchesOf(workspace, act)
    const lines = table(matches, [
      { title: 'score', value: (one) => one.score.toFixed(2), align: 'right' },
      { title: 'code', value: (one) => one.code.toFixed(1), align: 'right' },
      { title: 'near', value: (one) => one.near.toFixed(2), align: 'right' },
      { title: 'told', value: (one) => one.told.toFixed(2), align: 'right' },
      { title: 'incident', value: (one) => one.incident },
    ])
    terminal.out(flags.json === true ? `${JSON.stringify({ matches })}\n` : lines)
    return EXIT.done
  })
}

function match(act: string, incident: string | null, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) =>
    say(await sayMatch(workspace, author, act, incident), flags, terminal),
  )
}

function partnerOf({ partner }: DoneFlags): OwnAct['partner'] | undefined {
  return partner === undefined ? undefined : actorArgument(partner)
}

function say(act: OwnAct, flags: DeskFlags, terminal: Terminal): ExitCode {
  const { id, on, instrument, partner, incident } = act
  const reported = incident === null ? '' : `, reported as ${incident}`
  terminal.out(
    flags.json === true ? `${JSON.stringify(act)}\n` : `${id}: ${on} ${instrument} toward ${partner}${reported}\n`,
  )
  return EXIT.done
}
