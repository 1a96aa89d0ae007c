import { type ActorCode, EntenteError } from '@entente/model'
import { dyads } from '@entente/measure'
import type { Workspace } from '../workspace/open-workspace.ts'

export interface FeedChoice {
  readonly feed: string
  /** The other feeds that hold reports of the dyad. No figure adds feeds up. */
  readonly others: readonly { readonly feed: string; readonly reports: number }[]
}

/**
 * The feed that a figure is shown from: the one asked for; or the workspace's own where it holds the dyad; or the one
 * with the most reports of it.
 * @throws EntenteError `no-such-feed` when the one asked for is not in the archive, `feeds-not-added` when
 * several are asked for, `empty-archive`, `same-actor`.
 */
export async function chooseFeed(
  workspace: Workspace,
  dyad: { readonly source: ActorCode; readonly target: ActorCode },
  asked: string | undefined,
): Promise<FeedChoice> {
  if (dyad.source === dyad.target) {
    throw new EntenteError('same-actor', `source and target are both ${dyad.source}`, {
      help: 'a relation has two sides',
    })
  }
  const all = await workspace.store.feeds()
  if (all.length === 0) {
    throw new EntenteError('empty-archive', 'the archive is empty', {
      help: 'take in files first: entente ingest FILES',
    })
  }
  if (asked !== undefined && !all.includes(asked) && namesSeveral(asked)) {
    throw new EntenteError('feeds-not-added', `figures of several feeds are never added up: \`${asked}\``, {
      help: `name one feed, and ask again for another: ${all.join(', ')}`,
    })
  }
  if (asked !== undefined) checkHeld(asked, all)
  const held = (await dyads(workspace.store, dyad)).map(({ feed, reports }) => ({ feed, reports }))
  const own = workspace.config?.feed
  const chosen = asked ?? (held.some((entry) => entry.feed === own) ? own : held.at(0)?.feed) ?? own ?? all[0] ?? ''
  return { feed: chosen, others: held.filter((entry) => entry.feed !== chosen) }
}

/** @throws EntenteError `no-such-feed`. */
export function checkHeld(feed: string, held: readonly string[]): void {
  if (held.includes(feed)) return
  throw new EntenteError('no-such-feed', `there is no feed \`${feed}\` in the archive`, {
    help: held.length === 0 ? 'take in files first: entente ingest FILES' : `it holds: ${held.join(', ')}`,
  })
}

/** `a,b`, `a b`, `a+b`, `*` or `all`: what one types who wants a total. No feed has such a name but, perhaps, `all`. */
function namesSeveral(text: string): boolean {
  return text.toLowerCase() === 'all' || /[,;+*\s]/.test(text.trim())
}
