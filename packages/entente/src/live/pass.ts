import { type ActorCode, type Day, PROGRAM, programAuthor } from '@entente/model'
import type { Entry, NewEntry } from '@entente/store'
import {
  CHANGED,
  deliver,
  IN_FORCE,
  itemChanges,
  ITEMS,
  NAMES_NOTICED,
  NOTICED,
  type Noticed,
  type PlaybookInForce,
  PLAYBOOKS_IN_FORCE,
  RAISED,
} from '@entente/watch'
import { dayOf, type RelationRecord } from '../playbooks/relation-record.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import type { PlaybookInUse } from './playbooks-in-use.ts'
import { burstsOfActs, developingNames, type RelationNow, relationNow } from './relation-now.ts'

interface Looked {
  readonly now: RelationNow
  readonly burstOf: Awaited<ReturnType<typeof burstsOfActs>>
}

/** Relations that are looked at side by side. */
const AT_ONCE = 4

export interface Passed {
  readonly written: readonly Entry[]
  /** What was known of each relation that was looked at. */
  readonly records: ReadonlyMap<ActorCode, RelationRecord>
}

/**
 * Looks at some relations anew and writes down what that changes for their desks: playbooks that take effect, incidents that
 * develop, items that come up, change or end. What is written follows from archive, journal, playbooks and day alone; asked
 * again at once, nothing is written.
 */
export async function pass(workspace: Workspace, inUse: readonly PlaybookInUse[], now: () => Date): Promise<Passed> {
  const today = dayOf(now().toISOString())
  // 1. every relation, by archive and journal
  const looked: Looked[] = []
  for (let first = 0; first < inUse.length; first += AT_ONCE) {
    const some = inUse.slice(first, first + AT_ONCE)
    looked.push(...(await Promise.all(some.map((one) => lookAt(workspace, one, today)))))
  }
  // 2. what that changes, while nobody else writes
  const { journal } = workspace.store
  const rows = (): readonly NewEntry[] => {
    const items = journal.view(ITEMS)
    const inForce = journal.view(PLAYBOOKS_IN_FORCE)
    const noticed = journal.view(NAMES_NOTICED)
    const changes = looked.map(({ now: relation, burstOf }) => changesOf(relation, burstOf, items, inForce))
    const raised = deliver(
      changes.flatMap((one) => one.raised),
      items.values(),
      today,
    )
    return [
      ...looked.flatMap((one) => adopted(one.now, inForce)),
      ...looked.flatMap((one) => noticedNow(one.now, noticed)),
      ...raised.map((payload) => ({ kind: RAISED, payload })),
      ...changes.flatMap((one) => one.changed).map((payload) => ({ kind: CHANGED, payload })),
    ]
  }
  const records = new Map(looked.map((one) => [one.now.partner, one.now.record]))
  const written = rows().length === 0 ? [] : await journal.append(programAuthor(now), PROGRAM, rows)
  return { written, records }
}

async function lookAt(workspace: Workspace, inUse: PlaybookInUse, today: Day): Promise<Looked> {
  const now = await relationNow(workspace, inUse, today)
  return { now, burstOf: await burstsOfActs(workspace, now) }
}

type InForce = ReadonlyMap<ActorCode, readonly PlaybookInForce[]>
type Items = ReturnType<(typeof ITEMS)['empty']>

function changesOf(
  { partner, desk, hash, record, run, input, today }: RelationNow,
  burstOf: Looked['burstOf'],
  items: Items,
  inForce: InForce,
): ReturnType<typeof itemChanges> {
  const current = inForce.get(partner)?.at(-1)
  const since: Day = current?.hash === hash ? current.on : today
  return itemChanges({
    of: { partner, desk, feed: record.feed, playbook: hash },
    proposals: run.proposals,
    shown: [...items.values()].filter((item) => item.partner === partner),
    decided: new Map((input.decisions ?? []).map(({ proposal, day }) => [proposal, day])),
    reported: new Set((input.reported ?? []).map(({ key }) => key)),
    burstOf,
    today,
    since,
  })
}

function adopted({ partner, hash, today }: RelationNow, inForce: InForce): readonly NewEntry[] {
  if (inForce.get(partner)?.at(-1)?.hash === hash) return []
  const payload: PlaybookInForce = { partner, hash, on: today }
  return [{ kind: IN_FORCE, payload }]
}

/** Incidents that nobody was told of yet, or under another name. */
function noticedNow(relation: RelationNow, noticed: ReadonlyMap<string, string>): readonly NewEntry[] {
  const incidents = developingNames(relation)
    .filter(({ incident, rule }) => noticed.get(incident.key) !== rule)
    .map(({ incident: { key, reports, publishers }, rule, kind, points }) => ({
      key,
      rule,
      kind,
      points,
      reports,
      publishers,
    }))
  const { partner, desk } = relation
  const payload: Noticed = { partner, desk, incidents }
  return incidents.length === 0 ? [] : [{ kind: NOTICED, payload }]
}
