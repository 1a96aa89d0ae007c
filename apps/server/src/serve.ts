import { fileURLToPath } from 'node:url'
import type { Workspace } from 'entente'
import { type Logger, pino } from 'pino'
import { createServer } from './create-server.ts'

export interface ServeOptions {
  readonly workspace: Workspace
  /** 0 takes any free port. Default 4180. */
  readonly port?: number
  readonly now: () => Date
  readonly logLevel?: string
}

export interface Serving {
  /** The address to open, such as `http://127.0.0.1:4180`. */
  readonly address: string
  close(): Promise<void>
}

const DEFAULT_PORT = 4180
const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url))

/**
 * Serves a workspace on this machine only. Where the default port is taken, any free one is used.
 * @throws when a port that was asked for is taken.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const logger: Logger = pino({ level: options.logLevel ?? 'warn' }, pino.destination(2))
  const server = await createServer({
    workspace: options.workspace,
    pages: PAGES,
    now: options.now,
    logger,
    live: true,
  })
  const ports = options.port === undefined ? [DEFAULT_PORT, 0] : [options.port]
  for (const [at, port] of ports.entries()) {
    try {
      const address = await server.listen({ host: '127.0.0.1', port })
      return { address, close: () => server.close() }
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || at === ports.length - 1) throw error
    }
  }
  throw new RangeError('no port to try')
}
