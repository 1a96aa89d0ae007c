import { feedLicence, type Licence, mayBeShared, type Sharing } from '@entente/ingest'
import { EntenteError } from '@entente/model'
import type { Store } from '@entente/store'
import type { Selection } from './selection.ts'

/** A feed in an export: how many of its rows, under which terms, and how it is cited. */
export interface ExportSource extends Licence {
  readonly feed: string
  readonly rows: number
}

/** The feeds of a selection with their terms. */
export function exportSources(store: Store, selection: Selection): Promise<ExportSource[]> {
  return Promise.all(
    selection.rowsByFeed.map(async ({ feed, rows }) => ({ feed, rows, ...(await feedLicence(store, feed)) })),
  )
}

const WHY: Readonly<Record<Exclude<Sharing, 'open' | 'own'>, string>> = {
  research: 'free for research, passing on is not granted',
  unread: 'the terms were not read',
  unknown: 'nobody said under which terms',
}

/** One line for each feed whose rows may not be passed on as far as is known. */
export function sharingWarnings(sources: readonly ExportSource[]): string[] {
  return sources.flatMap(({ feed, sharing, terms }) =>
    sharing === 'open' || sharing === 'own'
      ? []
      : [`rows of ${feed} are for your own use: ${WHY[sharing]}${terms === null ? '' : ` (${terms})`}`],
  )
}

/** @throws EntenteError `licence-forbids` when the rows of a feed may not be passed on as far as is known. */
export function refuseToShare(sources: readonly ExportSource[]): void {
  const closed = sources.filter((source) => !mayBeShared(source))
  if (closed.length === 0) return
  const open = sources.filter(mayBeShared).map(({ feed }) => feed)
  const terms = closed.map(({ feed, terms: address }) => `${feed}: ${address ?? 'no address known'}`).join(', ')
  throw new EntenteError('licence-forbids', `these feeds may not be passed on: ${sharingWords(closed)}`, {
    help: `${open.length > 0 ? `export ${open.join(' or ')} alone with --feed, or ` : ''}read the terms (${terms}); for your own work leave out --to-share`,
  })
}

function sharingWords(sources: readonly ExportSource[]): string {
  return sources
    .map(({ feed, sharing }) => `${feed} (${sharing === 'open' || sharing === 'own' ? sharing : WHY[sharing]})`)
    .join(', ')
}
