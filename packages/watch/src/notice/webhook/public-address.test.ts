import { describe, expect, it } from 'vitest'
import { isPublicAddress, urlFault } from './public-address.ts'

describe('an address', () => {
  it.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4001::1'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )

  it.each([
    ['this machine', '127.0.0.1', '127.255.255.254', '0.0.0.0', '::1', '::'],
    ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fc00::1', 'fd12::1'],
    ['link-local, where clouds keep their metadata', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'fec0::1'],
    ['a carrier’s', '100.64.0.1', '100.127.255.255'],
    ['multicast and reserved', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', 'ff02::1'],
    ['for tests and papers', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
    [
      'an IPv4 within an IPv6',
      '::ffff:127.0.0.1',
      '::ffff:a9fe:a9fe',
      '::127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:0:1::1',
    ],
    ['none', '', 'localhost', '1.2.3', 'x'],
  ])('that is %s is not', (_name, ...addresses) => {
    expect(addresses.filter(isPublicAddress)).toEqual([])
  })
})

describe('the address of an endpoint', () => {
  it.each(['https://desk.example.org/notices', 'https://desk.example.org:8443/a?b=c', 'https://8.8.8.8/'])(
    '%s is taken',
    (url) => expect(urlFault(url, false)).toBeUndefined(),
  )

  it.each([
    'http://desk.example.org/',
    'file:///etc/passwd',
    'ftp://desk.example.org/',
    'gopher://desk.example.org/',
    'javascript:alert(1)',
    'desk.example.org',
    '',
    'https://user:secret@desk.example.org/',
    'https://localhost/',
    'https://localhost./',
    'https://a.localhost/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0177.0.0.1/',
    'https://0x7f.1/',
    'https://0x7f000001/',
    'https://127.1/',
    'https://①②⑦.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
  ])('%s is refused', (url) => expect(urlFault(url, false)).toEqual(expect.any(String)))

  it('may be near where that is said, but speaks HTTP and holds no password', () => {
    expect(urlFault('http://127.0.0.1:8080/', true)).toBeUndefined()
    expect(urlFault('http://localhost/', true)).toBeUndefined()
    expect(urlFault('file:///etc/passwd', true)).toEqual(expect.any(String))
    expect(urlFault('http://user:secret@localhost/', true)).toEqual(expect.any(String))
  })
})
