import { EntenteError } from '@entente/model'
import {
  deliveryStatus,
  type EndpointStatus,
  resendDelivery,
  type ToldLetter,
} from '../live/notices/delivery-status.ts'
import { tryEndpoint } from '../live/notices/try-endpoint.ts'
import { realClock } from '../live/real-clock.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { type CommandGroup, type DeskFlags, example, inWorkspace, reading } from './command-group.ts'
import { grouped, table } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface DeadFlags extends DeskFlags {
  readonly waiting?: boolean
}

interface ResendFlags extends DeskFlags {
  readonly all?: boolean
}

/** At most so many letters are shown or put back at once. */
const MOST = 1000

/** The commands on what is told outside: how far it is, what was given up, and trying an endpoint. */
export function registerNotices({ program, terminal, finish }: CommandGroup): void {
  const notices = program.command('notices').summary('what is told outside by webhook and mail')
  reading(notices.command('status'))
    .summary('how far every endpoint of `notify` in entente.yaml is')
    .addHelpText('after', example('entente notices status'))
    .action((flags: DeskFlags) => finish(showStatus(flags, terminal)))
  reading(notices.command('dead'))
    .summary('what was given up after the last attempt, with the reason')
    .option('--waiting', 'what is still being tried, instead')
    .addHelpText('after', example('entente notices dead'))
    .action((flags: DeadFlags) => finish(showDead(flags, terminal)))
  reading(notices.command('resend'))
    .summary('try again what was given up')
    .argument('[ids...]', 'as `entente notices dead` lists them')
    .option('--all', 'everything that was given up')
    .addHelpText('after', example('entente notices resend 4 5', 'entente notices resend --all'))
    .action((ids: string[], flags: ResendFlags) => finish(resend(ids, flags, terminal)))
  reading(notices.command('test'))
    .summary('send a test to one endpoint')
    .argument('<endpoint>', 'as `entente notices status` lists it')
    .addHelpText('after', example('entente notices test webhook/operations'))
    .action((endpoint: string, flags: DeskFlags) => finish(test(endpoint, flags, terminal)))
}

function showStatus(flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const { endpoints } = deliveryStatus(workspace, { limit: 1 })
    if (flags.json === true) terminal.out(`${JSON.stringify({ endpoints })}\n`)
    else if (endpoints.length === 0) terminal.out('nobody is told: entente.yaml has no `notify`\n')
    else terminal.out(table(endpoints, STATUS_COLUMNS))
    return EXIT.done
  })
}

const STATUS_COLUMNS = [
  { title: 'endpoint', value: ({ id }: EndpointStatus) => id },
  { title: 'settled', value: ({ settled }: EndpointStatus) => settled, align: 'right' },
  { title: 'behind', value: ({ behind }: EndpointStatus) => behind, align: 'right' },
  { title: 'waiting', value: ({ waiting }: EndpointStatus) => waiting, align: 'right' },
  { title: 'dead', value: ({ dead }: EndpointStatus) => dead, align: 'right' },
  { title: 'next', value: ({ nextAt }: EndpointStatus) => nextAt },
  { title: 'note', value: ({ reason, configured }: EndpointStatus) => (configured ? reason : 'not in entente.yaml') },
] as const

function showDead(flags: DeadFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const state = flags.waiting === true ? 'waiting' : 'dead'
    const { letters, next } = deliveryStatus(workspace, { state, limit: MOST })
    if (flags.json === true) {
      terminal.out(`${JSON.stringify({ letters, next })}\n`)
      return EXIT.done
    }
    terminal.out(
      letters.length === 0 ? `nothing ${state === 'dead' ? 'was given up' : 'waits'}\n` : table(letters, LETTERS),
    )
    if (next !== null) terminal.err('there are more\n')
    return EXIT.done
  })
}

const LETTERS = [
  { title: 'id', value: ({ id }: ToldLetter) => id, align: 'right' },
  { title: 'endpoint', value: ({ endpoint }: ToldLetter) => endpoint },
  { title: 'notice', value: ({ seq }: ToldLetter) => seq, align: 'right' },
  { title: 'type', value: ({ type }: ToldLetter) => type },
  { title: 'attempts', value: ({ attempts }: ToldLetter) => attempts, align: 'right' },
  { title: 'last', value: ({ at }: ToldLetter) => at },
  { title: 'next', value: ({ dueAt }: ToldLetter) => dueAt },
  { title: 'reason', value: ({ reason }: ToldLetter) => reason },
] as const

function resend(ids: readonly string[], flags: ResendFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const chosen = flags.all === true ? allDead(workspace) : ids.map(letterId)
    if (chosen.length === 0 && flags.all !== true) {
      throw new EntenteError('nothing-chosen', 'it is not said what to try again', {
        help: 'name ids that `entente notices dead` lists, or --all',
      })
    }
    const letters = chosen.map((id) => resendDelivery(workspace, id, terminal.now))
    terminal.out(
      flags.json === true
        ? `${JSON.stringify({ letters })}\n`
        : `${grouped(letters.length)} are tried again by entente serve\n`,
    )
    return EXIT.done
  })
}

function allDead(workspace: Workspace): readonly number[] {
  const found: number[] = []
  for (let before: number | null = Number.MAX_SAFE_INTEGER; before !== null;) {
    const page = deliveryStatus(workspace, { state: 'dead', before, limit: MOST })
    found.push(...page.letters.map(({ id }) => id))
    before = page.next
  }
  return found
}

function letterId(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text)
  throw new EntenteError('no-such-delivery', `\`${text}\` is no id of a delivery`, {
    help: 'entente notices dead lists them',
  })
}

function test(endpoint: string, flags: DeskFlags, terminal: Terminal): Promise<ExitCode> {
  return inWorkspace(flags, terminal, async (workspace) => {
    const means = { clock: realClock(terminal.now), env: terminal.env ?? {} }
    const id = await tryEndpoint(workspace, endpoint, means, terminal.signal)
    terminal.out(flags.json === true ? `${JSON.stringify({ delivered: id })}\n` : `${id}: the test was delivered\n`)
    return EXIT.done
  })
}
