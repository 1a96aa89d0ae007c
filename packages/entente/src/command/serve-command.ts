import { EntenteError } from '@entente/model'
import { beginDeliveries } from '../live/notices/begin-deliveries.ts'
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts'
import { EXIT, type ExitCode, type Terminal } from './terminal.ts'

export interface ServeFlags {
  readonly workspace?: string
  readonly port?: number
}

/** Starts the HTTP server; passed in, because the server imports this package and not the other way round. */
export type Serve = (options: {
  readonly workspace: Workspace
  readonly port?: number
  readonly now: () => Date
}) => Promise<{ readonly address: string; close(): Promise<void> }>

export async function serveCommand(flags: ServeFlags, terminal: Terminal, serve: Serve | undefined): Promise<ExitCode> {
  if (serve === undefined) {
    throw new EntenteError('no-server', 'this installation has no server', {
      help: 'run the command from a clone of Entente: npm run build',
    })
  }
  const workspace = await openWorkspace(flags.workspace, { cwd: terminal.cwd, create: true })
  try {
    const serving = await serve({
      workspace,
      now: terminal.now,
      ...(flags.port === undefined ? {} : { port: flags.port }),
    })
    terminal.out(`Entente is at ${serving.address}\n`)
    terminal.err('it answers this machine only; Ctrl-C stops it\n')
    const told = beginDeliveries(workspace, 'entente serve', terminal)
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
