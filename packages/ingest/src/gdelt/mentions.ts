import { MENTION_COLUMNS } from '@entente/model'
import { engineType, literal } from '@entente/store'
import type { Feed, Layout, RawColumn, Sql } from '../feed.ts'
import { FILE_COLUMN } from '../staging/read-raw.ts'
import { requiredColumns } from '../staging/required-columns.ts'
import { type Gdelt2Regime, GDELT_FORMATS } from './gdelt.ts'

/** The 16 columns of the GDELT Event Codebook V2.0; what no mention keeps is read as text, so that nothing in it refuses a row. */
const COLUMNS: readonly RawColumn[] = [
  { name: 'GLOBALEVENTID', type: 'BIGINT' },
  { name: 'EventTimeDate', type: 'VARCHAR' },
  { name: 'MentionTimeDate', type: 'TIMESTAMP' },
  { name: 'MentionType', type: 'INTEGER' },
  { name: 'MentionSourceName', type: 'VARCHAR' },
  { name: 'MentionIdentifier', type: 'VARCHAR' },
  { name: 'SentenceID', type: 'INTEGER' },
  { name: 'Actor1CharOffset', type: 'VARCHAR' },
  { name: 'Actor2CharOffset', type: 'VARCHAR' },
  { name: 'ActionCharOffset', type: 'VARCHAR' },
  { name: 'InRawText', type: 'INTEGER' },
  { name: 'Confidence', type: 'INTEGER' },
  { name: 'MentionDocLen', type: 'VARCHAR' },
  { name: 'MentionDocTone', type: 'VARCHAR' },
  { name: 'MentionDocTranslationInfo', type: 'VARCHAR' },
  { name: 'Extras', type: 'VARCHAR' },
]

/** `MentionType` of a page on the web; the others are citations, books and the like, whose identifier is free text. */
const WEB = 1

const TRANSLATION = COLUMNS.findIndex(({ name }) => name === 'MentionDocTranslationInfo')

/** Whether a file holds GDELT's mentions: 16 tab-separated columns, an event's id, its time and that of the article. */
export function isMentions(head: readonly string[]): boolean {
  const good = head.filter((line) => /^\d+\t\d{14}\t\d{14}\t/.test(line) && line.split('\t').length === 16).length
  return good > head.length / 2
}

/**
 * The regime whose events are mentioned: files of the translated stream say in every row which program translated the page;
 * of the others the name decides.
 */
export function regimeOfMentions(head: readonly string[], byName: Gdelt2Regime): Gdelt2Regime {
  const translated = head.filter((line) => line.split('\t')[TRANSLATION]?.startsWith('srclc:') === true).length
  return translated > head.length / 2 ? 'gdelt2-translingual' : byName
}

/** Mentions of the events of a regime of GDELT 2.0: which pages tell of them. They are no events and cover no day. */
export function mentionsOf(regime: Gdelt2Regime): Feed {
  return {
    name: `${regime}-mentions`,
    covers: 'days',
    draft: 'mentions',
    attachesTo: regime,
    layouts: [
      {
        delimiter: '\t',
        header: false,
        quote: '',
        columns: COLUMNS,
        required: ['GLOBALEVENTID', 'MentionTimeDate', 'MentionType'],
        ...GDELT_FORMATS,
      },
    ],
  }
}

/** What becomes of each column. Names, places in the text, tone and translation are dropped [G4]. */
const VALUES: Readonly<Record<(typeof MENTION_COLUMNS)[number]['name'], Sql>> = {
  feed: '',
  event_id: 'GLOBALEVENTID',
  mentioned_at: 'MentionTimeDate',
  page: `CASE WHEN MentionType = ${WEB} AND regexp_matches(MentionIdentifier, '^https?://', 'i') THEN MentionIdentifier END`,
  source: 'MentionSourceName',
  sentence: 'SentenceID',
  confidence: 'Confidence',
  in_raw_text: 'InRawText = 1',
}

/** The counterpart of `draftQuery` for mentions: their number, at most a reason to refuse them, and their columns. */
export function mentionQuery(feed: Feed, raw: Sql, layout: Layout, beside: readonly string[]): Sql {
  const columns = MENTION_COLUMNS.map(({ name, type }) => {
    const value = name === 'feed' ? literal(feed.attachesTo ?? feed.name) : VALUES[name]
    return `CAST(${value} AS ${engineType(type)}) AS ${name}`
  })
  return `SELECT ${FILE_COLUMN} AS number, CAST(NULL AS VARCHAR) AS skip, ${columns.join(', ')},
      coalesce(${requiredColumns(layout)}, ${REFUSE}) AS refuse${beside.map((column) => `, ${column}`).join('')}
    FROM ${raw}`
}

const REFUSE = `CASE WHEN Confidence NOT BETWEEN 0 AND 100 THEN 'the confidence is not within 0 and 100'
  WHEN ${VALUES.page} IS NULL AND MentionSourceName IS NULL THEN 'neither a page nor a source' END`
