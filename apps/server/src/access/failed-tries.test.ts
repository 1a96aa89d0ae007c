import { describe, expect, it } from 'vitest'
import { failedTries, plainAddress } from './failed-tries.ts'

describe('failed tries', () => {
  it('are counted by address, of IPv6 by its network, and forgotten after a minute', () => {
    let time = 0
    const tries = failedTries(() => new Date(time), 2)
    for (const address of ['2001:db8::1', '2001:db8:0:0:ffff::2']) tries.note(address)
    expect(tries.waitOf('2001:db8::abcd')).toBe(60)
    expect(tries.waitOf('2001:db8:0:1::1')).toBe(0)
    tries.note('::ffff:198.51.100.1')
    time = 30_000
    tries.note('198.51.100.1')
    expect(tries.waitOf('198.51.100.1')).toBe(30)
    time = 60_000
    expect([tries.waitOf('198.51.100.1'), tries.waitOf('2001:db8::1')]).toEqual([0, 0])
  })

  it('take no more room than so many addresses', () => {
    const tries = failedTries(() => new Date(0), 1, 3)
    for (let at = 0; at < 1000; at++) tries.note(`10.0.${at >> 8}.${at & 255}`)
    const waiting = Array.from({ length: 1000 }, (_, at) => tries.waitOf(`10.0.${at >> 8}.${at & 255}`))
    expect(waiting.flatMap((wait, at) => (wait > 0 ? [at] : []))).toEqual([997, 998, 999])
  })

  it('read an address that was written as IPv6', () => {
    expect(['::ffff:10.0.0.7', 'fe80::1%eth0', 'nonsense'].map(plainAddress)).toEqual([
      '10.0.0.7',
      'fe80::1',
      'nonsense',
    ])
  })
})
