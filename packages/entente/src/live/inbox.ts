import type { ActorCode, Day } from '@entente/model'
import {
  ALERTS_A_DAY,
  DECISIONS,
  type Item,
  type ItemDecision,
  ITEMS,
  NOTICED,
  type Noticed,
  type NoticedIncident,
} from '@entente/watch'
import { dayOf } from '../playbooks/relation-record.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import type { PlaybooksInUse } from './playbooks-in-use.ts'

export const URGENCIES = ['overdue', 'due-today', 'open', 'closed'] as const
type Urgency = (typeof URGENCIES)[number]

/** An item as it stands on its desk. */
export interface InboxItem extends Item {
  readonly urgency: Urgency
  /** Of the act that opened it; null for what no act opened, such as an initiative. */
  readonly opening: { readonly rule: string; readonly occurredOn: Day } | null
  /** In effect, or waiting for a signature; null where nobody decided. */
  readonly decision: ItemDecision | null
  /** Why it is left until it expires; null where nobody said so. */
  readonly left: string | null
}

/** What is told at once and what waits for the digest, of one desk on one day. */
interface DeskBudget {
  readonly desk: string
  readonly title: string
  /** Items told at once in a day, at most. */
  readonly budget: number
  readonly alerts: number
  readonly digest: number
}

/** An incident that was named before it settled. */
interface InboxNotice extends NoticedIncident {
  readonly partner: ActorCode
  readonly desk: string
  readonly at: string
}

export interface Inbox {
  readonly today: Day
  readonly desks: readonly DeskBudget[]
  /** Verify first, then by due day; what is closed after that, latest first. */
  readonly items: readonly InboxItem[]
  /** Items that fit, without the limit. */
  readonly total: number
  /** Named before they settled, and not settled since by the clock, latest first: provisional. */
  readonly noticed: readonly InboxNotice[]
  /** Partners that nothing is proposed for, and why. */
  readonly without: PlaybooksInUse['without']
}

export interface InboxQuestion {
  readonly desk?: string | undefined
  readonly partner?: ActorCode | undefined
  /** Default open. */
  readonly status?: 'open' | 'all' | undefined
  /** Most items. Default 200. */
  readonly limit?: number | undefined
}

const MOST_NOTICED = 100
const DAY_MS = 86_400_000

/** What waits on the desks of a workspace, by its journal; `liveDesk` keeps that up to date. */
export function inbox(
  workspace: Workspace,
  { playbooks, without }: PlaybooksInUse,
  now: Date,
  { desk, partner, status = 'open', limit = 200 }: InboxQuestion = {},
): Inbox {
  const { journal } = workspace.store
  const today = dayOf(now.toISOString())
  const mine = (one: { readonly desk: string; readonly partner: ActorCode }): boolean =>
    (desk === undefined || one.desk === desk) && (partner === undefined || one.partner === partner)
  const all = [...journal.view(ITEMS).values()]
  const fitting = all
    .filter(mine)
    .map((item) => asInboxItem(workspace, item, today))
    .filter(({ urgency, decision }) => status === 'all' || urgency !== 'closed' || waits(decision))
    .toSorted(byUrgency)
  return {
    today,
    desks: (workspace.config?.desks ?? [])
      .filter(({ id }) => desk === undefined || id === desk)
      .map(({ id, title }) => ({ desk: id, title, budget: ALERTS_A_DAY, ...countOf(all, id, today) })),
    items: fitting.slice(0, limit),
    total: fitting.length,
    noticed: developing(workspace, playbooks, now).filter(mine).slice(0, MOST_NOTICED),
    without: without.filter(mine),
  }
}

/** An item with how urgent it is, and what people said of it. */
export function asInboxItem({ store }: Workspace, item: Item, today: Day): InboxItem {
  const { byItem, left } = store.journal.view(DECISIONS)
  return {
    ...item,
    urgency: urgencyOf(item, today),
    opening: openingOf(item),
    decision: byItem.get(item.id) ?? null,
    left: left.get(item.id) ?? null,
  }
}

function waits(decision: ItemDecision | null): boolean {
  return decision !== null && decision.on === null
}

function urgencyOf({ status, due }: Item, today: Day): Urgency {
  if (status !== 'open' && status !== 'overdue' && status !== 'missed') return 'closed'
  if (due < today) return 'overdue'
  return due === today ? 'due-today' : 'open'
}

/** The key of an act is `partner:rule:day`. */
function openingOf({ because: [first] }: Item): InboxItem['opening'] {
  const [, rule, occurredOn] = first?.split(':') ?? []
  return rule === undefined || occurredOn === undefined ? null : { rule, occurredOn: occurredOn as Day }
}

function byUrgency(a: InboxItem, b: InboxItem): number {
  const closed = Number(a.urgency === 'closed') - Number(b.urgency === 'closed')
  if (closed !== 0) return closed
  if (a.urgency === 'closed') return a.raisedAt < b.raisedAt ? 1 : a.raisedAt > b.raisedAt ? -1 : 0
  const verify = Number(b.type === 'verify') - Number(a.type === 'verify')
  if (verify !== 0) return verify
  return a.due < b.due ? -1 : a.due > b.due ? 1 : a.id < b.id ? -1 : 1
}

function countOf(items: readonly Item[], desk: string, today: Day): Pick<DeskBudget, 'alerts' | 'digest'> {
  const raised = items.filter((item) => item.desk === desk && item.raisedAt.startsWith(today))
  const alerts = raised.filter(({ delivery }) => delivery === 'alert').length
  return { alerts, digest: raised.length - alerts }
}

/** Latest first; of one incident its last name. */
function developing({ store }: Workspace, playbooks: PlaybooksInUse['playbooks'], now: Date): readonly InboxNotice[] {
  const settle = new Map(playbooks.map(({ partner, playbook }) => [partner, playbook.limits.settle]))
  const shown = new Map<string, InboxNotice>()
  const rows = store.journal.entries({ kinds: [NOTICED], newestFirst: true, limit: MOST_NOTICED })
  for (const { at, payload } of rows) {
    const { partner, desk, incidents } = payload as Noticed
    if (now.getTime() - Date.parse(at) >= (settle.get(partner) ?? 1) * DAY_MS) continue
    for (const incident of incidents) {
      if (!shown.has(incident.key)) shown.set(incident.key, { ...incident, partner, desk, at })
    }
  }
  return [...shown.values()]
}
