import { addInterval, ADMINISTRATORS, type Author, type Day, EntenteError, isInterval } from '@entente/model'
import type { Journal } from '@entente/store'
import { z } from 'zod'
import { hashOfSecret, newSecret } from './secret.ts'
import { type IssuedToken, SCOPES, type Token, TOKENS, type TokenView, viewToken } from './token.ts'

/** A token is made anew at least once a year. */
const LONGEST = 'P1Y'

/** What an administrator says of a new token. */
const newTokenSchema: z.ZodType<NewToken, unknown> = z.strictObject({
  title: z.string().trim().min(1, 'say which program it is for').max(200, 'at most 200 characters'),
  scopes: z
    .array(z.enum(SCOPES))
    .min(1, `name at least one of ${SCOPES.join(', ')}`)
    .transform((scopes) => SCOPES.filter((scope) => scopes.includes(scope))),
  expires: z.string().refine(isInterval, 'write it as P90D, P12W, P6M or P1Y').default('P90D'),
})

interface NewToken extends Pick<Token, 'title' | 'scopes'> {
  /** From today on, at most a year, such as `P90D`, which is the default. */
  readonly expires: string
}

/** A token with its secret, which is shown this once and kept nowhere. */
export interface MadeToken {
  readonly token: TokenView
  readonly secret: string
}

/**
 * Makes a token for a program; the role administrator only.
 * @throws EntenteError `bad-input`, `not-your-role`.
 */
export async function makeToken(
  journal: Journal,
  author: Author,
  input: unknown,
  secret: string = newSecret(),
): Promise<MadeToken> {
  const { title, scopes, expires } = readNew(input)
  let id = ''
  await journal.append(author, ADMINISTRATORS, (at) => {
    id = `T${journal.count('token/made') + 1}`
    const token: Token = {
      id,
      hash: hashOfSecret(secret),
      title,
      scopes,
      expires: lastDay(at.slice(0, 10) as Day, expires),
    }
    return [{ kind: 'token/made', payload: token }]
  })
  return { token: viewToken(knownToken(journal, id), author.now()), secret }
}

/**
 * Makes a token void from now on; the role administrator only.
 * @throws EntenteError `no-such-token`, `token-void`, `not-your-role`.
 */
export async function revokeToken(journal: Journal, author: Author, id: string): Promise<TokenView> {
  await journal.append(author, ADMINISTRATORS, () => {
    if (knownToken(journal, id).revokedAt !== null) {
      throw new EntenteError('token-void', `${id} was revoked before`, { help: 'entente token list shows when' })
    }
    return [{ kind: 'token/revoked', payload: { id } }]
  })
  return viewToken(knownToken(journal, id), author.now())
}

/** Every token, the latest first, with how it stands. */
export function listTokens(journal: Journal, now: Date): TokenView[] {
  return [...journal.view(TOKENS).values()].toReversed().map((token) => viewToken(token, now))
}

function knownToken(journal: Journal, id: string): IssuedToken {
  const token = journal.view(TOKENS).get(id)
  if (token !== undefined) return token
  throw new EntenteError('no-such-token', `there is no token \`${id}\``, { help: 'entente token list shows them' })
}

function lastDay(today: Day, interval: string): Day {
  const last = addInterval(today, interval)
  if (last <= addInterval(today, LONGEST)) return last
  throw new EntenteError('bad-input', '`expires`: a token is good for a year at most', { help: 'write P1Y or less' })
}

function readNew(input: unknown): NewToken {
  const read = newTokenSchema.safeParse(input)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new EntenteError('bad-input', `\`${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'not a token'}`, {
    help: 'a token has `title`, `scopes` and `expires`; see docs/guides/beyond-one-machine.md',
  })
}
