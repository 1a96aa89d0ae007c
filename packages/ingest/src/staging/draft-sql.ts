import { CODE_FORMS, ROLES, type Scheme } from '@entente/model'
import { literal, literalList } from '@entente/store'
import { type ActorKeys, type Draft, type Layout, REST_COLUMNS, type Sql } from '../feed.ts'
import { lookedUp } from './match-sectors.ts'
import { FILE_COLUMN } from './read-raw.ts'
import { IMPOSSIBLE_DAY } from './possible-day.ts'
import { requiredColumns } from './required-columns.ts'

type Side = 'source' | 'target'

const ORGANS = literalList(ROLES.filter((role) => role.class === 'organ').map((role) => role.code))
const OF_THE_STATE = literalList(ROLES.filter((role) => role.class !== 'other').map((role) => role.code))

/**
 * The query that turns raw rows into staged rows. A staged row has the columns of a report, the file it came from, the
 * day it covers, and at most one of `skip` (a reason of the ledger) and `refuse` (a reason in words).
 *
 * The crosswalks stand in the session's table `crosswalk`, the codes with their weights in `act`.
 */
export function draftQuery(draft: Draft, raw: Sql, layout: Layout, widest: Layout, carried: Sql): Sql {
  const absent = widest.columns.filter((column) => !layout.columns.some((other) => other.name === column.name))
  const padding = absent.map((column) => `, CAST(NULL AS ${column.type}) AS "${column.name}"`).join('')
  const reportedAt = draft.reportedAt ?? 'CAST(NULL AS TIMESTAMP)'
  return `
    WITH raw AS (SELECT *${padding} FROM ${raw}),
    draft AS (
      SELECT ${FILE_COLUMN} AS file, ${draft.feed} AS feed, ${idSql(draft)} AS id, ${draft.occurredOn} AS occurred_on,
        coalesce(${reportedAt}, CAST(${draft.occurredOn} + 1 AS TIMESTAMP)) AS reported_at,
        CASE WHEN ${reportedAt} IS NULL THEN 'assumed' ELSE 'given' END AS reported_basis,
        ${actorDraft('source', draft.source)}, ${actorDraft('target', draft.target)},
        ${draft.code} AS code, ${finite(draft.goldstein ?? 'NULL')} AS given_goldstein,
        ${REST_COLUMNS.map((name) => `${restSql(draft, name)} AS ${name}`).join(', ')},
        coalesce(${requiredColumns(layout)}, ${draft.refuse ?? 'NULL'}) AS feed_refuse, ${draft.skip ?? 'CAST(NULL AS VARCHAR)'} AS feed_skip${carried}
      FROM raw),
    named AS (
      SELECT draft.*, ${actorSelect('source', draft.source)}, ${actorSelect('target', draft.target)},
        coalesce(given_goldstein, act.goldstein) AS goldstein, act.cameo AS cameo,
        coalesce(act.root, root_act.root) AS root, coalesce(act.quad, root_act.quad) AS quad
      FROM draft ${actorJoins('source', draft.source)} ${actorJoins('target', draft.target)}
        LEFT JOIN act ON act.code = draft.code
        LEFT JOIN act AS root_act ON ${draft.scheme === 'cameo' ? 'root_act.code = left(draft.code, 2)' : 'false'})
    SELECT *, ${sourceBy()} AS source_by, ${literal(draft.scheme)} AS scheme,
      CASE WHEN reported_basis = 'given' THEN CAST(reported_at AS DATE) ELSE occurred_on END AS covered_on,
      coalesce(feed_refuse, ${refuseSql(draft.scheme)}) AS refuse,
      CASE WHEN NOT (source_present AND target_present) THEN 'no-actor'
        ELSE coalesce(feed_skip, source_skip, target_skip, CASE WHEN source = target THEN 'same-actor' END) END AS skip
    FROM named`
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

function actorDraft(side: Side, actor: ActorKeys): Sql {
  const keys = actor.keys.map((key, at) => `${key.given} AS ${side}_key${at}`)
  const roles =
    typeof actor.roles === 'string'
      ? `${actor.roles} AS ${side}_given`
      : `${lookedUp(actor.roles)?.given ?? 'NULL'} AS ${side}_sectors`
  const stray = `coalesce(${actor.stray ?? 'false'}, false) AS ${side}_given_stray`
  return [...keys, `${actor.present} AS ${side}_present`, roles, stray].join(', ')
}

function actorJoins(side: Side, actor: ActorKeys): Sql {
  const joins = actor.keys.map((key, at) => {
    const table = `${side}${at}`
    return `LEFT JOIN crosswalk AS ${table} ON ${table}.vocabulary = ${literal(key.vocabulary)} AND ${table}.given = draft.${side}_key${at}
        AND draft.occurred_on >= ${table}.from_day AND draft.occurred_on < ${table}.until_day`
  })
  if (typeof actor.roles !== 'string')
    joins.push(`LEFT JOIN sector AS ${side}_sector ON ${side}_sector.given = draft.${side}_sectors`)
  return joins.join(' ')
}

/** The actor, or why there is none: what the last key says (the country) goes before what the first says (the group). */
function actorSelect(side: Side, actor: ActorKeys): Sql {
  const tables = actor.keys.map((_, at) => `${side}${at}`)
  const code = `coalesce(${tables.map((table) => `${table}.actor`).join(', ')})`
  const reason = `coalesce(${tables
    .toReversed()
    .map((table) => `${table}.reason`)
    .join(', ')})`
  const noKey = actor.keys.flatMap((key, at) => (key.hint === true ? [] : [`${side}_key${at} IS NULL`])).join(' AND ')
  const groupOutside = tables.map((table) => `coalesce(${table}.reason = 'not-a-state', false)`).join(' OR ')
  const bySector = typeof actor.roles !== 'string'
  const roles = bySector ? `coalesce(${side}_sector.roles, [])` : `${side}_given`
  const stray = bySector ? `coalesce(${side}_sector.stray, false)` : `${side}_given_stray`
  return `${code} AS ${side}, ${roles} AS ${side}_roles, ${stray} OR ${groupOutside} AS ${side}_other,
    CASE WHEN ${code} IS NOT NULL THEN NULL
      WHEN ${reason} IS NOT NULL THEN ${reason} WHEN ${noKey} THEN 'no-country' ELSE 'unknown-actor' END AS ${side}_skip`
}

/** The rule of `sourceBy` in the model, in SQL. */
function sourceBy(): Sql {
  return `CASE WHEN source_other THEN 'other' WHEN len(source_roles) = 0 THEN 'bare'
    WHEN NOT list_has_all(${OF_THE_STATE}, source_roles) THEN 'other'
    WHEN list_has_any(source_roles, ${ORGANS}) THEN 'organ' ELSE 'other' END`
}

function refuseSql(scheme: Scheme): Sql {
  const { pattern, words } = CODE_FORMS[scheme]
  return `CASE WHEN id IS NULL THEN 'no id' WHEN code IS NULL THEN 'no code'
    WHEN NOT regexp_full_match(code, ${literal(pattern)}) THEN ${literal(`the code is not ${words}`)}
    WHEN abs(goldstein) > 10 THEN 'the weight is not within -10 and 10' ${IMPOSSIBLE_DAY} END`
}
