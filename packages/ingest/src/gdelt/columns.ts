import type { RawColumn } from '../feed.ts'

const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
]
const PLACE_1 = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID']
const PLACE_2 = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']

/** Types of the columns that are read; all others are text that nobody looks at. */
const TYPES: Readonly<Record<string, RawColumn['type']>> = {
  GLOBALEVENTID: 'BIGINT',
  SQLDATE: 'DATE',
  IsRootEvent: 'INTEGER',
  QuadClass: 'INTEGER',
  GoldsteinScale: 'DOUBLE',
  NumMentions: 'INTEGER',
  NumSources: 'INTEGER',
  NumArticles: 'INTEGER',
  AvgTone: 'DOUBLE',
  ActionGeo_Lat: 'DOUBLE',
  ActionGeo_Long: 'DOUBLE',
}

function names(place: readonly string[]): string[] {
  return [
    'GLOBALEVENTID',
    'SQLDATE',
    'MonthYear',
    'Year',
    'FractionDate',
    ...[1, 2].flatMap((actor) => ACTOR.map((column) => `Actor${actor}${column}`)),
    'IsRootEvent',
    'EventCode',
    'EventBaseCode',
    'EventRootCode',
    'QuadClass',
    'GoldsteinScale',
    'NumMentions',
    'NumSources',
    'NumArticles',
    'AvgTone',
    ...['Actor1Geo', 'Actor2Geo', 'ActionGeo'].flatMap((geo) => place.map((column) => `${geo}_${column}`)),
    'DATEADDED',
    'SOURCEURL',
  ]
}

/** The type under which a column is read; of GDELT's own and of others, which are text that nobody looks at. */
export function columnType(name: string, dateAdded: RawColumn['type']): RawColumn['type'] {
  return name === 'DATEADDED' ? dateAdded : (TYPES[name] ?? 'VARCHAR')
}

function typed(list: readonly string[], dateAdded: RawColumn['type']): RawColumn[] {
  return list.map((name) => ({ name, type: columnType(name, dateAdded) }))
}

/** The 61 columns of GDELT 2.0 (GDELT Event Database Data Format Codebook V2.0, 2015). */
export const GDELT2_COLUMNS: readonly RawColumn[] = typed(names(PLACE_2), 'TIMESTAMP')

/** The 58 columns of GDELT 1.0; files from before April 2013 have no SOURCEURL and so 57. */
export const GDELT1_COLUMNS: readonly RawColumn[] = typed(names(PLACE_1), 'DATE')
