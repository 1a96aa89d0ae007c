import { fileURLToPath } from 'node:url'
import { feedWatch, realClock, type Workspace } from 'entente'
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
  const feeds = feedWatch(options.workspace, {
    clock: realClock(options.now),
    random: Math.random,
    env: (name) => process.env[name],
    onTrouble: (feed, fault) => logger.error({ feed, err: fault }, 'a feed could not be looked at'),
  })
  const server = await createServer({ workspace: options.workspace, pages: PAGES, now: options.now, feeds, logger })
  const ports = options.port === undefined ? [DEFAULT_PORT, 0] : [options.port]
  for (const [at, port] of ports.entries()) {
    try {
      const address = await server.listen({ host: '127.0.0.1', port })
      await feeds.begin()
      return { address, close: () => server.close() }
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || at === ports.length - 1) throw error
    }
  }
  throw new RangeError('no port to try')
}
