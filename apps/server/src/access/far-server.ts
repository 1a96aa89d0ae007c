import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { EntenteError, type OpenDoor } from 'entente'

/** The listener for other machines; every connection that it took in is known as such. */
export interface FarServer {
  readonly isFar: (socket: Socket) => boolean
  /** @returns where it listens, as `https://desk.example.org:4443`. */
  listen(handle: RequestListener): Promise<string>
  close(): Promise<void>
}

/** @throws EntenteError `bad-tls` where the key is not that of the certificate. */
export function farServer(door: OpenDoor): FarServer {
  const server = makeServer(door)
  // A file of a gigabyte over a slow line is no fault; whoever says nothing is dropped by the time for headers.
  server.requestTimeout = 0
  const taken = new WeakSet<Socket>()
  return {
    isFar: (socket) => taken.has(socket),
    listen: (handle) =>
      new Promise((resolve, reject) => {
        server.on('request', (request, response) => {
          taken.add(request.socket)
          handle(request, response)
        })
        server.once('error', reject)
        server.listen({ host: door.host, port: door.port }, () => resolve(addressOf(server, door)))
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function makeServer({ tls }: OpenDoor): Server {
  if (tls === null) return createServer()
  try {
    return createTlsServer({ ...tls, minVersion: 'TLSv1.2' })
  } catch (cause) {
    throw new EntenteError('bad-tls', 'the certificate and its key do not go together', {
      help: 'give both in PEM, the key without a passphrase',
      cause,
    })
  }
}

function addressOf(server: Server, { host, tls }: OpenDoor): string {
  const { port } = server.address() as AddressInfo
  return `${tls === null ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}
