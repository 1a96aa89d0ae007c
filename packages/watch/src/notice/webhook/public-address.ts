import { BlockList, isIP } from 'node:net'

/** IPv4 that is not the public internet: IANA's special-purpose registry, multicast and what is reserved. */
const CLOSED_4: readonly (readonly [net: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/** Of IPv6 only 2000::/3 is given out; these parts of it lead elsewhere or carry another address within. */
const CLOSED_6: readonly (readonly [net: string, prefix: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const closed = new BlockList()
const given = new BlockList()
for (const [net, prefix] of CLOSED_4) closed.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of CLOSED_6) closed.addSubnet(net, prefix, 'ipv6')
given.addSubnet('2000::', 3, 'ipv6')

/**
 * Whether an address is on the public internet: neither loopback, private, link-local (where clouds keep their metadata),
 * carrier's, multicast nor reserved, also not as an IPv4 address within an IPv6 one.
 */
export function isPublicAddress(address: string): boolean {
  const [plain = ''] = address.split('%')
  if (isIP(plain) === 4) return !closed.check(plain, 'ipv4')
  return isIP(plain) === 6 && given.check(plain, 'ipv6') && !closed.check(plain, 'ipv6')
}

/**
 * What is wrong with the address of an endpoint as it is written, in words; undefined where nothing is. Hosts written as
 * decimal, octal or hexadecimal numbers are read as the addresses that they mean (WHATWG URL).
 */
export function urlFault(text: string, allowPrivate: boolean): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url === undefined) return 'it is no address such as https://desk.example.org/notices'
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'only https is spoken'
  if (url.protocol === 'http:' && !allowPrivate) return 'use https; http is for `allow_private: true` only'
  if (url.username !== '' || url.password !== '') return 'leave user and password out of it'
  if (!allowPrivate && !isOpenHost(hostOf(url)))
    return 'it is on this machine or a private network; `allow_private: true` allows that'
  return undefined
}

/** A host as it is connected to: the brackets of an IPv6 address are of the URL only. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1')
}

function isOpenHost(host: string): boolean {
  if (isIP(host) !== 0) return isPublicAddress(host)
  return !/(^|\.)localhost\.?$/.test(host)
}
