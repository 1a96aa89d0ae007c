import type { IncomingHttpHeaders } from 'node:http'
import {
  type Author,
  type Day,
  type DeskWriter,
  deskOf,
  followUp,
  type FollowUp,
  type Outlook,
  type Workspace,
} from 'entente'
import { authorOfRequests } from './request-author.ts'

/** What routes of the desk need of a workspace. */
export interface DeskRequests {
  /** Where the author of a request writes. @throws EntenteError `no-such-officer`, `who-writes`. */
  readonly writer: (headers: IncomingHttpHeaders) => DeskWriter
  readonly author: (headers: IncomingHttpHeaders) => Author
  /** The state now, and from which chair and day it is looked at. */
  readonly look: () => { readonly state: FollowUp; readonly outlook: Outlook }
}

export function deskRequests(workspace: Workspace, now: () => Date): DeskRequests {
  const author = authorOfRequests(workspace, now)
  return {
    author,
    writer: (headers) => deskOf(workspace, author(headers)),
    look: () => {
      const today = now().toISOString().slice(0, 10) as Day
      return { state: followUp(workspace), outlook: { today, perspective: workspace.config?.perspective ?? null } }
    },
  }
}
