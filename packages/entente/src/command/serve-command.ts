import { EntenteError } from '@entente/model'
import { Option } from 'commander'
import { doorWords, type Listening } from '../access/door-words.ts'
import { type DoorFlags, type OpenDoor, planDoor } from '../access/open-door.ts'
import { listTokens } from '../access/write-tokens.ts'
import { beginExercise, exerciseClock } from '../live/exercise.ts'
import { beginDeliveries } from '../live/notices/begin-deliveries.ts'
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface ServeFlags extends DoorFlags {
  readonly workspace?: string
  /** Whether there is a door for this machine. */
  readonly local: boolean
  /** Moment at which the clock of an exercise begins. */
  readonly clock?: string
}

/** Starts the HTTP server; passed in, because the server imports this package and not the other way round. */
export type Serve = (options: {
  readonly workspace: Workspace
  /** Of the door for this machine. */
  readonly port?: number
  readonly here?: boolean
  readonly door?: OpenDoor
  readonly now: () => Date
  /** Whether `now` is the clock of an exercise. */
  readonly exercise?: boolean
  readonly env?: NonNullable<Terminal['env']>
}) => Promise<Listening & { readonly address: string; close(): Promise<void> }>

/** Options that say how the server is reached from other machines. */
export function doorOptions(): Option[] {
  return [
    new Option('--host <address>', 'listen for other machines there, such as 0.0.0.0; needs TLS or a stated proxy'),
    new Option('--tls-cert <file>', 'certificate, PEM, with its chain'),
    new Option('--tls-key <file>', 'its key, PEM'),
    new Option('--behind-proxy <origin>', 'TLS ends at a proxy, which is found at https://…'),
    new Option('--proxy-from <addresses...>', 'where the proxy connects from (default: this machine)'),
    new Option('--officer-header <name>', 'the proxy signs persons in and names the officer in this header'),
    new Option('--no-local', 'no door without signing in, for this machine neither'),
  ]
}

export async function serveCommand(flags: ServeFlags, terminal: Terminal, serve: Serve | undefined): Promise<ExitCode> {
  if (serve === undefined) {
    throw new EntenteError('no-server', 'this installation has no server', {
      help: 'run the command from a clone of Entente: npm run build',
    })
  }
  const now = flags.clock === undefined ? terminal.now : exerciseClock(terminal.now, flags.clock)
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd, create: true })
  try {
    const door = await planDoor(flags, workspace.config, terminal)
    if (door === undefined && !flags.local) {
      throw new EntenteError('bad-door', '--no-local leaves nobody to answer', { help: 'open a door with --host' })
    }
    if (flags.clock !== undefined) await beginExercise(workspace.store.journal, now)
    const serving = await serve({
      workspace,
      now,
      exercise: flags.clock !== undefined,
      env: terminal.env ?? {},
      here: flags.local,
      ...(door === undefined ? {} : { door }),
      ...(flags.port === undefined || door !== undefined ? {} : { port: flags.port }),
    })
    terminal.out(`Entente is at ${serving.address}\n`)
    const good = listTokens(workspace.store.journal, terminal.now()).filter(({ standing }) => standing === 'good')
    for (const line of doorWords(door, serving, good.length)) terminal.err(`${line}\n`)
    if (flags.clock !== undefined)
      terminal.err(`an exercise: its clock began at ${now().toISOString().slice(0, 16)}Z\n`)
    terminal.err('Ctrl-C stops it\n')
    const told = beginDeliveries(workspace, 'entente serve', { ...terminal, now })
    await new Promise<void>((resolve) => {
      if (terminal.signal.aborted) resolve()
      else terminal.signal.addEventListener('abort', () => resolve(), { once: true })
    })
    await told.close()
    await serving.close()
    return EXIT.done
  } finally {
    await workspace.close()
  }
}
