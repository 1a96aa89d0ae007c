import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { md5Of, type MirrorFile } from './mirror-slots.ts'

/** What a mirror may do instead of giving a file. */
export const MIRROR_FAULTS = [
  'not-found',
  'server-error',
  'too-often',
  'hang',
  'hang-in-body',
  'half',
  'short',
  'changed',
  'page',
  'empty',
  'elsewhere',
  'circle',
  'refused',
] as const
export type MirrorFault = (typeof MIRROR_FAULTS)[number]

/** A mirror of GDELT 2.0 on this machine, with faults by script. */
export interface FeedServer {
  /** Its base address, such as `http://127.0.0.1:4000/gdeltv2`. */
  readonly mirror: string
  /** Puts a file there and names it in the lists, with `listed` bytes where they differ from what is given. */
  publish(file: MirrorFile, options?: { readonly unlisted?: boolean; readonly listed?: Buffer }): void
  /** What the next answers for a name do instead, one after another. */
  fail(name: string, ...faults: readonly MirrorFault[]): void
  /** Gives a file under another name of the same host. */
  move(name: string): void
  /** What every answer does instead; undefined: no more. */
  failAll(fault: MirrorFault | undefined): void
  /** Makes lastupdate.txt say this, whatever is there. */
  say(latest: string | undefined): void
  readonly seen: {
    /** Names in the order in which they were asked for. */
    readonly names: string[]
    mostAtOnce: number
    /** Questions with `If-None-Match` or `If-Modified-Since`, and how many of them were answered 304. */
    conditional: number
    unchanged: number
    /** Bytes of the whole list that were given. */
    listBytes: number
    readonly agents: Set<string>
  }
  close(): Promise<void>
}

interface Kept extends MirrorFile {
  readonly line: string | undefined
}

export async function feedServer(): Promise<FeedServer> {
  const files = new Map<string, Kept>()
  const script = new Map<string, MirrorFault[]>()
  const moved = new Set<string>()
  let always: MirrorFault | undefined
  let said: string | undefined
  let open = 0
  const seen: FeedServer['seen'] = {
    names: [],
    mostAtOnce: 0,
    conditional: 0,
    unchanged: 0,
    listBytes: 0,
    agents: new Set(),
  }

  const lines = (): string[] => [...files.values()].flatMap(({ line }) => line ?? []).toSorted(byName)
  const bodyOf = (name: string): Buffer | undefined => {
    if (name === 'lastupdate.txt') return Buffer.from(said ?? `${lines().at(-1) ?? ''}\n`)
    if (name === 'masterfilelist.txt')
      return Buffer.from(
        lines()
          .map((line) => `${line}\n`)
          .join(''),
      )
    return files.get(name)?.bytes
  }

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const [name = '', again] = ((request.url ?? '').split('/').at(-1) ?? '').split('?')
    open += 1
    seen.mostAtOnce = Math.max(seen.mostAtOnce, open)
    response.once('close', () => (open -= 1))
    if (again === undefined) seen.names.push(name)
    seen.agents.add(request.headers['user-agent'] ?? '')
    const fault = again === undefined ? (script.get(name)?.shift() ?? always) : 'circle'
    const body = bodyOf(name)
    if (fault !== undefined) return misbehave(fault, response, name, body ?? Buffer.from('x'))
    if (moved.has(name)) return void response.writeHead(301, { location: `moved-${name}` }).end()
    if (body === undefined) return misbehave('not-found', response, name, Buffer.alloc(0))
    give(request, response, name, body)
  }

  const give = (request: IncomingMessage, response: ServerResponse, name: string, body: Buffer): void => {
    const etag = `"${md5Of(body)}"`
    const asked = request.headers['if-none-match']
    if (asked !== undefined || request.headers['if-modified-since'] !== undefined) seen.conditional += 1
    if (asked === etag) {
      seen.unchanged += 1
      response.writeHead(304, { etag }).end()
      return
    }
    const last = Number(/^bytes=-(\d+)$/.exec(request.headers.range ?? '')?.[1] ?? Infinity)
    const part = last === Infinity ? body : body.subarray(Math.max(0, body.length - last))
    if (name === 'masterfilelist.txt') seen.listBytes += part.length
    const range = `bytes ${body.length - part.length}-${body.length - 1}/${body.length}`
    response.writeHead(last === Infinity ? 200 : 206, {
      etag,
      'content-length': part.length,
      ...(last === Infinity ? {} : { 'content-range': range }),
    })
    response.end(part)
  }

  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const mirror = `http://127.0.0.1:${port}/gdeltv2`
  return {
    mirror,
    seen,
    publish: (file, { unlisted = false, listed = file.bytes } = {}) => {
      // As GDELT writes it: the host in a list is the publisher's own, whoever mirrors it.
      const line = `${listed.length} ${md5Of(listed)} http://data.gdeltproject.org/gdeltv2/${file.name}`
      files.set(file.name, { ...file, line: unlisted ? undefined : line })
    },
    fail: (name, ...faults) => void script.set(name, [...(script.get(name) ?? []), ...faults]),
    move: (name) => {
      const file = files.get(name)
      if (file !== undefined) files.set(`moved-${name}`, { ...file, line: undefined })
      moved.add(name)
    },
    failAll: (fault) => void (always = fault),
    say: (latest) => void (said = latest),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function byName(a: string, b: string): number {
  return (a.split('/').at(-1) ?? '') < (b.split('/').at(-1) ?? '') ? -1 : 1
}

const PAGE = '<!DOCTYPE html><html><body>Temporarily unavailable</body></html>'

function misbehave(fault: MirrorFault, response: ServerResponse, name: string, body: Buffer): void {
  const head = { 'content-length': body.length }
  switch (fault) {
    case 'not-found':
      response.writeHead(404).end()
      return
    case 'server-error':
      response.writeHead(503).end(PAGE)
      return
    case 'too-often':
      response.writeHead(429, { 'retry-after': '120' }).end()
      return
    case 'refused':
      response.writeHead(403).end()
      return
    case 'hang':
      return
    case 'hang-in-body':
      response.writeHead(200, head).write(body.subarray(0, body.length / 2))
      return
    case 'half':
      response.writeHead(200, head).write(body.subarray(0, body.length / 2), () => response.destroy())
      return
    case 'short':
      response.writeHead(200).end(body.subarray(0, body.length / 2))
      return
    case 'changed':
      response.writeHead(200, head).end(Buffer.from(body.map((byte, at) => (at === 40 ? byte ^ 1 : byte))))
      return
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE)
      return
    case 'empty':
      response.writeHead(200).end()
      return
    case 'elsewhere':
      response.writeHead(302, { location: 'http://localhost:1/other' }).end()
      return
    case 'circle':
      response.writeHead(302, { location: `/gdeltv2/${name}?again` }).end()
  }
}

/** A line of a list as GDELT writes it. */
export function listLine(file: MirrorFile): string {
  return `${file.bytes.length} ${md5Of(file.bytes)} http://data.gdeltproject.org/gdeltv2/${file.name}`
}
