import type { ColumnType } from './report.ts'

export type MentionColumnName =
  'feed' | 'event_id' | 'mentioned_at' | 'page' | 'source' | 'sentence' | 'confidence' | 'in_raw_text'

export interface MentionColumn {
  readonly name: MentionColumnName
  readonly type: ColumnType
  /** What it means, with its unit and what null stands for. */
  readonly meaning: string
}

/**
 * The columns of a mention: one place where a page tells of an event, as GDELT 2.0 lists them (GDELT Event Codebook V2.0,
 * mentions table). A mention belongs to the report of its feed with `id` = `event_id`, if the archive holds it.
 * Version of this schema: {@link MENTION_SCHEMA_VERSION}.
 */
export const MENTION_COLUMNS: readonly MentionColumn[] = [
  { name: 'feed', type: 'text', meaning: 'the feed, with its regime, whose event it tells of' },
  { name: 'event_id', type: 'text', meaning: 'the `id` of that event; its report need not be in the archive' },
  { name: 'mentioned_at', type: 'timestamp', meaning: 'when the feed saw the page, UTC' },
  { name: 'page', type: 'text', meaning: 'address of the page; null where it was not found on the web' },
  { name: 'source', type: 'text', meaning: 'domain or outlet, as the feed calls it; null where not given' },
  { name: 'sentence', type: 'integer', meaning: 'sentence of the text that tells it, from 1; null where not given' },
  {
    name: 'confidence',
    type: 'integer',
    meaning: 'how sure the coder was of this reading, 10 to 100 in tens; null where not given',
  },
  {
    name: 'in_raw_text',
    type: 'boolean',
    meaning: 'found in the text as it stands, not only after it was rewritten by machine; null where not given',
  },
]

/** Raised when a column is added or changes its meaning. */
export const MENTION_SCHEMA_VERSION = 1
