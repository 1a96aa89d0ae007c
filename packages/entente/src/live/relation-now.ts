import { type Burst } from '@entente/watch'
import { bursts, type ReportBurst } from '@entente/measure'
import { addDays, type Day } from '@entente/model'
import {
  compilePlaybook,
  type CompiledPlaybook,
  type Incident,
  isHostile,
  type Kind,
  type RelationInput,
  type RelationRun,
  runRelation,
} from '@entente/playbook'
import { relationInput } from '../playbooks/relation-input.ts'
import { type RelationRecord, relationRecord } from '../playbooks/relation-record.ts'
import type { Workspace } from '../workspace/open-workspace.ts'
import { deskRecord } from './desk-record.ts'
import { knowingTaken } from './knowing-taken.ts'
import type { PlaybookInUse } from './playbooks-in-use.ts'

/** A relation as confirmed, from its first day to today, by archive, journal and playbook and nothing else (rule 5). */
export interface RelationNow extends PlaybookInUse {
  readonly today: Day
  readonly compiled: CompiledPlaybook
  readonly record: RelationRecord
  readonly input: RelationInput
  readonly run: RelationRun
}

export async function relationNow(workspace: Workspace, inUse: PlaybookInUse, today: Day): Promise<RelationNow> {
  const desk = deskRecord(workspace.store.journal, inUse.partner)
  const playbook = knowingTaken(workspace, inUse.playbook, desk)
  const record = await relationRecord(workspace, playbook, { as: 'confirmed' })
  const input = relationInput(playbook, record, today, desk)
  return {
    ...inUse,
    playbook,
    today,
    compiled: compilePlaybook(playbook),
    record,
    input,
    run: runRelation(playbook, input),
  }
}

/** Days before today whose reports are looked at for bursts: what an open item can rest on. */
const BURST_DAYS = 30

/** The burst that an act of theirs, which is only reported, came in, by the key of the act; null for one that came in none. */
export async function burstsOfActs(
  { store }: Workspace,
  { playbook, partner, record, input, today }: RelationNow,
): Promise<(act: string) => Burst | null> {
  const since = `${addDays(today, -BURST_DAYS)}T00:00:00.000Z`
  const acts = (input.reported ?? []).filter(({ firstReportedAt }) => firstReportedAt >= since)
  if (acts.length === 0 || record.feed === null) return () => null
  const { feed } = record
  const target = playbook.perspective
  const sources = [partner, ...playbook.actsThrough]
  const found = (await Promise.all(sources.map((source) => bursts(store, { feed, source, target, since })))).flat()
  const of = new Map(acts.map(({ key, firstReportedAt }) => [key, burstAt(found, firstReportedAt)]))
  return (act) => of.get(act) ?? null
}

function burstAt(found: readonly ReportBurst[], moment: string): Burst | null {
  const one = found.find(({ from, until }) => from <= moment && moment < until)
  if (one === undefined) return null
  const { from, reports, publishers, newPublishers } = one
  return { from: `${from.slice(0, 16)}Z`, reports, publishers, newPublishers }
}

/** An incident that has not settled, and what the playbook calls it for now. */
interface DevelopingName {
  readonly incident: Incident
  readonly rule: string
  readonly kind: Kind
  readonly points: number
}

/** What is developing, as far as the playbook has a name for it; hostile kinds first, then by key. */
export function developingNames({ record, compiled }: RelationNow): readonly DevelopingName[] {
  return record.developing
    .flatMap((incident): DevelopingName[] => {
      const rule = compiled.name(incident)
      if (rule === null || rule.kind === 'neutral' || incident.stale === true) return []
      return [{ incident, rule: rule.id, kind: rule.kind, points: rule.points }]
    })
    .toSorted(
      (a, b) => Number(isHostile(b.kind)) - Number(isHostile(a.kind)) || (a.incident.key < b.incident.key ? -1 : 1),
    )
}
