import { OFFICER_ROLES, type OfficerRole, type Scope, SCOPES } from 'entente'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answered, bearer, type DeskAtTwoDoors, openDeskAtTwoDoors } from './desk-at-two-doors.ts'
import { REQUIRED, type Required } from './required.ts'

const OFFICER_OF: Readonly<Record<OfficerRole, string>> = {
  viewer: 'vw',
  analyst: 'an',
  legal: 'le',
  'head-of-desk': 'hd',
  administrator: 'ad',
}

/** What writes, and which a program may all the same: it writes no row of the journal in a person's role. */
const PROGRAMS_MAY = [
  'POST /v1/clauses',
  'POST /v1/commitments/import/columns',
  'POST /v1/events',
  'POST /v1/ingests',
  'POST /v1/ingests/:id/start',
  'POST /v1/ingests/:id/stop',
  'POST /v1/journal/verify',
  'POST /v1/playbooks/:partner/check',
  'PUT /v1/ingests/:id/files/:number',
]

/** Words of addresses at which somebody decides, judges, signs, takes over, erases or lets in. */
const DECIDES =
  /verdict|judge|accept|decline|withdraw|close|reopen|readings|erase|tokens|hand-overs|absences|rotations|agreements|score-lists|readout|cancel|decisions|decide|sign|refuse|leave|own-acts|standing|lessons/

const routes = Object.entries(REQUIRED).map(([name, required]) => {
  const [method = '', url = ''] = name.split(' ')
  // No such thing is there: whoever is let in hears 400 or 404.
  return { name, method, required, url: url.replace(/:\w+/g, 'none') }
})

describe('the table of addresses', () => {
  it('lets no token decide', () => {
    const open = routes.filter(({ method, required }) => method !== 'GET' && required.token !== 'never')
    expect(open.map(({ name }) => name).toSorted()).toEqual(PROGRAMS_MAY)
    expect(open.filter(({ name }) => DECIDES.test(name))).toEqual([])
  })

  it('names no address that is not there', async () => {
    const { server, close } = await openDeskAtTwoDoors()
    const unknown = Object.keys(REQUIRED).filter((name) => {
      const [method = '', url = ''] = name.split(' ')
      return !server.hasRoute({ method: method as 'GET', url })
    })
    await close()
    expect(unknown).toEqual([])
  })

  it('names a role for each, and asks for more than to read wherever a row is written', () => {
    for (const { name, method, required } of routes) {
      expect(required.person.length, name).toBeGreaterThan(0)
      if (method !== 'GET' && !PROGRAMS_MAY.includes(name)) expect(required.person, name).not.toContain('viewer')
    }
  })
})

describe('every address and everyone', () => {
  let desk: DeskAtTwoDoors
  beforeAll(async () => {
    desk = await openDeskAtTwoDoors()
  })
  afterAll(() => desk.close())

  /** The answer of the door, or that somebody was let in. */
  const walk = async (call: (route: (typeof routes)[number]) => Promise<Answered>): Promise<Record<string, string>> => {
    const answers: Record<string, string> = {}
    for (const route of routes) {
      const { status, code } = await call(route)
      const refused = status === 401 || status === 403
      answers[route.name] = refused ? `${status} ${code}` : 'in'
    }
    return answers
  }
  const expected = (answer: (required: Required) => string): Record<string, string> =>
    Object.fromEntries(routes.map(({ name, required }) => [name, answer(required)]))
  const at =
    (door: 'here' | 'far', headers: Record<string, string>) =>
    ({ method, url }: (typeof routes)[number]) =>
      desk[door]({ method, url, headers, ...(method === 'GET' ? {} : { body: {} }) })

  const asRole = (role: OfficerRole, { person }: Required): string =>
    person.includes(role) ? 'in' : '403 not-your-role'
  const asToken = (scope: Scope, { token }: Required): string =>
    token === 'never' ? '403 never-by-token' : token === scope ? 'in' : '403 wrong-scope'
  /** The door for other machines, for whom the other would let in. */
  const fromAfar = (answer: string, { here }: Required): string => (here === true ? '403 only-here' : answer)

  it.each(OFFICER_ROLES)('%s, at this machine and signed in by the proxy', async (role) => {
    const id = OFFICER_OF[role]
    expect(await walk(at('here', { 'entente-officer': id }))).toEqual(expected((one) => asRole(role, one)))
    expect(await walk(at('far', { 'x-officer': id }))).toEqual(expected((one) => fromAfar(asRole(role, one), one)))
  })

  it.each(SCOPES)('a token of the scope %s', async (scope) => {
    const headers = bearer((await desk.token([scope])).secret)
    expect(await walk(at('here', headers))).toEqual(expected((one) => asToken(scope, one)))
    expect(await walk(at('far', headers))).toEqual(expected((one) => fromAfar(asToken(scope, one), one)))
    // Whoever it says it is.
    const claiming = { ...headers, 'entente-officer': 'ad', 'x-officer': 'ad' }
    expect(await walk(at('far', claiming))).toEqual(expected((one) => fromAfar(asToken(scope, one), one)))
    expect(await walk(at('here', claiming))).toEqual(expected((one) => asToken(scope, one)))
  })

  it('nobody: from afar nothing, whoever one says one is; at this machine what is read', async () => {
    expect(await walk(at('far', {}))).toEqual(expected(() => '401 token-needed'))
    expect(await walk(at('far', { 'entente-officer': 'ad' }))).toEqual(expected(() => '401 token-needed'))
    const reads = await walk(at('here', {}))
    const said = expected(({ person }) => (person.includes('viewer') ? 'in' : 'asked who writes'))
    for (const [name, answer] of Object.entries(said)) {
      if (answer === 'in') expect([name, reads[name]]).toEqual([name, 'in'])
      else {
        const [method = '', url = ''] = name.split(' ')
        expect([name, (await desk.here({ method, url, body: {} })).code]).toEqual([name, 'who-writes'])
      }
    }
  })

  it('an expired and a revoked token: nothing', async () => {
    const revoked = await desk.token([...SCOPES])
    await desk.revoke(revoked.id)
    const old = await desk.token([...SCOPES], 'P1D')
    desk.pass(48)
    for (const [secret, code] of [
      [revoked.secret, 'token-revoked'],
      [old.secret, 'token-expired'],
    ] as const) {
      for (const door of ['here', 'far'] as const) {
        let calls = 0
        const answers = await walk((route) => {
          // Each caller may fail a few times only.
          calls += 1
          const headers = { ...bearer(secret), 'x-forwarded-for': `198.51.100.${calls % 250}` }
          return desk[door]({
            method: route.method,
            url: route.url,
            headers: door === 'far' ? headers : bearer(secret),
          }).finally(() => door === 'here' && calls % 15 === 0 && desk.pass(1))
        })
        expect(answers).toEqual(expected(() => `401 ${code}`))
      }
    }
  })
})
