import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EntenteError, icewsEventTexts } from '@entente/model'
import { literal } from '@entente/store'
import type { ActorKeys, Draft, Feed, Layout, Sql } from '../feed.ts'
import { readIdMap } from '../files/id-map.ts'

/** Extracts of ICEWS in ids: the year their hours count from, and how many names and event texts their maps have. */
const IN_IDS = [
  { name: 'icews14', year: 2014, entities: 7128, relations: 230 },
  { name: 'icews18', year: 2018, entities: 23_033, relations: 256 },
] as const

const HOURS_OF_A_YEAR = 365 * 24

const QUADRUPLE = /^\s*\d+\s*\t\s*\d+\s*\t\s*\d+\s*\t\s*\d+\s*(\t\s*-?\d+\s*)?$/

const CODES = `MAP {${[...icewsEventTexts()].map(([text, code]) => `${literal(text)}: ${literal(code)}`).join(', ')}}`

/** Whether first lines are events of a temporal knowledge graph in ids: subject, relation, object, time. */
export function isQuadruples(head: readonly string[]): boolean {
  return head.filter((line) => QUADRUPLE.test(line)).length > head.length / 2
}

/** Whether first lines are events of ICEWS in words: subject, event text, object, day. */
export function isNamedQuadruples(head: readonly string[]): boolean {
  const good = head.filter((line) => {
    const [, text = '', , day = '', ...more] = line.split('\t')
    return more.length === 0 && /^\d{4}-\d{2}-\d{2}$/.test(day) && icewsEventTexts().has(text)
  })
  return good.length > head.length / 2
}

/**
 * The extracts ICEWS14 and ICEWS18 as they circulate for research on knowledge graphs: ids, and hours since the year
 * began. What the ids mean is read from `entity2id.txt` and `relation2id.txt` beside the file (or `.gz`), and by their
 * lengths which extract it is.
 * @throws EntenteError `no-id-map` when one of them is missing, `extract-needed` when their lengths are of no known extract.
 */
export function icewsInIds(path: string, columns: number, wanted: string | undefined): Feed {
  const entities = beside(path, 'entity2id.txt')
  const relations = beside(path, 'relation2id.txt')
  const sizes = [readIdMap(entities).size, readIdMap(relations).size] as const
  const extract = IN_IDS.find((known) =>
    wanted === undefined ? known.entities === sizes[0] && known.relations === sizes[1] : known.name === wanted,
  )
  if (extract === undefined) {
    throw new EntenteError(
      'extract-needed',
      `${sizes[0]} names and ${sizes[1]} event texts are of no extract that is known`,
      {
        help: 'say which with --feed icews14 or --feed icews18',
      },
    )
  }
  const within = `hours BETWEEN 0 AND ${HOURS_OF_A_YEAR - 1}`
  return {
    name: extract.name,
    covers: 'span',
    layouts: [
      tabbed([
        { name: 'subject', type: 'VARCHAR' },
        { name: 'relation', type: 'VARCHAR' },
        { name: 'object', type: 'VARCHAR' },
        { name: 'hours', type: 'BIGINT' },
        ...(columns === 5 ? [{ name: 'unused', type: 'VARCHAR' } as const] : []),
      ]),
    ],
    idMaps: [
      { path: entities, columns: ['subject', 'object'] },
      { path: relations, columns: ['relation'] },
    ],
    draft: draft(
      extract.name,
      `CASE WHEN ${within} THEN DATE '${extract.year}-01-01' + CAST(hours // 24 AS INTEGER) END`,
      `WHEN hours IS NULL OR NOT (${within}) THEN 'the hour is not within ${extract.year}'
       WHEN subject_text IS NULL OR object_text IS NULL OR relation_text IS NULL THEN 'an id is not in the map beside the file'`,
    ),
  }
}

/** ICEWS05-15 as published with names, event texts and days. */
export const icewsInWords: Feed = {
  name: 'icews05-15',
  covers: 'span',
  layouts: [
    tabbed([
      { name: 'subject_text', type: 'VARCHAR' },
      { name: 'relation_text', type: 'VARCHAR' },
      { name: 'object_text', type: 'VARCHAR' },
      { name: 'day', type: 'DATE' },
    ]),
  ],
  draft: draft('icews05-15', 'day', `WHEN day IS NULL THEN 'no day'`),
}

function tabbed(columns: Layout['columns']): Layout {
  return { delimiter: '\t', header: false, quote: '', columns, required: [], dateFormat: '%Y-%m-%d' }
}

function draft(name: string, occurredOn: Sql, refuseWhen: Sql): Draft {
  const code = `${CODES}[relation_text]`
  return {
    feed: literal(name),
    id: { content: [occurredOn, 'subject_text', 'relation_text', 'object_text'] },
    occurredOn,
    source: actor('subject_text'),
    target: actor('object_text'),
    scheme: 'cameo',
    code,
    scale: 'cameo',
    rest: {},
    refuse: `CASE ${refuseWhen}
      WHEN relation_text IS NOT NULL AND (${code}) IS NULL THEN 'the event text is none of ICEWS' END`,
  }
}

/**
 * A state or organisation by its name, or somebody in a state: `Police (Ukraine)`. All other names, those of persons among
 * them, are of no country.
 */
function actor(name: Sql): ActorKeys {
  const part = (group: 1 | 2): Sql => `nullif(regexp_extract(${name}, '^(.+) \\(([^()]+)\\)$', ${group}), '')`
  return {
    keys: [
      { vocabulary: 'name', given: part(2) },
      { vocabulary: 'name', given: name, hint: true },
    ],
    present: `${name} IS NOT NULL`,
    roles: { agent: part(1) },
  }
}

function beside(path: string, name: string): string {
  const found = [name, `${name}.gz`].map((file) => join(dirname(path), file)).find((file) => existsSync(file))
  if (found !== undefined) return found
  throw new EntenteError('no-id-map', `\`${name}\` is not beside the file, and its rows hold only ids`, {
    help: 'put entity2id.txt and relation2id.txt of the same extract into its folder',
  })
}
