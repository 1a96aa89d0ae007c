import { type ActCode, CODE_FORMS, codes, REPORT_COLUMNS, ROLES, type Scheme } from '@entente/model'
import { engineType, literal, literalList } from '@entente/store'
import { type ActorKeys, type Draft, type Layout, REST_COLUMNS, type Sql } from '../feed.ts'
import { lookedUp } from './match-sectors.ts'
import { FILE_COLUMN } from './read-raw.ts'
import { impossibleDay } from './possible-day.ts'
import { requiredColumns } from './required-columns.ts'

type Side = 'source' | 'target'
const SIDES: readonly Side[] = ['source', 'target']

const ORGANS = literalList(ROLES.filter((role) => role.class === 'organ').map((role) => role.code))
const OF_THE_STATE = literalList(ROLES.filter((role) => role.class !== 'other').map((role) => role.code))

/**
 * The query that turns raw rows into staged rows. A staged row has the number of its file, its feed, the time of publishing where that is given, the day it covers,
 * at most one of `skip` (a reason of the ledger) and `refuse` (a reason in words), and the columns of a report. Those are
 * made only for rows that are to be kept: of a feed of the world's news that is one row in five.
 *
 * The crosswalks stand in the session's table `crosswalk`, the codes with their weights in `act`. `beside` are columns
 * of `raw`, or keys such as `entente_source0`, to be carried along.
 */
export function draftQuery(draft: Draft, raw: Sql, layout: Layout, widest: Layout, beside: readonly string[]): Sql {
  const absent = widest.columns.filter((column) => !layout.columns.some((other) => other.name === column.name))
  const padding = absent.map((column) => `, CAST(NULL AS ${column.type}) AS "${column.name}"`).join('')
  // What is made on the way is called `entente_`, so that no column of a feed is mistaken for it.
  return `
    WITH given AS (SELECT *${padding} FROM ${raw}),
    keyed AS (
      SELECT *, ${draft.feed} AS entente_feed, ${draft.occurredOn} AS entente_day, ${reportedAt(draft)} AS entente_given_at,
        ${draft.code} AS entente_code, ${finite(draft.goldstein ?? 'NULL')} AS entente_weight,
        ${SIDES.flatMap((side) => keyColumns(side, draft[side])).join(', ')}
      FROM given),
    looked AS (
      SELECT keyed.*, act.code IS NOT NULL AS entente_known, act.cameo AS entente_cameo,
        ${rootAndQuad(draft.scheme)},
        coalesce(entente_weight, act.goldstein) AS entente_goldstein,
        ${SIDES.map((side) => actorSelect(side, draft[side])).join(', ')}
      FROM keyed ${SIDES.map((side) => actorJoins(side, draft[side])).join(' ')}
        LEFT JOIN act ON act.code = entente_code),
    judged AS (
      SELECT *, CASE WHEN NOT ((${draft.source.present}) AND (${draft.target.present})) THEN 'no-actor'
          ELSE coalesce(${draft.skip ?? 'NULL'}, entente_source_skip, entente_target_skip,
            CASE WHEN entente_source = entente_target THEN 'same-actor' END) END AS entente_skip
      FROM looked),
    roled AS (SELECT *, ${SIDES.map((side) => roles(side, draft[side])).join(', ')} FROM judged)
    SELECT ${FILE_COLUMN} AS number, entente_skip AS skip, entente_feed AS feed, entente_given_at AS given_at,
      CASE WHEN entente_given_at IS NULL THEN entente_day ELSE CAST(entente_given_at AS DATE) END AS covered_on,
      coalesce(${requiredColumns(layout)}, ${draft.refuse ?? 'NULL'}, ${refuseSql(draft)}) AS refuse,
      ${reportColumns(draft)}${beside.map((column) => `, ${column}`).join('')}
    FROM roled`
}

function reportedAt(draft: Draft): Sql {
  return draft.reportedAt ?? 'CAST(NULL AS TIMESTAMP)'
}

/** The columns of a report but for the feed, which all rows have. */
function reportColumns(draft: Draft): Sql {
  const made: Readonly<Record<string, Sql>> = {
    id: idSql(draft),
    occurred_on: 'entente_day',
    reported_at: 'coalesce(entente_given_at, CAST(entente_day + 1 AS TIMESTAMP))',
    reported_basis: `CASE WHEN entente_given_at IS NULL THEN 'assumed' ELSE 'given' END`,
    source: 'entente_source',
    target: 'entente_target',
    source_roles: 'entente_source_roles',
    target_roles: 'entente_target_roles',
    source_by: sourceBy(draft.source),
    scheme: literal(draft.scheme),
    code: 'entente_code',
    cameo: 'entente_cameo',
    root: 'entente_root',
    quad: 'entente_quad',
    goldstein: 'entente_goldstein',
    ...Object.fromEntries(REST_COLUMNS.map((name) => [name, restSql(draft, name)])),
  }
  return REPORT_COLUMNS.filter(({ name }) => name !== 'feed')
    .map(
      ({ name, type }) =>
        `CAST(CASE WHEN entente_skip IS NULL THEN ${made[name] ?? 'NULL'} END AS ${engineType(type)}) AS ${name}`,
    )
    .join(', ')
}

function idSql(draft: Draft): Sql {
  if ('column' in draft.id) return draft.id.column
  const parts = draft.id.content.map((column) => `coalesce(CAST(${column} AS VARCHAR), '')`).join(', ')
  const key = `md5(concat_ws(chr(31), ${parts}))`
  return `${key} || '-' || row_number() OVER (PARTITION BY ${FILE_COLUMN}, ${key})`
}

function restSql(draft: Draft, name: (typeof REST_COLUMNS)[number]): Sql {
  const given = draft.rest[name] ?? 'NULL'
  return name === 'tone' || name === 'confidence' || name === 'lat' || name === 'lon' ? finite(given) : given
}

/** NaN and infinity become null (PLAYBOOK.md, rule 8). */
function finite(number: Sql): Sql {
  return number === 'NULL' ? 'CAST(NULL AS DOUBLE)' : `CASE WHEN isfinite(${number}) THEN ${number} END`
}

/** What is looked up of one side. */
function keyColumns(side: Side, actor: ActorKeys): Sql[] {
  const sectors = lookedUp(actor.roles)?.given
  return [
    ...actor.keys.map((key, at) => `${key.given} AS ${keyColumn(side, at)}`),
    ...(sectors === undefined ? [] : [`${sectors} AS entente_${side}_sectors`]),
  ]
}

/** Name of the column that holds what a row says for a key. */
export function keyColumn(side: Side, at: number): string {
  return `entente_${side}${at}`
}

function actorJoins(side: Side, actor: ActorKeys): Sql {
  const joins = actor.keys.map((key, at) => {
    const table = `${side}${at}`
    return `LEFT JOIN crosswalk AS ${table} ON ${table}.vocabulary = ${literal(key.vocabulary)} AND ${table}.given = keyed.${keyColumn(side, at)}
        AND entente_day >= ${table}.from_day AND entente_day < ${table}.until_day`
  })
  if (lookedUp(actor.roles) !== undefined)
    joins.push(`LEFT JOIN sector AS ${side}_sector ON ${side}_sector.given = keyed.entente_${side}_sectors`)
  return joins.join(' ')
}

/** The actor, or why there is none: what the last key says (the country) goes before what the first says (the group). */
function actorSelect(side: Side, actor: ActorKeys): Sql {
  const tables = actor.keys.map((_, at) => `${side}${at}`)
  const code = `coalesce(${tables.map((table) => `${table}.actor`).join(', ')})`
  const reasons = tables.toReversed().map((table) => `${table}.reason`)
  const noKey = actor.keys.flatMap((key, at) => (key.hint === true ? [] : [`${keyColumn(side, at)} IS NULL`]))
  const outside = tables.map((table) => `coalesce(${table}.reason = 'not-a-state', false)`)
  const bySector = lookedUp(actor.roles) !== undefined
  const sector = bySector
    ? [`${side}_sector.roles AS entente_${side}_sector_roles`, `${side}_sector.stray AS entente_${side}_sector_stray`]
    : []
  return [
    `${code} AS entente_${side}`,
    `${outside.join(' OR ')} AS entente_${side}_outside`,
    `CASE WHEN ${code} IS NULL THEN coalesce(${reasons.join(', ')},
      CASE WHEN ${noKey.join(' AND ')} THEN 'no-country' ELSE 'unknown-actor' END) END AS entente_${side}_skip`,
    ...sector,
  ].join(', ')
}

/** The rule of `rootOf` and `quadOf` in the model, in SQL: a code that its scheme's list lacks goes by its general part. */
function rootAndQuad(scheme: Scheme): Sql {
  const { general } = CODE_FORMS[scheme]
  const fallback = (value: (entry: ActCode) => string | number | null): Sql => {
    if (general === null) return 'NULL'
    const part =
      'length' in general
        ? `left(entente_code, ${general.length})`
        : `split_part(entente_code, ${literal(general.before)}, 1)`
    const generalCodes = codes(scheme).filter(({ code }) =>
      'length' in general ? code.length === general.length : !code.includes(general.before),
    )
    const cases = generalCodes.flatMap((entry) => {
      const told = value(entry)
      return told === null
        ? []
        : [`WHEN ${literal(entry.code)} THEN ${typeof told === 'number' ? told : literal(told)}`]
    })
    return `CASE ${part} ${cases.join(' ')} END`
  }
  return `CASE WHEN act.code IS NULL THEN ${fallback(({ root }) => root)} ELSE act.root END AS entente_root,
        CASE WHEN act.code IS NULL THEN ${fallback(({ quad }) => quad)} ELSE act.quad END AS entente_quad`
}

/** Role codes, looked at only where the row is kept. */
function roles(side: Side, actor: ActorKeys): Sql {
  const given = typeof actor.roles === 'string' ? actor.roles : `coalesce(entente_${side}_sector_roles, [])`
  return `CASE WHEN entente_skip IS NULL THEN ${given} END AS entente_${side}_roles`
}

/** The rule of `sourceBy` in the model, in SQL. */
function sourceBy(actor: ActorKeys): Sql {
  const stray = lookedUp(actor.roles) === undefined ? (actor.stray ?? 'false') : 'entente_source_sector_stray'
  return `CASE WHEN entente_source_outside OR coalesce(${stray}, false) THEN 'other' WHEN len(entente_source_roles) = 0 THEN 'bare'
    WHEN NOT list_has_all(${OF_THE_STATE}, entente_source_roles) THEN 'other'
    WHEN list_has_any(entente_source_roles, ${ORGANS}) THEN 'organ' ELSE 'other' END`
}

function refuseSql(draft: Draft): Sql {
  const { pattern, words } = CODE_FORMS[draft.scheme satisfies Scheme]
  const noId = 'column' in draft.id ? `WHEN ${draft.id.column} IS NULL THEN 'no id'` : ''
  return `CASE ${noId} WHEN entente_code IS NULL THEN 'no code'
    WHEN NOT entente_known AND NOT regexp_full_match(entente_code, ${literal(pattern)}) THEN ${literal(`the code is not ${words}`)}
    WHEN abs(entente_goldstein) > 10 THEN 'the weight is not within -10 and 10' ${impossibleDay('entente_day', 'entente_given_at')} END`
}
