import { completeness, type DayRun, type DayState } from '@entente/ingest'
import { type ActorCode, type Day, EntenteError } from '@entente/model'
import type { Act, Incident, Kind, LevelSpan } from '@entente/playbook'
import { DECISIONS, type Item, type ItemDecision, ITEMS, OWN_ACTS, type OwnAct } from '@entente/watch'
import { dayOf } from '../playbooks/relation-record.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { relationOf } from './decisions/relation-of.ts'
import type { RelationNow } from './relation-now.ts'

/** `reported`: settled, and nobody has said yet whether it was so. */
export const LOG_STATUSES = ['developing', 'reported', 'confirmed', 'struck'] as const
type LogStatus = (typeof LOG_STATUSES)[number]

/** An incident of theirs, on the day of its first report: when the desk could know of it. */
interface LogIncident {
  readonly key: string
  readonly on: Day
  readonly occurredOn: Day
  readonly status: LogStatus
  readonly code: string
  /** Rule that names it, and its kind; null where none does. */
  readonly rule: string | null
  readonly kind: Kind | null
}

/** Incidents of one day by status, of which there may be more than are listed. */
type LogIncidentDay = Readonly<Record<LogStatus, number>> & { readonly on: Day }

/** A stretch of days of which the feed holds nothing or not all. */
interface LogGap {
  readonly from: Day
  readonly to: Day
  readonly state: Exclude<DayState, 'complete' | 'covered'>
  readonly expected: number
  readonly came: number | null
  readonly missing: DayRun['missing']
}

/** What happened between us and a partner, in its lanes, on one axis of days. Nothing in it is an estimate. */
export interface PartnerLog {
  readonly partner: ActorCode
  readonly today: Day
  /** First day of which anything is known. */
  readonly begins: Day
  readonly from: Day
  readonly to: Day
  readonly feed: string | null
  /** Ids of the levels, from the calmest. */
  readonly scale: readonly string[]
  readonly levels: readonly LevelSpan[]
  readonly gaps: readonly LogGap[]
  readonly incidentDays: readonly LogIncidentDay[]
  /** The latest ones, newest first; `incidentDays` counts all. */
  readonly incidents: readonly LogIncident[]
  readonly incidentTotal: number
  /** On the day on which each began to count. */
  readonly acts: readonly (Pick<Act, 'key' | 'rule' | 'kind' | 'points' | 'occurredOn'> & {
    readonly on: Day
    readonly pattern: boolean
  })[]
  readonly items: readonly Pick<Item, 'id' | 'type' | 'on' | 'closedOn' | 'status' | 'response' | 'due' | 'expires'>[]
  /** On the day on which each took effect, or was asked for while a signature is wanting. */
  readonly decisions: readonly (Pick<ItemDecision, 'item' | 'outcome' | 'instrument' | 'because' | 'toSign'> & {
    readonly on: Day
    readonly inEffect: boolean
  })[]
  readonly ownActs: readonly Pick<OwnAct, 'id' | 'item' | 'instrument' | 'on' | 'incident' | 'link'>[]
}

export interface LogQuestion {
  readonly partner: ActorCode
  /** Default: the first day of which anything is known. */
  readonly from?: Day | undefined
  /** Default: today. */
  readonly to?: Day | undefined
}

/** Incidents that are listed one by one, at most. */
const MOST_INCIDENTS = 500

/**
 * The log of a partner, from archive and journal.
 * @throws EntenteError `no-playbook`, `bad-range`.
 */
export async function partnerLog(workspace: Workspace, question: LogQuestion, today: Day): Promise<PartnerLog> {
  const relation = await relationOf(workspace, question.partner, today)
  const { partner, playbook, record, run } = relation
  const range = { from: question.from ?? run.from, to: question.to ?? today }
  if (range.from > range.to) {
    throw new EntenteError('bad-range', `${range.from} is after ${range.to}`, { help: 'give the earlier day first' })
  }
  const within = ({ on }: { readonly on: Day }): boolean => range.from <= on && on <= range.to
  const { journal } = workspace.store
  const incidents = incidentsOf(relation).filter(within).toSorted(newestFirst)
  const items = [...journal.view(ITEMS).values()].filter((item) => item.partner === partner)
  return {
    partner,
    today,
    begins: run.from,
    ...range,
    feed: record.feed,
    scale: playbook.strain.levels.map(({ id }) => id),
    levels: run.levels.flatMap((span) => clip(span, range)),
    gaps: await gapsOf(workspace, record.feed, range, today),
    incidentDays: countDays(incidents),
    incidents: incidents.slice(0, MOST_INCIDENTS),
    incidentTotal: incidents.length,
    acts: actsOf(relation).filter(within),
    items: items
      .filter(({ on, closedOn, expires }) => on <= range.to && (closedOn ?? expires) >= range.from)
      .map(({ id, type, on, closedOn, status, response, due, expires }) => ({
        id,
        type,
        on,
        closedOn,
        status,
        response,
        due,
        expires,
      })),
    decisions: decisionsOf(workspace, partner).filter(within),
    ownActs: (journal.view(OWN_ACTS).get(partner) ?? [])
      .filter(within)
      .map(({ id, item, instrument, on, incident, link }) => ({ id, item, instrument, on, incident, link })),
  }
}

function incidentsOf({ record, compiled }: RelationNow): readonly LogIncident[] {
  const having = (status: LogStatus, incidents: readonly Incident[]): readonly LogIncident[] =>
    incidents.map((incident) => {
      const { key, firstReportedAt, occurredOn, code } = incident
      const rule = compiled.name(incident)
      return {
        key,
        occurredOn,
        status,
        code,
        on: dayOf(firstReportedAt),
        rule: rule?.id ?? null,
        kind: rule?.kind ?? null,
      }
    })
  return [
    ...having('developing', record.developing),
    ...having('reported', record.unconfirmed),
    ...having('confirmed', record.theirs),
    ...having('struck', record.struck),
  ]
}

function newestFirst(a: LogIncident, b: LogIncident): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1
  return a.key < b.key ? -1 : 1
}

function countDays(incidents: readonly LogIncident[]): readonly LogIncidentDay[] {
  const days = new Map<Day, Record<LogStatus, number> & { readonly on: Day }>()
  for (const { on, status } of incidents.toReversed()) {
    const day = days.get(on) ?? { on, developing: 0, reported: 0, confirmed: 0, struck: 0 }
    day[status] += 1
    days.set(on, day)
  }
  return [...days.values()]
}

function actsOf({ input, run }: RelationNow): PartnerLog['acts'] {
  const patterns = new Set(run.patternActs)
  return [...input.acts, ...run.patternActs].map((act) => {
    const { key, rule, kind, points, occurredOn, clockDay } = act
    return { key, rule, kind, points, occurredOn, on: clockDay, pattern: patterns.has(act) }
  })
}

function decisionsOf({ store }: Workspace, partner: ActorCode): PartnerLog['decisions'] {
  return [...store.journal.view(DECISIONS).byItem.values()]
    .filter((decision) => decision.partner === partner)
    .map(({ item, outcome, instrument, because, toSign, on, askedAt }) => ({
      item,
      outcome,
      instrument,
      because,
      toSign,
      on: on ?? dayOf(askedAt),
      inEffect: on !== null,
    }))
}

/** Days of which not everything came; a day that is still to come is none of them. */
async function gapsOf(
  { store }: Workspace,
  feed: string | null,
  { from, to }: { readonly from: Day; readonly to: Day },
  today: Day,
): Promise<readonly LogGap[]> {
  const last = to < today ? to : today
  if (from > last) return []
  if (feed === null) return [{ from, to: last, state: 'none', expected: 0, came: null, missing: {} }]
  const { runs } = await completeness(store, feed, { from, to: last })
  return runs.flatMap(({ state, ...run }) => (state === 'complete' || state === 'covered' ? [] : [{ ...run, state }]))
}

function clip({ from, to, level }: LevelSpan, range: { readonly from: Day; readonly to: Day }): readonly LevelSpan[] {
  const [begin, end] = [from < range.from ? range.from : from, to > range.to ? range.to : to]
  return begin > end ? [] : [{ from: begin, to: end, level }]
}
