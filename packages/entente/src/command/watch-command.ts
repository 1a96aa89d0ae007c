import { displayName, EntenteError } from '@entente/model'
import { type Item, RAISED, type TakenFile, type ToldGap } from '@entente/watch'
import { type FeedLook, feedWatch } from '../live/feeds/feed-watch.ts'
import { liveDesk, type Looked } from '../live/live-desk.ts'
import { beginDeliveries } from '../live/notices/begin-deliveries.ts'
import { realClock } from '../live/real-clock.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { atDesk, type CommandGroup, type DeskFlags, example, writing } from './command-group.ts'
import { grouped } from './table.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

interface WatchFlags extends DeskFlags {
  readonly once?: boolean
  readonly since?: string
}

/** `entente watch`: follows feeds until it is stopped. */
export function registerWatch({ program, terminal, finish }: CommandGroup): void {
  writing(program.command('watch'))
    .summary('follow feeds as they are published, until Ctrl-C')
    .argument('[feeds...]', 'such as gdelt2 or folder (default: those under `feeds` in entente.yaml, else gdelt2)')
    .option('--once', 'get what there is, and end')
    .option('--since <length>', 'how far back, such as P7D (default: what entente.yaml says, else a day)')
    .addHelpText(
      'after',
      `${example('entente watch', 'entente watch gdelt2 --since P7D --once')}
Exit code: 0 stopped, or with --once everything came; 1 with --once something went wrong, which is tried again next time.`,
    )
    .action((feeds: string[], flags: WatchFlags) => finish(watch(feeds, flags, terminal)))
}

function watch(feeds: readonly string[], flags: WatchFlags, terminal: Terminal): Promise<ExitCode> {
  return atDesk(flags, terminal, async (workspace, author) => {
    let wrong = false
    const feedsHere = feeds.length > 0 ? feeds : feedsOf(workspace)
    const clock = realClock(terminal.now)
    const onFault = (fault: unknown): void => terminal.err(`the desks: ${whyOf(fault)}; one looks again later\n`)
    const desks = liveDesk(workspace, { clock, onFault })
    const lookAtDesks = async (): Promise<void> => {
      try {
        const raised = raisedBy(await desks.look())
        if (raised.length > 0) terminal.out(flags.json === true ? `${JSON.stringify({ raised })}\n` : sayRaised(raised))
      } catch (fault) {
        wrong = true
        onFault(fault)
      }
    }
    const watched = feedWatch(workspace, {
      clock,
      holder: `entente watch, process ${terminal.pid}`,
      onTaken: lookAtDesks,
      onLook: (look) => {
        wrong ||= look.faults.length > 0
        terminal.out(flags.json === true ? `${JSON.stringify(look)}\n` : sayLook(look))
      },
      onTrouble: (feed, fault) => terminal.err(`${feed}: ${whyOf(fault)}; one looks again later\n`),
    })
    // What is to be got at once does not wait for others to be told.
    const told = flags.once === true ? undefined : beginDeliveries(workspace, 'entente watch', terminal)
    try {
      // A day may have begun, or somebody decided, since the last one looked.
      await lookAtDesks()
      for (const feed of feedsHere) await watched.reach(feed, author, flags.since)
      if (flags.once === true) {
        for (const feed of feedsHere) await watched.look(feed, terminal.signal)
        return wrong ? EXIT.failed : EXIT.done
      }
      for (const feed of feedsHere) watched.follow(feed)
      terminal.err(`following ${feedsHere.join(', ')}; Ctrl-C stops it\n`)
      await new Promise<void>((resolve) => {
        if (terminal.signal.aborted) resolve()
        else terminal.signal.addEventListener('abort', () => resolve(), { once: true })
      })
      return EXIT.done
    } finally {
      await watched.close()
      await desks.close()
      await told?.close()
    }
  })
}

/** What is set in `entente.yaml`, without the pushes, which come to the server. */
function feedsOf({ config }: Workspace): string[] {
  const own = Object.keys(config?.feeds ?? {}).filter((feed) => feed !== 'push')
  return own.length === 0 ? ['gdelt2'] : own
}

function whyOf(fault: unknown): string {
  return fault instanceof EntenteError ? `${fault.message} [${fault.code}]` : 'a fault of the program itself'
}

type Raised = Pick<Item, 'id' | 'partner' | 'desk' | 'type' | 'response' | 'due'>

/** Items that came up. */
function raisedBy({ written }: Looked): readonly Raised[] {
  return written
    .filter(({ kind }) => kind === RAISED)
    .map(({ payload }) => {
      const { id, partner, desk, type, response, due } = payload as Item
      return { id, partner, desk, type, response, due }
    })
}

function sayRaised(raised: readonly Raised[]): string {
  return raised
    .map(
      ({ id, partner, type, due }) =>
        `to decide: ${type} toward ${displayName(partner)}, due ${due}: entente inbox ${id}\n`,
    )
    .join('')
}

function sayLook({ feed, at, taken, faults, gaps }: FeedLook): string {
  const time = at.slice(0, 16).replace('T', ' ')
  return [
    ...taken.filter(({ error }) => error === null).map((file) => sayTaken(file)),
    ...faults.map(({ name, code, message }) => `${name}: ${message} [${code}]`),
    ...gaps.map(sayGap),
  ]
    .map((line) => `${time} ${feed}: ${line}\n`)
    .join('')
}

function sayTaken({ name, rows, kept, status }: TakenFile): string {
  return `${name}: ${grouped(rows)} rows, ${grouped(kept)} kept${status === 'already-ingested' ? ', in already' : ''}`
}

function sayGap({ from, until, cause, state }: ToldGap): string {
  return `gap from ${from} to ${until ?? 'now'} ${state === 'begun' ? `(${cause})` : 'has ended'}`
}
