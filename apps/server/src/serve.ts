import { fileURLToPath } from 'node:url'
import type { OpenDoor, Workspace } from 'entente'
import type { FastifyInstance } from 'fastify'
import { type Logger, pino } from 'pino'
import { farServer } from './access/far-server.ts'
import { createServer, type ServerOptions } from './create-server.ts'

export interface ServeOptions {
  readonly workspace: Workspace
  /** Of the door for this machine; 0 takes any free one. Default 4180. */
  readonly port?: number
  /** Whether there is a door for this machine. Default true. */
  readonly here?: boolean
  /** The door for other machines. By default there is none. */
  readonly door?: OpenDoor
  readonly now: () => Date
  /** Whether `now` is the clock of an exercise. Default false. */
  readonly exercise?: boolean
  readonly env?: NonNullable<ServerOptions['env']>
  readonly logLevel?: string
}

export interface Serving {
  /** The address to open, such as `http://127.0.0.1:4180`. */
  readonly address: string
  /** Of the door for this machine. */
  readonly here: string | null
  /** Of the door for other machines. */
  readonly open: string | null
  close(): Promise<void>
}

const DEFAULT_PORT = 4180
const PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url))

/**
 * Serves a workspace on this machine, and on others where a door is opened. Where the default port is taken, any free one is
 * used.
 * @throws when a port that was asked for is taken; EntenteError `bad-tls`.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { workspace, now, door } = options
  const logger: Logger = pino({ level: options.logLevel ?? 'warn' }, pino.destination(2))
  const far = door === undefined ? undefined : farServer(door)
  const server = await createServer({
    workspace,
    pages: PAGES,
    now,
    logger,
    live: true,
    exercise: options.exercise ?? false,
    ...(options.env === undefined ? {} : { env: options.env }),
    ...(door === undefined || far === undefined ? {} : { far: { door, isFar: far.isFar } }),
  })
  // In this order, so that who follows an ingest from afar hears that it was stopped.
  const close = async (): Promise<void> => {
    await server.close()
    await far?.close()
  }
  try {
    const open = far === undefined ? null : await far.listen(server.routing)
    const here = options.here === false ? null : await listenHere(server, options.port)
    return { address: here ?? door?.proxy?.origin ?? open ?? '', here, open, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function listenHere(server: FastifyInstance, asked: number | undefined): Promise<string> {
  const ports = asked === undefined ? [DEFAULT_PORT, 0] : [asked]
  for (const [at, port] of ports.entries()) {
    try {
      return await server.listen({ host: '127.0.0.1', port })
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
      if (!taken || at === ports.length - 1) throw error
    }
  }
  throw new RangeError('no port to try')
}
