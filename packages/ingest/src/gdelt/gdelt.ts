import type { ActorKeys, Draft, Feed, Layout, RawColumn, Sql } from '../feed.ts'
import { GDELT1_COLUMNS, GDELT2_COLUMNS } from './columns.ts'

export const GDELT_REQUIRED: readonly string[] = ['GLOBALEVENTID', 'SQLDATE', 'DATEADDED']

/** Daily files begin on this day; everything older was loaded in bulk and bears the day of that load. */
const FIRST_DAILY_FILE = '2013-04-01'

export const GDELT_FORMATS = { dateFormat: '%Y%m%d', timestampFormat: '%Y%m%d%H%M%S' } as const

function layout(columns: readonly RawColumn[]): Layout {
  return {
    delimiter: '\t',
    header: false,
    quote: '',
    columns,
    required: GDELT_REQUIRED,
    ...GDELT_FORMATS,
  }
}

/** The group is looked up before the country: the EU is country EUR with group EEC, the UN has a group only. */
function actor(number: 1 | 2): ActorKeys {
  const column = (name: string): Sql => `Actor${number}${name}`
  return {
    keys: [
      { vocabulary: 'cameo-group', given: column('KnownGroupCode') },
      { vocabulary: 'cameo', given: column('CountryCode') },
    ],
    present: `${column('Code')} IS NOT NULL`,
    roles: `list_filter([${[1, 2, 3].map((type) => column(`Type${type}Code`)).join(', ')}], lambda role: role IS NOT NULL)`,
  }
}

const common: Omit<Draft, 'feed'> = {
  id: { column: 'CAST(GLOBALEVENTID AS VARCHAR)' },
  occurredOn: 'SQLDATE',
  source: actor(1),
  target: actor(2),
  scheme: 'cameo',
  code: 'EventCode',
  goldstein: 'GoldsteinScale',
  scale: 'cameo',
  rest: {
    is_root: 'IsRootEvent = 1',
    mentions: 'NumMentions',
    sources: 'NumSources',
    articles: 'NumArticles',
    tone: 'AvgTone',
    lat: 'ActionGeo_Lat',
    lon: 'ActionGeo_Long',
    place: 'ActionGeo_FullName',
    url: 'SOURCEURL',
  },
}

/** The regimes of GDELT 2.0 look alike inside; the file's name tells them apart. */
export const GDELT2_REGIMES = ['gdelt2', 'gdelt2-translingual', 'gdelt2-simulated'] as const
export type Gdelt2Regime = (typeof GDELT2_REGIMES)[number]

/** GDELT 2.0, one file every 15 minutes since 2015-02-18. `DATEADDED` is the time of the file. */
export function gdelt2(regime: Gdelt2Regime): Feed {
  return {
    name: regime,
    layouts: [layout(GDELT2_COLUMNS)],
    covers: 'days',
    ...(regime === 'gdelt2' ? { sharesIdsWith: ['gdelt1'] } : {}),
    draft: { ...common, feed: `'${regime}'`, reportedAt: 'DATEADDED' },
  }
}

/** GDELT 1.0, one file a day since April 2013 and a back file for 1979 to March 2013; both may stand in one file. */
export const gdelt1: Feed = {
  name: 'gdelt1',
  layouts: [layout(GDELT1_COLUMNS), layout(GDELT1_COLUMNS.slice(0, -1))],
  covers: 'days',
  sharesIdsWith: ['gdelt2'],
  draft: {
    ...common,
    feed: `CASE WHEN DATEADDED < DATE '${FIRST_DAILY_FILE}' THEN 'gdelt1-back' ELSE 'gdelt1' END`,
    reportedAt: `CASE WHEN DATEADDED < DATE '${FIRST_DAILY_FILE}' THEN NULL ELSE CAST(DATEADDED AS TIMESTAMP) END`,
  },
}
