import { isIP, isIPv6 } from 'node:net'

/** How often an address may show a token that is none before it has to wait. */
export interface FailedTries {
  /** Seconds that this address has to wait; 0 where it may try. */
  readonly waitOf: (address: string) => number
  readonly note: (address: string) => void
}

const MOST = 20
const WINDOW_MS = 60_000
/** More addresses are not remembered; the oldest go. */
const ADDRESSES = 10_000

/** Counts tries that failed, by address (of IPv6 by the network of 64 bits), in memory only and bounded. */
export function failedTries(now: () => Date, most: number = MOST, addresses: number = ADDRESSES): FailedTries {
  const known = new Map<string, { count: number; readonly until: number }>()
  return {
    waitOf: (address) => {
      const key = networkOf(address)
      const tries = known.get(key)
      const left = (tries?.until ?? 0) - now().getTime()
      if (left <= 0) known.delete(key)
      return tries !== undefined && left > 0 && tries.count >= most ? Math.ceil(left / 1000) : 0
    },
    note: (address) => {
      const key = networkOf(address)
      const tries = known.get(key)
      if (tries !== undefined && tries.until > now().getTime()) {
        tries.count++
        return
      }
      known.delete(key)
      known.set(key, { count: 1, until: now().getTime() + WINDOW_MS })
      const [oldest] = known.keys()
      if (known.size > addresses && oldest !== undefined) known.delete(oldest)
    },
  }
}

/** An address without the form in which IPv4 is written as IPv6. */
export function plainAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  return isIP(plain) === 0 ? address : plain
}

function networkOf(address: string): string {
  const plain = plainAddress(address)
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.split('::')
  const front = head === '' ? [] : head.split(':')
  const back = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0')
  return [...front, ...zeros, ...back].slice(0, 4).join(':').toLowerCase()
}
