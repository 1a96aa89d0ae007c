import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OFFICER_ROLES, type Author } from '@entente/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkspace, type Workspace } from '../workspace/open-workspace.ts'
import { findToken, newSecret } from './secret.ts'
import { standingOfToken, TOKENS } from './token.ts'
import { listTokens, makeToken, revokeToken } from './write-tokens.ts'

let folder: string
let workspace: Workspace
const now = () => new Date('2026-01-05T22:00:00Z')
const administrator: Author = { officer: 'ad', roles: ['administrator'], posts: [], now }

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-tokens-'))
  workspace = await openWorkspace(folder, { cwd: folder, create: true })
})
afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true, force: true })
})

const make = (input: unknown, author = administrator) => makeToken(workspace.store.journal, author, input)

describe('tokens', () => {
  it('are 256 random bits after a prefix, of which only the hash is kept', async () => {
    const { token, secret } = await make({ title: ' Press review ', scopes: ['push', 'read', 'push'] })
    expect(secret).toMatch(/^ent_[A-Za-z0-9_-]{43}$/)
    expect(Buffer.from(secret.slice(4), 'base64url')).toHaveLength(32)
    expect(token).toMatchObject({ id: 'T1', title: 'Press review', scopes: ['read', 'push'], expires: '2026-04-05' })
    expect(token).not.toHaveProperty('hash')
    expect(JSON.stringify([...workspace.store.journal.chained()])).not.toContain(secret.slice(4))
    expect(newSecret((bytes) => Buffer.alloc(bytes, 255))).toBe(`ent_${'_'.repeat(42)}8`)
  })

  it('are found by their whole secret only', async () => {
    const { token, secret } = await make({ title: 'x', scopes: ['read'] })
    const tokens = workspace.store.journal.view(TOKENS)
    const find = (text: string) => findToken(tokens.values(), text)?.id
    expect(find(secret)).toBe(token.id)
    const hash = tokens.get(token.id)?.hash ?? ''
    for (const other of ['', 'ent_', secret.slice(4), `${secret} `, secret.slice(0, -1), hash, `ent_${hash}`]) {
      expect(find(other)).toBeUndefined()
    }
  })

  it('are good to the end of their last day, and void once revoked', async () => {
    const { token } = await make({ title: 'x', scopes: ['read'], expires: 'P1D' })
    const stands = (at: string) => {
      const known = workspace.store.journal.view(TOKENS).get(token.id)
      return known === undefined ? undefined : standingOfToken(known, new Date(at))
    }
    expect(['2026-01-06T23:59:59Z', '2026-01-07T00:00:00Z'].map(stands)).toEqual(['good', 'expired'])
    expect((await revokeToken(workspace.store.journal, administrator, token.id)).standing).toBe('revoked')
    const revoked = workspace.store.journal.head()?.seq ?? 0
    await expect(workspace.store.journal.erase(administrator, 'payload', [revoked], 'x')).rejects.toMatchObject({
      code: 'not-to-erase',
    })
    expect(['2026-01-06T00:00:00Z', '2026-02-01T00:00:00Z'].map(stands)).toEqual(['revoked', 'revoked'])
    await expect(revokeToken(workspace.store.journal, administrator, token.id)).rejects.toMatchObject({
      code: 'token-void',
    })
    await expect(revokeToken(workspace.store.journal, administrator, 'T99')).rejects.toMatchObject({
      code: 'no-such-token',
    })
    expect(listTokens(workspace.store.journal, now()).map(({ id }) => id)).toEqual(['T3', 'T2', 'T1'])
  })

  it('are made and revoked by an administrator only', async () => {
    for (const role of OFFICER_ROLES.filter((one) => one !== 'administrator')) {
      const author = { ...administrator, roles: [role] }
      await expect(make({ title: 'x', scopes: ['read'] }, author)).rejects.toMatchObject({ code: 'not-your-role' })
      await expect(revokeToken(workspace.store.journal, author, 'T1')).rejects.toMatchObject({ code: 'not-your-role' })
    }
  })

  it('need a title, a known scope and an end within a year', async () => {
    const good = { title: 'x', scopes: ['read'] }
    const wrong: [object, string][] = [
      [{ ...good, title: '  ' }, '`title`'],
      [{ ...good, scopes: [] }, '`scopes`'],
      [{ ...good, scopes: ['decide'] }, '`scopes.0`'],
      [{ ...good, expires: 'P13M' }, '`expires`'],
      [{ ...good, expires: 'never' }, '`expires`'],
      [{ ...good, expires: null }, '`expires`'],
    ]
    for (const [input, place] of wrong) {
      await expect(make(input)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(place) })
    }
  })
})
