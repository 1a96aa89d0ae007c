import type { ActorKeys, Feed, RawColumn, Sql } from '../feed.ts'
import { headerColumns } from '../files/header-columns.ts'

const TYPES: ReadonlyMap<string, RawColumn['type']> = new Map([
  ['id', 'BIGINT'],
  ['type_of_violence', 'VARCHAR'],
  ['side_a', 'VARCHAR'],
  ['side_b', 'VARCHAR'],
  ['number_of_sources', 'INTEGER'],
  ['where_coordinates', 'VARCHAR'],
  ['latitude', 'DOUBLE'],
  ['longitude', 'DOUBLE'],
  ['date_start', 'VARCHAR'],
  ['gwnoa', 'VARCHAR'],
  ['gwnob', 'VARCHAR'],
])

/** Whether a header is that of UCDP's georeferenced events, other columns aside. */
export function isUcdp(header: readonly string[]): boolean {
  return [...TYPES.keys()].every((name) => header.includes(name))
}

const isGovernment = (side: 'a' | 'b'): Sql => `coalesce(starts_with(side_${side}, 'Government of '), false)`
const isSeveral = (side: 'a' | 'b'): Sql => `contains(side_${side}, ', Government of ')`

function actor(side: 'a' | 'b'): ActorKeys {
  return {
    keys: [
      { vocabulary: 'gw', given: `gwno${side}` },
      { vocabulary: 'name', given: `substr(side_${side}, 15)`, hint: true },
    ],
    present: `side_${side} IS NOT NULL`,
    roles: `['GOV']`,
  }
}

// Published files give the day with a time of midnight, copies often without.
const DAY: Sql = `TRY_CAST(left(date_start, 10) AS DATE)`

/**
 * The Georeferenced Event Dataset of the Uppsala Conflict Data Program: comma-separated with a header, quoted fields hold
 * line breaks. Kept are events of state-based conflict between two governments.
 * @throws EntenteError `no-such-column` when a column that is read stands in the header twice.
 */
export function ucdp(header: readonly string[]): Feed {
  return {
    name: 'ucdp',
    layouts: [
      {
        delimiter: ',',
        header: true,
        quote: '"',
        columns: headerColumns(header, TYPES),
        required: ['id', 'date_start'],
        missing: ['NA'],
      },
    ],
    covers: 'span',
    draft: {
      feed: `'ucdp'`,
      id: { column: 'CAST(id AS VARCHAR)' },
      occurredOn: DAY,
      source: actor('a'),
      target: actor('b'),
      scheme: 'ucdp',
      code: 'type_of_violence',
      scale: null,
      rest: {
        sources: 'CASE WHEN number_of_sources > 0 THEN number_of_sources END',
        lat: 'latitude',
        lon: 'longitude',
        place: 'where_coordinates',
      },
      skip: `CASE WHEN type_of_violence <> '1' OR NOT (${isGovernment('a')} AND ${isGovernment('b')}) THEN 'not-a-state'
        WHEN ${isSeveral('a')} OR ${isSeveral('b')} THEN 'several-states' END`,
      refuse: `CASE WHEN date_start IS NOT NULL AND ${DAY} IS NULL THEN 'the day cannot be read' END`,
    },
  }
}
