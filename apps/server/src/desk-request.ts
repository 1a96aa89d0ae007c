import type { IncomingHttpHeaders } from 'node:http'
import {
  type Attention,
  attention,
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
  /** What is to be done at all desks; kept until something is written or the day ends. */
  readonly attention: () => readonly Attention[]
}

export function deskRequests(workspace: Workspace, now: () => Date): DeskRequests {
  const author = authorOfRequests(workspace, now)
  const look: DeskRequests['look'] = () => {
    const today = now().toISOString().slice(0, 10) as Day
    return { state: followUp(workspace), outlook: { today, perspective: workspace.config?.perspective ?? null } }
  }
  let kept: { readonly seq: number; readonly today: Day; readonly items: readonly Attention[] } | undefined
  return {
    author,
    writer: (headers) => deskOf(workspace, author(headers)),
    look,
    attention: () => {
      const seq = workspace.store.journal.head()?.seq ?? 0
      const { state, outlook } = look()
      const { today } = outlook
      if (kept?.seq !== seq || kept.today !== today) kept = { seq, today, items: attention(state, today) }
      return kept.items
    },
  }
}
