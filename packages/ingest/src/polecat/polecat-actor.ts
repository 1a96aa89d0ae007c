import type { ActorKeys, Sql } from '../feed.ts'

/** Codes that PLOVER gives to actors of no state: organisations of others than states, movements, armed groups, firms. */
const NO_STATE = `('NGO', 'ISM', 'IMG', 'MNC')`

/**
 * One side of an event. Where a cell names several actors it holds the country of each, parted by semicolons or bars;
 * the same country twice is one. The European Union is `EUR`, the United Nations `UNO`, any other organisation of states
 * `IGO` with its name beside it. A name is looked up only where no state is given, and never kept.
 */
export function polecatActor(side: 'Actor' | 'Recipient'): { readonly keys: ActorKeys; readonly skip: Sql } {
  const cell: Sql = `"${side} Country"`
  // Few cells hold a list, and to take one apart is dear.
  const isList: Sql = `regexp_matches(${cell}, '[;|]')`
  const parts: Sql = `list_transform(string_split_regex(${cell}, '[;|]'), lambda part: upper(trim(part)))`
  const given: Sql = `list_distinct(list_filter(${parts}, lambda part: part NOT IN ('', 'NONE')))`
  const country: Sql = `CASE WHEN ${isList} THEN CASE WHEN len(${given}) = 1 THEN ${given}[1] END ELSE upper(trim(${cell})) END`
  return {
    keys: {
      keys: [
        {
          vocabulary: 'iso3',
          given: `CASE ${country} WHEN 'EUR' THEN 'EUN' WHEN 'IGO' THEN NULL ELSE ${country} END`,
        },
        {
          vocabulary: 'name',
          given: `CASE WHEN coalesce(${country} = 'IGO', true) THEN "${side} Name" END`,
          hint: true,
        },
      ],
      present: `coalesce("${side} Country", "${side} Name", "${side} Name Raw") IS NOT NULL`,
      roles: {
        ploverSectors: `nullif(concat_ws(';', CASE WHEN ${country} = 'IGO' THEN 'IGO' END, "Primary ${side} Sector", "${side} Sectors"), '')`,
      },
    },
    // NGEC's own codes for places with authorities of their own inside a state: `GEOPRE`.
    skip: `CASE WHEN ${isList} AND len(${given}) > 1 THEN 'several-states'
      WHEN ${country} IN ${NO_STATE} THEN 'not-a-state'
      WHEN regexp_full_match(${country}, '[A-Z]{3}PRE') THEN 'territory' END`,
  }
}
