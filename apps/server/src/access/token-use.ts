import type { ServerResponse } from 'node:http'
import { type IssuedToken, type Store, standingOfToken, TOKENS } from 'entente'

/** What is known of the use of tokens while the server runs; nothing of it is written down. */
export interface TokenUse {
  /** A request by a token that is good. */
  readonly begin: (token: IssuedToken, answer: ServerResponse) => void
  /** ISO 8601, UTC; null where it was not used since the server started. */
  readonly lastUse: (id: string) => string | null
  /** Ends the answers that still go on to tokens that are no longer good, such as streams of events. */
  readonly sweep: () => void
}

export function tokenUse(journal: Store['journal'], now: () => Date): TokenUse {
  const last = new Map<string, string>()
  const open = new Map<ServerResponse, string>()
  return {
    begin: ({ id }, answer) => {
      last.set(id, now().toISOString())
      open.set(answer, id)
      answer.once('close', () => open.delete(answer))
    },
    lastUse: (id) => last.get(id) ?? null,
    sweep: () => {
      if (open.size === 0) return
      const tokens = journal.view(TOKENS)
      for (const [answer, id] of open) {
        const token = tokens.get(id)
        if (token === undefined || standingOfToken(token, now()) !== 'good') answer.destroy()
      }
    },
  }
}
