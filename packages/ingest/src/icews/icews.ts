import type { ActorKeys, Feed } from '../feed.ts'

/** Header of the event files on Harvard Dataverse (doi:10.7910/DVN/28075), in order. */
export const ICEWS_HEADER = [
  'Event ID',
  'Event Date',
  'Source Name',
  'Source Sectors',
  'Source Country',
  'Event Text',
  'CAMEO Code',
  'Intensity',
  'Target Name',
  'Target Sectors',
  'Target Country',
  'Story ID',
  'Sentence Number',
  'Publisher',
  'City',
  'District',
  'Province',
  'Country',
  'Latitude',
  'Longitude',
] as const

const TYPES: Readonly<Record<string, 'DATE' | 'DOUBLE' | 'BIGINT'>> = {
  'Event ID': 'BIGINT',
  'Event Date': 'DATE',
  Intensity: 'DOUBLE',
  Latitude: 'DOUBLE',
  Longitude: 'DOUBLE',
}

/**
 * A person's or an office's name is only looked up among organisations of states and never kept. Sectors become the role
 * codes of CAMEO; those that name a religion or an ethnic group become none and make the actor somebody else.
 */
function actor(side: 'Source' | 'Target'): ActorKeys {
  return {
    keys: [
      { vocabulary: 'name', given: `"${side} Country"` },
      { vocabulary: 'name', given: `"${side} Name"`, hint: true },
    ],
    present: `"${side} Name" IS NOT NULL`,
    roles: { sectors: `"${side} Sectors"` },
  }
}

/** ICEWS coded event data as published on Dataverse: tab-separated with a header; CAMEO codes and their intensity. */
export const icews: Feed = {
  name: 'icews',
  layouts: [
    {
      delimiter: '\t',
      header: true,
      quote: '',
      columns: ICEWS_HEADER.map((name) => ({ name, type: TYPES[name] ?? 'VARCHAR' })),
      required: ['Event ID', 'Event Date'],
      missing: ['NA', 'NULL'],
      dateFormat: '%Y-%m-%d',
    },
  ],
  covers: 'span',
  draft: {
    feed: `'icews'`,
    // ICEWS has used about 145,000 ids twice, for events of different days.
    id: { column: `"Event ID" || '-' || strftime("Event Date", '%Y%m%d')` },
    occurredOn: '"Event Date"',
    source: actor('Source'),
    target: actor('Target'),
    scheme: 'cameo',
    code: '"CAMEO Code"',
    goldstein: 'Intensity',
    scale: 'cameo',
    rest: { story: '"Story ID"', lat: 'Latitude', lon: 'Longitude', place: 'City' },
  },
}
