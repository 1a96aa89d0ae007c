import { crosswalk, findActor, isOrganisation, ROLES } from '@entente/model'
import { literal, literalList } from '@entente/store'
import { codeMisfit, restoredCode } from '../csv/restored-code.ts'
import type { ActorKeys, Feed, RawColumn, Sql } from '../feed.ts'
import { headerColumns } from '../files/header-columns.ts'

const TYPES: ReadonlyMap<string, RawColumn['type']> = new Map([
  ['GID', 'VARCHAR'],
  ['Date', 'DATE'],
  ['SrcActor', 'VARCHAR'],
  ['SrcAgent', 'VARCHAR'],
  ['SOthAgent', 'VARCHAR'],
  ['TgtActor', 'VARCHAR'],
  ['TgtAgent', 'VARCHAR'],
  ['TOthAgent', 'VARCHAR'],
  ['CAMEO', 'VARCHAR'],
  ['RootCode', 'VARCHAR'],
  ['Goldstein', 'DOUBLE'],
  ['Lat', 'DOUBLE'],
  ['Lon', 'DOUBLE'],
  ['Geoname', 'VARCHAR'],
  ['ID', 'VARCHAR'],
  ['URL', 'VARCHAR'],
])

const KNOWN_ROLES = literalList(ROLES.map((role) => role.code))

/** Codes of organisations of states that follow `IGO` in an actor of CAMEO: `IGOUNO`, `IGOEUREEC`. */
const ORGANISATIONS = literalList(
  crosswalk('cameo-group').flatMap(({ given, actor }) => {
    const known = actor === null ? undefined : findActor(actor)
    return known !== undefined && isOrganisation(known) ? [given] : []
  }),
)

const GID = String.raw`[0-9]{1,18}(_v[0-9]{1,3}(\.[0-9]{1,3}){0,2})?`
const CODE = restoredCode('trim(CAMEO)', 'RootCode')

/** Whether a header is that of OEDA Phoenix, other columns aside. */
export function isPhoenix(header: readonly string[]): boolean {
  return [...TYPES.keys()].every((name) => header.includes(name))
}

/**
 * The actor is a country, or `IGO` with an organisation among the agents that follow. Agents that are no role (a
 * religion, a faith's group, a company's country) are not kept, and who bears one does not pass for the state.
 */
function actor(side: 'Src' | 'Tgt', others: Sql): ActorKeys {
  const country = `${side}Actor`
  const agents = `list_filter(list_concat([${side}Agent], coalesce(string_split(${others}, ';'), [])), lambda agent: agent IS NOT NULL)`
  const organisation = `CASE WHEN ${country} = 'IGO' THEN list_filter(${agents}, lambda agent: list_contains(${ORGANISATIONS}, agent))[-1] END`
  return {
    keys: [
      { vocabulary: 'cameo-group', given: organisation },
      { vocabulary: 'cameo', given: `CASE WHEN (${organisation}) IS NULL THEN ${country} END` },
    ],
    present: `${country} IS NOT NULL OR len(${agents}) > 0`,
    roles: `list_filter(list_concat(CASE WHEN ${country} = 'IGO' THEN ['IGO'] ELSE [] END, ${agents}), lambda agent: list_contains(${KNOWN_ROLES}, agent))`,
    stray: `coalesce(${country} <> 'IGO', true) AND NOT list_has_all(${KNOWN_ROLES}, ${agents})`,
  }
}

/**
 * OEDA Phoenix, coded by PETRARCH from the web since 2014: comma-separated with a header. Each release is a regime of its
 * own, told by the suffix of the id.
 * @throws EntenteError `no-such-column` when a column that is read stands in the header twice.
 */
export function phoenix(header: readonly string[]): Feed {
  return {
    name: 'phoenix',
    layouts: [
      {
        delimiter: ',',
        header: true,
        quote: '"',
        columns: headerColumns(header, TYPES),
        required: ['GID', 'Date'],
        missing: ['NA'],
        dateFormat: '%Y%m%d',
      },
    ],
    covers: 'days',
    draft: {
      feed: `'phoenix' || coalesce('-' || replace(nullif(regexp_extract(GID, '_(v[0-9.]+)$', 1), ''), '.', '-'), '')`,
      id: { column: 'GID' },
      occurredOn: '"Date"',
      source: actor('Src', 'SOthAgent'),
      target: actor('Tgt', 'TOthAgent'),
      scheme: 'cameo',
      code: CODE,
      goldstein: 'Goldstein',
      scale: 'cameo',
      rest: {
        lat: 'Lat',
        lon: 'Lon',
        place: 'Geoname',
        story: `nullif(regexp_extract(ID, '^([0-9a-f]{24})_', 1), '')`,
        url: 'URL',
      },
      refuse: `CASE WHEN NOT regexp_full_match(GID, ${literal(GID)}) THEN 'the id is not of its form'
        ELSE ${codeMisfit(`nullif(trim(CAMEO), '')`, CODE)} END`,
    },
  }
}
