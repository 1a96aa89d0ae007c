import { type As, incidents, type Incident as ArchiveIncident, listActs, type ListedAct } from '@entente/measure'
import { type ActorCode, addDays, type Day, EntenteError, HAND } from '@entente/model'
import type { Incident, Playbook } from '@entente/playbook'
import type { DaySpan } from '@entente/store'
import { chooseFeed } from '../figures/choose-feed.ts'
import type { Workspace } from '../workspace/open-workspace.ts'

/** What of a relation is known: by one feed, and by hand. */
export interface RelationRecord {
  /** Null where the archive is empty: then only what was entered by hand is known. */
  readonly feed: string | null
  /** The moment by which incidents are settled; that of the feed's latest report, null where there is none. */
  readonly asOf: string | null
  readonly covered: readonly DaySpan[]
  /** Toward us by the partner: settled or confirmed, none that was struck out. In no order. */
  readonly theirs: readonly Incident[]
  /** As confirmed: what of theirs is only reported. */
  readonly unconfirmed: readonly Incident[]
  /** Not settled yet. */
  readonly developing: readonly Incident[]
  readonly struck: readonly Incident[]
  /** Ours toward the partner, by the same rules. */
  readonly ours: readonly Incident[]
}

/** With `ours` false nothing of ours is read. As reported: as if all that settled were confirmed on the day it settled. As confirmed: on the day a person said so. */
export async function relationRecord(
  workspace: Workspace,
  playbook: Playbook,
  { as, feed: asked, ours = true }: { readonly as: As; readonly feed?: string | undefined; readonly ours?: boolean },
): Promise<RelationRecord> {
  const { perspective, partner, actsThrough } = playbook
  if (partner === null) throw new EntenteError('playbook-without-partner', 'a base makes no acts', {})
  const feed = await feedOf(workspace, { source: partner, target: perspective }, asked ?? playbook.feed ?? undefined)
  const covered = feed === null ? [] : await workspace.store.coverage(feed)
  const they = [partner, ...actsThrough]
  const [sent, ...theirs] = await Promise.all([
    ours ? side(workspace, playbook, feed, perspective, partner, as) : undefined,
    ...they.map((one) => side(workspace, playbook, feed, one, perspective, as)),
  ])
  return {
    feed,
    asOf: theirs[0]?.asOf ?? null,
    covered,
    theirs: theirs.flatMap((one) => one.known),
    unconfirmed: theirs.flatMap((one) => one.unconfirmed),
    developing: theirs.flatMap((one) => one.developing),
    struck: theirs.flatMap((one) => one.struck),
    ours: sent?.known ?? [],
  }
}

interface Side {
  readonly asOf: string | null
  readonly known: readonly Incident[]
  readonly unconfirmed: readonly Incident[]
  readonly developing: readonly Incident[]
  readonly struck: readonly Incident[]
}

async function side(
  { store }: Workspace,
  { limits }: Playbook,
  feed: string | null,
  source: ActorCode,
  target: ActorCode,
  as: As,
): Promise<Side> {
  const found = feed === null ? undefined : await incidents(store, { source, target, feed, settleDays: limits.settle })
  const byHand = listActs(store, { source, target })
  // An act by hand that is about an incident stands for it.
  const told = new Set(byHand.map(({ incident }) => incident))
  const ofFeed = (found?.incidents ?? []).filter(({ key }) => !told.has(key))
  const having = (...status: readonly ArchiveIncident['status'][]): readonly ArchiveIncident[] =>
    ofFeed.filter((incident) => status.includes(incident.status))
  const settled = having('settled')
  const confirmed = having('confirmed').map((incident) => asConfirmed(incident, as))
  return {
    asOf: found?.asOf ?? null,
    known: [...(as === 'reported' ? settled : []), ...confirmed, ...byHand.map((act) => handIncident(act, as))],
    unconfirmed: as === 'reported' ? [] : settled,
    developing: having('developing'),
    struck: having('struck'),
  }
}

function asConfirmed(incident: ArchiveIncident, as: As): Incident {
  const at = incident.verdict?.at
  return { ...incident, confirmed: true, settlesAt: as === 'reported' || at === undefined ? incident.settlesAt : at }
}

/** As reported, an act by hand is treated as one of a feed without publishing times: known on the day after. */
function handIncident(act: ListedAct, as: As): Incident {
  const { id, occurredOn, source, target, cameo, root, quad, goldstein, tag = null, writtenAt } = act
  const nextDay = `${addDays(occurredOn, 1)}T00:00:00.000Z`
  return {
    key: [HAND, source, target, 'cameo', cameo, occurredOn, id].join(':'),
    feed: HAND,
    tag,
    source,
    target,
    occurredOn,
    // Whoever enters an act says that the state did it.
    sourceBy: 'organ',
    sourceRoles: null,
    targetRoles: null,
    scheme: 'cameo',
    code: cameo,
    cameo,
    root,
    quad,
    goldstein,
    isRoot: null,
    reports: null,
    publishers: null,
    pages: null,
    confidence: null,
    place: null,
    joint: null,
    stale: null,
    lagDays: null,
    confirmed: true,
    firstReportedAt: as === 'reported' ? nextDay : writtenAt,
    settlesAt: as === 'reported' ? nextDay : writtenAt,
  }
}

async function feedOf(
  workspace: Workspace,
  dyad: { readonly source: ActorCode; readonly target: ActorCode },
  asked: string | undefined,
): Promise<string | null> {
  if (asked === undefined && (await workspace.store.feeds()).length === 0) return null
  const { feed } = await chooseFeed(workspace, dyad, asked)
  return feed
}

/** UTC day of a moment. */
export function dayOf(moment: string): Day {
  return moment.slice(0, 10) as Day
}
