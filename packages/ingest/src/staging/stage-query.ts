import { archivedQuery } from '../archived/archived.ts'
import type { Feed, Layout, Sql } from '../feed.ts'
import { mentionQuery } from '../gdelt/mentions.ts'
import { draftQuery } from './draft-sql.ts'

/**
 * The query that turns the raw rows of one layout into staged rows; see `draftQuery` for what a staged row is.
 * `beside` are columns of `raw` to be carried along.
 */
export function stageQuery(feed: Feed, raw: Sql, layout: Layout, beside: readonly string[] = []): Sql {
  switch (feed.draft) {
    case 'archived':
      return archivedQuery(raw, layout, beside)
    case 'mentions':
      return mentionQuery(feed, raw, layout, beside)
    default:
      return draftQuery(feed.draft, raw, layout, feed.layouts[0], beside)
  }
}
