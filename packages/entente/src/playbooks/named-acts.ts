import type { As } from '@entente/measure'
import { type ActorCode, type Day, EntenteError } from '@entente/model'
import { compilePlaybook, groupActs, type Incident, type Kind, KINDS, OTHERWISE, type Rule } from '@entente/playbook'
import { addressesOf } from './addresses.ts'
import { type AuditedRules, auditedRules } from './audited.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { loadPlaybooks, playbookOf } from './load-playbooks.ts'
import { type RelationRecord, relationRecord } from './relation-record.ts'
import { nameReports } from './name-reports.ts'

export const ACT_UNITS = ['report', 'incident', 'act'] as const
export type ActUnit = (typeof ACT_UNITS)[number]

export interface NamedActsQuestion {
  readonly partner: ActorCode
  /** Days of occurrence, both included. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  /** Default act. */
  readonly unit?: ActUnit | undefined
  /** Default reported. */
  readonly as?: As | undefined
  readonly feed?: string | undefined
  /** Only acts of this kind, or of this rule. */
  readonly kind?: string | undefined
  readonly rule?: string | undefined
  /** Most that are listed; counts are of all. Default 1000. */
  readonly limit?: number | undefined
}

export const NAMED_STATUSES = ['developing', 'settled', 'confirmed', 'struck'] as const
type NamedStatus = (typeof NAMED_STATUSES)[number]

/** A report, an incident or an act, and what the playbook calls it. */
export interface NamedAct {
  readonly key: string
  readonly feed: string
  /** Of a report its id in the feed; of an act and an incident the keys of its incidents. */
  readonly ids: readonly string[]
  readonly occurredOn: Day
  readonly kind: Kind
  readonly points: number
  /** `otherwise` where no rule is true. */
  readonly rule: string
  readonly cameo: string | null
  readonly status: NamedStatus
  /** Where a reader can check it; at most five. */
  readonly urls: readonly string[]
}

export interface NamedActs {
  readonly partner: ActorCode
  readonly perspective: ActorCode
  readonly feed: string | null
  readonly unit: ActUnit
  readonly as: As
  readonly asOf: string | null
  /** Of all that fit, by kind. */
  readonly counts: Readonly<Record<Kind, number>>
  /** By rule; `otherwise` too. */
  readonly byRule: Readonly<Record<string, number>>
  /** How often a rule could not be told, because the feed lacks what it asks for. */
  readonly unknown: Readonly<Record<string, number>>
  readonly total: number
  /** How often what a rule names was judged right in audits of this feed; null: no data. */
  readonly audited: AuditedRules
  /** Latest first. */
  readonly acts: readonly NamedAct[]
}

/**
 * What a playbook calls what the partner did toward us, with the rule and where one can check it.
 * @throws EntenteError `no-playbook`, `bad-playbook`, `no-such-feed`, `unit-not-confirmed`.
 */
export async function namedActs(workspace: Workspace, question: NamedActsQuestion): Promise<NamedActs> {
  const { partner, unit = 'act', as = 'reported' } = question
  const { playbook } = playbookOf(loadPlaybooks(workspace), partner)
  const record = await relationRecord(workspace, playbook, { as, feed: question.feed, ours: false })
  const audited = await auditedRules(workspace, playbook, record.feed)
  const known = { partner, perspective: playbook.perspective, feed: record.feed, unit, as, asOf: record.asOf, audited }
  if (unit === 'report' && as === 'confirmed') {
    throw new EntenteError('unit-not-confirmed', 'reports are never confirmed one by one', {
      help: 'look at incidents or acts: --unit act --as confirmed',
    })
  }
  if (unit === 'report') return { ...known, ...(await nameReports(workspace, playbook, record.feed, question)) }
  const compiled = compilePlaybook(playbook)
  const inSpan = ({ occurredOn }: { readonly occurredOn: Day }): boolean =>
    (question.from === undefined || occurredOn >= question.from) &&
    (question.to === undefined || occurredOn <= question.to)
  const given = statusesOf(record, as)
  const incidents = [...given.keys()].filter(inSpan)
  const unknown: Record<string, number> = {}
  const named = incidents.map((incident) => {
    const { rule: id, unknown: untold } = compiled.nameWithTrace(incident)
    for (const rule of untold) unknown[rule] = (unknown[rule] ?? 0) + 1
    const rule = playbook.rules.find((one) => one.id === id) ?? null
    return { incident, rule }
  })
  const rows =
    unit === 'incident'
      ? named.map(({ incident, rule }) => ofIncident(incident, rule, given.get(incident) ?? 'settled'))
      : ofActs(compiled, incidents, given)
  const fitting = rows.filter(({ kind, rule }) => (question.kind ?? kind) === kind && (question.rule ?? rule) === rule)
  const acts = fitting.toSorted(latestFirst).slice(0, question.limit ?? 1000)
  const urls = await addressesOf(
    workspace,
    acts.flatMap(({ ids }) => ids.slice(0, 5)),
  )
  return {
    ...known,
    counts: countKinds(fitting),
    byRule: countBy(fitting, ({ rule }) => rule),
    unknown,
    total: fitting.length,
    acts: acts.map((act) => ({ ...act, urls: act.ids.flatMap((id) => urls.get(id) ?? []).slice(0, 5) })),
  }
}

/** As confirmed what is only reported, and what still develops, does not stand there. */
function statusesOf({ theirs, developing }: RelationRecord, as: As): ReadonlyMap<Incident, NamedStatus> {
  return new Map<Incident, NamedStatus>([
    ...theirs.map((one) => [one, one.confirmed === true ? 'confirmed' : 'settled'] as const),
    ...(as === 'confirmed' ? [] : developing).map((one) => [one, 'developing'] as const),
  ])
}

type Unchecked = Omit<NamedAct, 'urls'>

function ofIncident(incident: Incident, rule: Rule | null, status: NamedStatus): Unchecked {
  const { key, feed, occurredOn, cameo } = incident
  const name = { kind: rule?.kind ?? 'neutral', points: rule?.points ?? 0, rule: rule?.id ?? OTHERWISE }
  return { key, feed, ids: [key], occurredOn, ...name, cameo, status }
}

/** Acts, of settled incidents first; what is developing makes acts of its own, which are provisional. */
function ofActs(
  compiled: ReturnType<typeof compilePlaybook>,
  incidents: readonly Incident[],
  given: ReadonlyMap<Incident, NamedStatus>,
): readonly Unchecked[] {
  const byKey = new Map(incidents.map((incident) => [incident.key, incident]))
  const settled = groupActs(
    compiled,
    incidents.filter((one) => given.get(one) !== 'developing'),
  )
  const stand = new Set(settled.map(({ key }) => key))
  const developing = groupActs(
    compiled,
    incidents.filter((one) => given.get(one) === 'developing'),
  )
  return [...settled, ...developing.filter(({ key }) => !stand.has(key))].map((act) => {
    const evidence = act.incidents.flatMap((key) => byKey.get(key) ?? [])
    const statuses = evidence.map((one) => given.get(one))
    const status = statuses.includes('confirmed')
      ? 'confirmed'
      : statuses.includes('settled')
        ? 'settled'
        : 'developing'
    const { key, feed, occurredOn, kind, points, rule } = act
    return { key, feed, ids: act.incidents, occurredOn, kind, points, rule, cameo: evidence[0]?.cameo ?? null, status }
  })
}

function latestFirst(a: Unchecked, b: Unchecked): number {
  if (a.occurredOn !== b.occurredOn) return a.occurredOn < b.occurredOn ? 1 : -1
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

export function countKinds(rows: readonly { readonly kind: Kind }[]): Readonly<Record<Kind, number>> {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Record<Kind, number>
  for (const { kind } of rows) counts[kind] += 1
  return counts
}

export function countBy<T>(rows: readonly T[], of: (row: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1
  return counts
}
