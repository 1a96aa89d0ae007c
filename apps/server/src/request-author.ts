import type { IncomingHttpHeaders } from 'node:http'
import { type Author, authorOf, type Workspace } from 'entente'

/** The header in which pages and programs say who writes; it is trusted, as whoever sits at this machine is. */
export const OFFICER_HEADER = 'entente-officer'

/** Who writes, by a request. */
export type AuthorOf = (headers: IncomingHttpHeaders) => Author

/** @throws EntenteError `no-such-officer`, `who-writes`. */
export function authorOfRequests(workspace: Workspace, now: () => Date): AuthorOf {
  return (headers) => {
    const value = headers[OFFICER_HEADER]
    // A browser may remember an officer of another workspace that was served at the same address.
    const alone = (workspace.config?.officers ?? []).length === 0
    return authorOf(workspace.config, typeof value === 'string' && value !== '' && !alone ? value : undefined, now)
  }
}
