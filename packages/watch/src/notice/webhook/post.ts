import { lookup as resolve } from 'node:dns/promises'
import { request as requestPlainly } from 'node:http'
import { request as requestSafely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { DeliveryFault } from '../channel.ts'
import { hostOf, isPublicAddress, urlFault } from './public-address.ts'

export interface Address {
  readonly address: string
  readonly family: number
}

/** All addresses of a name. */
export type Lookup = (host: string) => Promise<readonly Address[]>

export interface PostRequest {
  readonly url: string
  readonly allowPrivate: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Posts and gives the status of the answer; redirects are answers like others. */
export type Post = (request: PostRequest, signal: AbortSignal) => Promise<number>

/** More of an answer is not read: nobody looks at it. */
const MOST_BYTES = 16 * 1024

const systemLookup: Lookup = (host) => resolve(host, { all: true })

/**
 * Posts by HTTP. A name is resolved once, every address of it is looked at, and the connection goes to one of these and to
 * no other, so that a name which changes its mind leads nowhere.
 * @throws DeliveryFault where an address is not allowed.
 */
export function postBy(lookup: Lookup = systemLookup): Post {
  return async ({ url: text, allowPrivate, headers, body }, signal) => {
    const fault = urlFault(text, allowPrivate)
    if (fault !== undefined) throw new DeliveryFault('the address is not allowed')
    const url = new URL(text)
    const addresses = await addressesOf(hostOf(url), allowPrivate, lookup)
    signal.throwIfAborted()
    return send(url, addresses, headers, body, signal)
  }
}

async function addressesOf(host: string, allowPrivate: boolean, lookup: Lookup): Promise<readonly Address[]> {
  const family = isIP(host)
  const found = family === 0 ? await lookup(host) : [{ address: host, family }]
  if (found.length === 0) throw new DeliveryFault('the name has no address')
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) {
    throw new DeliveryFault('the name leads to this machine or a private network')
  }
  return found
}

function send(
  url: URL,
  addresses: readonly Address[],
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<number> {
  const request = url.protocol === 'https:' ? requestSafely : requestPlainly
  return new Promise((done, failed) => {
    // `agent: false`: a connection of its own, closed after the answer.
    const options = { method: 'POST', headers, signal, agent: false, lookup: only(addresses) }
    const sent = request(url, options, (answer) => {
      let read = 0
      answer.on('data', (chunk: Buffer) => {
        read += chunk.length
        if (read > MOST_BYTES) answer.destroy()
      })
      answer.on('error', () => undefined)
      answer.on('close', () => done(answer.statusCode ?? 0))
    })
    sent.on('error', failed)
    sent.end(body)
  })
}

/** A resolver that knows nothing but what was looked at. */
function only(addresses: readonly Address[]): LookupFunction {
  return (_host, { all }, callback) => {
    const [first] = addresses
    if (all === true) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family ?? 4)
  }
}
