import { literal } from '@entente/store'
import type { Feed, Sql } from '../feed.ts'
import { headerColumns } from '../files/header-columns.ts'
import { polecatActor } from './polecat-actor.ts'

/** Columns that are read; what is in them is looked at in SQL, so that a row that is out of step tells why. */
const READ = [
  'Event ID',
  'Event Date',
  'Event Type',
  'Event Mode',
  'Contexts',
  ...['Actor', 'Recipient'].flatMap((side) => [
    `${side} Name`,
    `${side} Name Raw`,
    `${side} Country`,
    `Primary ${side} Sector`,
    `${side} Sectors`,
  ]),
  'Placename',
  'Latitude',
  'Longitude',
  'Publication Date',
]

/** The weight has two names, by release. */
const INTENSITIES = ['Intensity', 'Event Intensity']

/** Columns that the header of some published files names although their rows do not have them. */
const NAMED_IN_VAIN: readonly string[] = ['Story ID', 'Headline', 'Event Text', 'Feed']

/** Whether a header is that of POLECAT, other columns aside. */
export function isPolecat(header: readonly string[]): boolean {
  return READ.every((name) => header.includes(name)) && INTENSITIES.some((name) => header.includes(name))
}

const day = (column: string): Sql => `TRY_CAST(left("${column}", 10) AS DATE)`
const number = (column: string): Sql => `TRY_CAST("${column}" AS DOUBLE)`

/** `SANCTION-withdraw`. A cell of several modes says no more than the type of event; some name the type again. */
const TYPE: Sql = `upper(trim("Event Type"))`
const AGAIN: Sql = `lower(${TYPE}) || '-'`
const MODE: Sql = `lower(trim("Event Mode"))`
const CODE: Sql = `CASE WHEN "Event Mode" IS NULL OR regexp_matches("Event Mode", '[;,|]') THEN ${TYPE}
  WHEN starts_with(${MODE}, ${AGAIN}) THEN ${TYPE} || substr(${MODE}, length(${AGAIN}))
  ELSE ${TYPE} || '-' || ${MODE} END`

/** Words such as `human_rights`, parted by semicolons; anything else that stands there is not kept [G4]. */
const WORD = '[a-z]+(_[a-z]+)*'
const WORDS: Sql = `list_transform(string_split_regex("Contexts", '[;,|]'), lambda word: trim(word))`
const CONTEXTS: Sql = `CASE WHEN regexp_full_match("Contexts", '${WORD}') THEN "Contexts"
  ELSE nullif(array_to_string(list_filter(${WORDS}, lambda word: regexp_full_match(word, '${WORD}')), ';'), '') END`

/** No blanks and at least one digit, as in `20190801-2309-4e081644904c_COOPERATE_R`: never a name. */
const ID = '[A-Za-z0-9._:-]{0,80}[0-9][A-Za-z0-9._:-]{0,80}'

/**
 * POLECAT, the Political Event Classification, Attributes, and Types, by the first lines of a file: tab-separated with a
 * header, one line a row. Names of persons, headlines and texts are never kept.
 * @throws EntenteError `no-such-column` when a column that is read stands in the header twice.
 */
export function polecat(head: readonly string[]): Feed {
  const header = columnsOf(head)
  const intensity = INTENSITIES.find((name) => header.includes(name)) ?? 'Intensity'
  const unreadable = (column: string): Sql =>
    `WHEN "${column}" IS NOT NULL AND ${number(column)} IS NULL THEN ${literal(`column \`${column}\` cannot be read`)}`
  return {
    name: 'polecat',
    layouts: [
      {
        delimiter: '\t',
        header: true,
        quote: '',
        columns: headerColumns(header, new Map([...READ, intensity].map((name) => [name, 'VARCHAR']))),
        required: ['Event ID', 'Event Date'],
        missing: ['None'],
      },
    ],
    covers: 'days',
    draft: {
      feed: `'polecat'`,
      id: { column: `"Event ID"` },
      occurredOn: day('Event Date'),
      reportedAt: `CAST(${day('Publication Date')} AS TIMESTAMP)`,
      source: polecatActor('Actor').keys,
      target: polecatActor('Recipient').keys,
      scheme: 'plover',
      code: CODE,
      goldstein: number(intensity),
      scale: null,
      rest: {
        story: `nullif(regexp_extract("Event ID", '^([0-9]{8}-[0-9]+-[0-9a-f]+)_', 1), '')`,
        context: CONTEXTS,
        lat: number('Latitude'),
        lon: number('Longitude'),
        place: '"Placename"',
      },
      skip: `coalesce(${polecatActor('Actor').skip}, ${polecatActor('Recipient').skip})`,
      refuse: `CASE WHEN "Event ID" = 'Event ID' THEN 'the header stands here again'
        WHEN NOT regexp_full_match("Event ID", ${literal(ID)}) THEN 'the id is not of its form'
        WHEN ${day('Event Date')} IS NULL THEN 'the day cannot be read'
        WHEN "Publication Date" IS NOT NULL AND ${day('Publication Date')} IS NULL THEN 'the day of publishing cannot be read'
        ${[intensity, 'Latitude', 'Longitude'].map(unreadable).join(' ')} END`,
    },
  }
}

/**
 * The names of the columns. The header of some files ends in tabs; that of others names columns that the rows do not have,
 * which the width of most of the first rows tells.
 */
function columnsOf([first = '', ...rows]: readonly string[]): readonly string[] {
  const named = filledCells(first)
  const filled = named.filter((name) => !NAMED_IN_VAIN.includes(name))
  const narrow = rows.filter((row) => filledCells(row).length <= filled.length)
  return narrow.length > rows.length / 2 ? filled : named
}

/** The cells of a line up to the last that is not empty. */
function filledCells(line: string): readonly string[] {
  return line.replace(/\t+$/, '').split('\t')
}
