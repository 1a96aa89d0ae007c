import type { As, RulePrecision } from '@entente/measure'
import type { ActorCode, Day } from '@entente/model'
import {
  type Act,
  type Finding,
  hashOf,
  type Kind,
  type Measure,
  type Playbook,
  type Proposal,
  runRelation,
} from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { type AuditedRules, auditedRules } from './audited.ts'
import { loadOther } from './load-other.ts'
import { loadPlaybooks, playbookOf } from './load-playbooks.ts'
import { countBy, countKinds } from './named-acts.ts'
import { deskRecord } from '../live/desk-record.ts'
import { knowingTaken } from '../live/knowing-taken.ts'
import { relationInput } from './relation-input.ts'
import { type RelationRecord, relationRecord } from './relation-record.ts'

export interface ReplayQuestion {
  readonly partner: ActorCode
  /** First day of the output; it cuts only. Default the first day of the record. */
  readonly from?: Day | undefined
  /** Last day. Default the last on which something is covered or settles. */
  readonly to?: Day | undefined
  /** Default reported. */
  readonly as?: As | undefined
  readonly feed?: string | undefined
  /** Another playbook for the same partner, a file, run over the same record. */
  readonly playbook?: string | undefined
}

/** An item on somebody's desk in a day. */
interface DeskLoad {
  /** Days of the span that a feed covers. */
  readonly days: number
  /** Proposals of every type. */
  readonly items: number
  readonly perDay: number
  readonly mostInADay: number
}

export interface Run {
  /** Of the playbook's normal form. */
  readonly playbookHash: string
  /** Acts whose clock day lies in the span, those of patterns too, by kind. */
  readonly counts: Readonly<Record<Kind, number>>
  readonly levels: readonly { readonly from: Day; readonly to: Day; readonly level: string | null }[]
  /** Levels of strain, from the calmest, and the points at which each begins. */
  readonly strainLevels: readonly { readonly id: string; readonly from: number }[]
  /** Points at the end of each day from `from`; null on days that no feed covers. */
  readonly strain: readonly (number | null)[]
  readonly warmth: readonly (number | null)[]
  readonly proposals: readonly Proposal[]
  readonly findings: readonly Finding[]
  readonly standing: readonly Measure[]
  readonly load: DeskLoad
  /** Every rule and pattern: how many acts it made in the span, and how often what it names was judged right; null: no data. */
  readonly rules: readonly RuleTally[]
  /** Acts that proposals rest on, by key: what they are called, and by which incidents. */
  readonly acts: Readonly<Record<string, ReplayedAct>>
}

interface RuleTally {
  readonly rule: string
  readonly kind: Kind
  readonly acts: number
  readonly precision: RulePrecision | null
}

interface ReplayedAct {
  readonly rule: string
  readonly kind: Kind
  readonly points: number
  readonly occurredOn: Day
  readonly incidents: readonly string[]
}

export interface Replay extends Run {
  readonly partner: ActorCode
  readonly perspective: ActorCode
  readonly feed: string | null
  readonly from: Day
  readonly to: Day
  readonly as: As
  /** With another playbook: what that would have proposed, and the proposals that only one of the two makes. */
  readonly other?: Run & { readonly file: string; readonly differences: readonly Difference[] }
}

/** A proposal that one playbook makes on a day and the other does not. */
interface Difference {
  readonly on: Day
  readonly by: 'this' | 'other'
  readonly type: Proposal['type']
  readonly response: string | null
  readonly choices: readonly string[]
}

/**
 * What a playbook would have proposed over the record: as reported, as if every act were confirmed on the day it settled; as
 * confirmed, by what a person has said. Nothing of it was proposed to anybody.
 * @throws EntenteError `no-playbook`, `bad-playbook`, `no-such-feed`, `bad-span`.
 */
export async function replay(workspace: Workspace, question: ReplayQuestion): Promise<Replay> {
  const playbooks = loadPlaybooks(workspace)
  const { playbook } = playbookOf(playbooks, question.partner)
  const file = question.playbook
  if (file === undefined) return replayOf(workspace, playbook, question)
  return replayOf(workspace, playbook, question, {
    file,
    playbook: loadOther(workspace, playbooks, question.partner, file),
  })
}

/**
 * The same for a playbook that was read, alone or beside another.
 * @throws EntenteError `no-such-feed`, `bad-span`.
 */
export async function replayOf(
  workspace: Workspace,
  playbook: Playbook,
  question: ReplayQuestion,
  other?: { readonly file: string; readonly playbook: Playbook },
): Promise<Replay> {
  const { partner, as = 'reported' } = question
  const record = await relationRecord(workspace, playbook, { as, feed: question.feed })
  const { run, from, to } = await follow(workspace, playbook, record, question)
  const known = { partner, perspective: playbook.perspective, feed: record.feed, from, to, as }
  if (other === undefined) return { ...known, ...run }
  const theirRecord = readsSame(playbook, other.playbook)
    ? record
    : await relationRecord(workspace, other.playbook, { as, feed: question.feed })
  const { run: theirs } = await follow(workspace, other.playbook, theirRecord, question)
  const differences = differencesOf(run.proposals, theirs.proposals)
  return { ...known, ...run, other: { file: other.file, ...theirs, differences } }
}

/** Whether two playbooks take the same out of the archive. */
function readsSame(one: Playbook, other: Playbook): boolean {
  const read = ({ feed, actsThrough, limits }: Playbook): string => JSON.stringify([feed, actsThrough, limits.settle])
  return read(one) === read(other)
}

async function follow(
  workspace: Workspace,
  playbook: Playbook,
  record: RelationRecord,
  { partner, as, from: asked, to: last }: ReplayQuestion,
): Promise<{ readonly run: Run; readonly from: Day; readonly to: Day }> {
  const settled = as === 'confirmed' ? deskRecord(workspace.store.journal, partner) : undefined
  const input = relationInput(playbook, record, last, settled)
  const known = settled === undefined ? playbook : knowingTaken(workspace, playbook, settled)
  const ran = runRelation(known, { ...input, ...(asked === undefined ? {} : { from: asked }) })
  const { levels, strain, warmth, proposals, findings, standing, from, to } = ran
  const acts = [...input.acts, ...(input.reported ?? []), ...ran.patternActs]
  const inSpan = acts.filter(({ clockDay }) => clockDay >= from && clockDay <= to)
  const told = new Set(proposals.flatMap(({ because }) => because))
  const run: Run = {
    playbookHash: hashOf(playbook),
    counts: countKinds(inSpan),
    levels,
    strainLevels: playbook.strain.levels.map(({ id, from: begins }) => ({ id, from: begins })),
    strain,
    warmth,
    proposals,
    findings,
    standing,
    load: loadOf(proposals, strain.filter((points) => points !== null).length),
    rules: talliesOf(playbook, inSpan, await auditedRules(workspace, playbook, record.feed)),
    acts: Object.fromEntries(acts.filter(({ key }) => told.has(key)).map((act) => [act.key, replayed(act)])),
  }
  return { run, from, to }
}

function talliesOf({ rules, patterns }: Playbook, acts: readonly Act[], audited: AuditedRules): readonly RuleTally[] {
  const made = countBy(acts, ({ rule }) => rule)
  return [...rules, ...patterns].map(({ id, kind }) => ({
    rule: id,
    kind,
    acts: made[id] ?? 0,
    precision: audited[id] ?? null,
  }))
}

function replayed({ rule, kind, points, occurredOn, incidents }: Act): ReplayedAct {
  return { rule, kind, points, occurredOn, incidents }
}

function loadOf(proposals: readonly Proposal[], days: number): DeskLoad {
  const perDay = new Map<Day, number>()
  for (const { on } of proposals) perDay.set(on, (perDay.get(on) ?? 0) + 1)
  return {
    days,
    items: proposals.length,
    perDay: days === 0 ? 0 : proposals.length / days,
    mostInADay: Math.max(0, ...perDay.values()),
  }
}

function differencesOf(mine: readonly Proposal[], theirs: readonly Proposal[]): readonly Difference[] {
  const only = (these: readonly Proposal[], those: readonly Proposal[], by: Difference['by']): Difference[] => {
    const there = new Set(those.map(sameness))
    return these
      .filter((proposal) => !there.has(sameness(proposal)))
      .map(({ on, type, response, choices }) => ({ on, by, type, response, choices }))
  }
  return [...only(mine, theirs, 'this'), ...only(theirs, mine, 'other')].toSorted((a, b) =>
    a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
  )
}

/** Two proposals are the same to a desk that bring the same choices for the same reason on the same day. */
function sameness({ on, type, response, choices }: Proposal): string {
  return JSON.stringify([on, type, response, choices])
}
