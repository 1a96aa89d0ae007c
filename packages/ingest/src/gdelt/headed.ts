import type { Feed, Sql } from '../feed.ts'
import { headerColumns } from '../files/header-columns.ts'
import { splitLine } from '../csv/split-line.ts'
import { codeMisfit, hasRoot, restoredCode } from '../csv/restored-code.ts'
import { columnType, GDELT1_COLUMNS, GDELT2_COLUMNS } from './columns.ts'
import { gdelt1, gdelt2, GDELT_FORMATS, GDELT_REQUIRED, type Gdelt2Regime } from './gdelt.ts'

/** What a row is made of; only the address of the article may be missing, as it is in the back file. */
const NEEDED: readonly string[] = [
  ...GDELT_REQUIRED,
  ...[1, 2].flatMap((actor) =>
    ['Code', 'CountryCode', 'KnownGroupCode', 'Type1Code', 'Type2Code', 'Type3Code'].map(
      (column) => `Actor${actor}${column}`,
    ),
  ),
  'IsRootEvent',
  'EventCode',
  'EventRootCode',
  'GoldsteinScale',
  'NumMentions',
  'NumSources',
  'NumArticles',
  'AvgTone',
  'ActionGeo_FullName',
  'ActionGeo_Lat',
  'ActionGeo_Long',
]

/** GDELT's own names are read under those names, whatever else the file holds and in whatever order. */
const OWN: ReadonlySet<string> = new Set([...GDELT1_COLUMNS, ...GDELT2_COLUMNS].map(({ name }) => name))

/** Spreadsheets take the leading zero from a code. A code that CAMEO lacks stays as it is, as in GDELT's own files. */
const CODE: Sql = `coalesce(${restoredCode('EventCode', 'EventRootCode')}, CASE WHEN ${hasRoot('EventCode', 'EventRootCode')} THEN EventCode END)`

/** Whether a header names the columns of GDELT, in any order and among others. */
export function isHeadedGdelt(header: readonly string[]): boolean {
  return NEEDED.every((name) => header.includes(name))
}

/**
 * GDELT's rows as programs write them again: delimited, with a header, quoted, `NA` for what is missing. They file under
 * the regimes and ids of GDELT itself. DATEADDED tells which GDELT it is: 14 digits in 2.0, 8 in 1.0.
 * @throws EntenteError `no-such-column` when a column of GDELT stands in the header twice.
 */
export function headedGdelt(head: readonly string[], delimiter: string, regime: Gdelt2Regime): Feed {
  const header = splitLine(head[0] ?? '', delimiter)
  const second = isSecond(head, header.indexOf('DATEADDED'), delimiter)
  const feed = second ? gdelt2(regime) : gdelt1
  const dateAdded = second ? 'TIMESTAMP' : 'DATE'
  if (typeof feed.draft === 'string') return feed
  return {
    ...feed,
    layouts: [
      {
        delimiter,
        header: true,
        quote: '"',
        columns: headerColumns(header, new Map([...OWN].map((name) => [name, columnType(name, dateAdded)]))),
        required: GDELT_REQUIRED,
        missing: ['NA'],
        ...GDELT_FORMATS,
      },
    ],
    draft: {
      ...feed.draft,
      code: CODE,
      rest: { ...feed.draft.rest, url: header.includes('SOURCEURL') ? 'SOURCEURL' : 'NULL' },
      refuse: codeMisfit('EventCode', CODE),
    },
  }
}

function isSecond(head: readonly string[], at: number, delimiter: string): boolean {
  const stamps = head.slice(1).map((line) => splitLine(line, delimiter)[at] ?? '')
  return stamps.filter((stamp) => /^\d{14}$/.test(stamp)).length > stamps.length / 2
}
