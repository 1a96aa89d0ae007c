import { describe, expect, it } from 'vitest'
import { parseConfig } from '../workspace/config.ts'
import { doorWords } from './door-words.ts'
import { type DoorFlags, planDoor } from './open-door.ts'

const config = parseConfig(
  `entente: workspace/v1
name: A desk
perspective: XAA
partners: []
desks: []
officers: [{id: ad, roles: [administrator]}]
`,
  'entente.yaml',
)
const plan = (flags: DoorFlags, officers = true) =>
  planDoor(flags, officers ? config : undefined, { cwd: import.meta.dirname, now: () => new Date(0) })
const proxy = { behindProxy: 'https://desk.example.org' }

describe('a door for other machines', () => {
  it('is not there unless it is asked for', async () => {
    for (const host of [undefined, 'localhost', '127.0.0.1', '::1']) {
      expect(await plan(host === undefined ? {} : { host })).toBeUndefined()
    }
  })

  it('is refused without TLS or a stated proxy', async () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'desk.example.org', '127.0.0.1.example.org']) {
      await expect(plan({ host })).rejects.toMatchObject({ code: 'open-without-tls' })
    }
  })

  it('is refused where what was said of it does not hold together', async () => {
    const wrong: DoorFlags[] = [
      { host: '0.0.0.0', tlsCert: 'a.pem' },
      { host: '0.0.0.0', tlsKey: 'a.pem' },
      { proxyFrom: ['10.0.0.7'] },
      { officerHeader: 'x-officer' },
      { ...proxy, proxyFrom: ['proxy.example.org'] },
      { ...proxy, host: '0.0.0.0' },
      { ...proxy, officerHeader: 'Authorization' },
      { ...proxy, officerHeader: 'x officer' },
      { behindProxy: 'http://desk.example.org' },
      { behindProxy: 'https://desk.example.org/entente' },
      { behindProxy: 'https://kb@desk.example.org' },
      { behindProxy: 'desk.example.org' },
    ]
    for (const flags of wrong) await expect(plan(flags)).rejects.toMatchObject({ code: 'bad-door' })
    // Without officers whoever the proxy lets in would hold every role.
    await expect(plan({ ...proxy, officerHeader: 'x-officer' }, false)).rejects.toMatchObject({ code: 'bad-door' })
    const notThere = { host: '0.0.0.0', tlsCert: 'none.pem', tlsKey: 'none.pem' }
    await expect(plan(notThere)).rejects.toMatchObject({ code: 'bad-tls' })
    const noCertificate = { host: '0.0.0.0', tlsCert: 'token.ts', tlsKey: 'token.ts' }
    await expect(plan(noCertificate)).rejects.toMatchObject({ code: 'bad-tls' })
  })

  it('answers a stated proxy on this machine, or from where it is said to be', async () => {
    const near = { origin: 'https://desk.example.org', from: ['127.0.0.1', '::1'], officerHeader: null }
    expect(await plan(proxy)).toEqual({ host: '127.0.0.1', port: 4181, tls: null, proxy: near })
    const flags = { ...proxy, host: '0.0.0.0', port: 80, proxyFrom: ['10.0.0.7'], officerHeader: 'X-Officer' }
    const afar = { ...near, from: ['10.0.0.7'], officerHeader: 'x-officer' }
    expect(await plan(flags)).toEqual({ host: '0.0.0.0', port: 80, tls: null, proxy: afar })
  })

  it('says in plain words what is open to whom', async () => {
    const here = 'http://127.0.0.1:4180'
    const open = 'http://127.0.0.1:4181'
    expect(doorWords(undefined, { here, open: null }, 0)).toEqual([
      'http://127.0.0.1:4180 answers this machine only: whoever can use this machine may do everything there, without signing in',
    ])
    const signed = await plan({ ...proxy, proxyFrom: ['10.0.0.7'], officerHeader: 'x-officer' })
    expect(doorWords(signed, { here: null, open }, 2)).toEqual([
      'nobody is let in without signing in, at this machine neither',
      'http://127.0.0.1:4181 answers the proxy of https://desk.example.org only, which connects from 10.0.0.7',
      'between the proxy and this machine nothing is encrypted: let no other machine see that way',
      'programs need a token there and may do what its scopes say (2 are good now); no token decides anything',
      'persons are the officers whom the proxy names in `x-officer`, with their roles in entente.yaml; whoever can set that header at the proxy is taken for them',
    ])
    const unsigned = doorWords(await plan(proxy), { here, open }, 0)
    expect(unsigned.slice(-2)).toEqual([
      'programs need a token there and may do what its scopes say (none is good now, `entente token new` makes one); no token decides anything',
      'persons cannot sign in there: with a token as the password the pages can be read, nothing more',
    ])
  })
})
