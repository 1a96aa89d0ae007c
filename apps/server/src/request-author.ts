import type { IncomingHttpHeaders } from 'node:http'
import { type Author, authorOf, readerOf, type Workspace } from 'entente'

/** The header in which pages and programs say who writes; it is trusted, as whoever sits at this machine is. */
export const OFFICER_HEADER = 'entente-officer'

/** Who writes, by a request. */
export type AuthorOf = (headers: IncomingHttpHeaders) => Author

/** @throws EntenteError `no-such-officer`, `who-writes`. */
export function authorOfRequests(workspace: Workspace, now: () => Date): AuthorOf {
  return (headers) => authorOf(workspace.config, named(workspace, headers), now)
}

/** Who looks, by a request; undefined where it names nobody. @throws EntenteError `no-such-officer`. */
export function readerOfRequests(
  workspace: Workspace,
  now: () => Date,
): (headers: IncomingHttpHeaders) => Author | undefined {
  return (headers) => readerOf(workspace.config, named(workspace, headers), now)
}

function named({ config }: Workspace, headers: IncomingHttpHeaders): string | undefined {
  const value = headers[OFFICER_HEADER]
  // A browser may remember an officer of another workspace that was served at the same address.
  const alone = (config?.officers ?? []).length === 0
  return typeof value === 'string' && value !== '' && !alone ? value : undefined
}
