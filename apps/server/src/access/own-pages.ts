import { X509Certificate } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'
import { EntenteError, type OpenDoor } from 'entente'

const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/
const READS = new Set(['GET', 'HEAD'])
/** What proxies add; who connects to the door of this machine through one is somewhere else. */
const PASSED_ON = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/** A request as far as it tells which page asks. */
interface Asking {
  readonly method: string
  readonly headers: IncomingHttpHeaders
}

/**
 * Refuses at the door of this machine what a page of another site asks for: neither under a name of its own that leads here,
 * nor from this machine at another port where something is to be changed. Programs send no origin; browsers always do when
 * they change something.
 * @throws EntenteError `not-local`, `unstated-proxy`.
 */
export function refuseOtherPages({ method, headers }: Asking): void {
  const { host = '', origin } = headers
  if (PASSED_ON.some((name) => headers[name] !== undefined)) {
    throw new EntenteError('unstated-proxy', 'a proxy passed this on, and none was stated', {
      help: 'start with entente serve --behind-proxy; see docs/guides/beyond-one-machine.md',
    })
  }
  const own = READS.has(method)
    ? origin === undefined || LOCAL_HOST.test(origin.replace(/^https?:\/\//, ''))
    : fromOwnSite(headers) && (origin === undefined || origin === `http://${host}`)
  if (LOCAL_HOST.test(host) && own) return
  throw new EntenteError('not-local', 'only pages of this machine may ask', {
    help: 'open the address that the server printed',
  })
}

/**
 * The same at the door for other machines: under the stated names only, and nothing for pages of other sites.
 * @throws EntenteError `other-site`.
 */
export function farPages(door: OpenDoor): (asking: Asking) => void {
  const isNamed = namedBy(door)
  return ({ method, headers }) => {
    const { host = '', origin, 'sec-fetch-mode': mode } = headers
    const own = origin === undefined || origin === (door.proxy?.origin ?? originOf(host))
    // A link on another site may lead here; nothing else of that site may ask.
    const led = READS.has(method) && mode === 'navigate'
    if (isNamed(host) && own && (led || fromOwnSite(headers))) return
    throw new EntenteError('other-site', 'it was not asked under a name of this server, or by a page of another site', {
      help: 'open the address that the server printed; a proxy has to pass `Host` on as it came',
    })
  }
}

function fromOwnSite({ 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return site === undefined || site === 'same-origin' || site === 'none'
}

function namedBy({ proxy, tls }: OpenDoor): (host: string) => boolean {
  if (proxy !== null) return (host) => originOf(host) === proxy.origin
  const certificate = new X509Certificate(tls?.cert ?? '')
  return (host) => {
    const name = originOf(host)?.replace(/^https:\/\/\[?|\]?(:\d+)?$/g, '') ?? ''
    return (isIP(name) === 0 ? certificate.checkHost(name) : certificate.checkIP(name)) !== undefined
  }
}

/** The origin that a `Host` stands for, in the form in which browsers write it; undefined where it is none. */
function originOf(host: string): string | undefined {
  const bare = /^[\w.-]+(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i.test(host)
  return bare && URL.canParse(`https://${host}`) ? new URL(`https://${host}`).origin : undefined
}
