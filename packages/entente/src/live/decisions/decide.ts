import type { Author, Day } from '@entente/model'
import { type Catalogue, highestRung, RUNGS } from '@entente/playbook'
import {
  decideItem,
  type DecisionContext,
  type DecisionDesk,
  DECISIONS,
  findItem,
  type Friction,
  frictionOf,
  type Item,
  type ItemDecision,
  leaveItem,
  openEvidence,
  OWN_ACTS,
  type RefusedDecision,
  refuseDecision,
  signDecision,
} from '@entente/watch'
import { dayOf } from '../../playbooks/relation-record.ts'
import { readInstruments } from '../../playbooks/read-instruments.ts'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { contextOf } from './context-of.ts'
import { relationOf } from './relation-of.ts'

/** A choice of an item, and what stands between it and its effect. */
interface ItemChoice extends Friction {
  readonly id: string
  /** Null for what has none. */
  readonly rung: number | null
}

/** How an item stands with those who decide. */
export interface DecisionView {
  readonly item: string
  readonly decision: ItemDecision | null
  /** Why it is left until it expires; null where nobody said so. */
  readonly left: string | null
  readonly refused: readonly RefusedDecision[]
  /** In the order of the item: no action first, and none by default. */
  readonly choices: readonly ItemChoice[]
  /** The highest rung within the playbook's limits; null where they do not count. */
  readonly highestRung: number | null
  /** What every rung asks for, the first first; one beyond the limits is signed. */
  readonly rungs: readonly Friction[]
  /** Whether what it answers was only said: then it is answered in words only. */
  readonly speech: boolean
  /** Incidents that it rests on, and those whose reports who asks has opened. */
  readonly evidence: readonly string[]
  readonly opened: readonly string[]
}

/** @throws EntenteError `no-such-item`, `no-playbook`. */
export async function decisionView(workspace: Workspace, author: Author, id: string): Promise<DecisionView> {
  const { journal } = workspace.store
  const item = findItem({ journal }, id)
  const context = await contextFor(workspace, author, item)
  const { byItem, left, refused, opened } = journal.view(DECISIONS)
  const { opening, limits, instruments, evidence } = context
  const highest = opening === null ? null : highestRung(limits, opening.points)
  return {
    item: id,
    decision: byItem.get(id) ?? null,
    left: left.get(id) ?? null,
    refused: refused.get(id) ?? [],
    choices: item.choices.map((choice) => {
      const rung = instruments.get(choice)?.rung ?? null
      return { id: choice, rung, ...frictionOf(context, rung ?? 0, false) }
    }),
    highestRung: highest,
    rungs: RUNGS.map((_means, at) => frictionOf(context, at + 1, at + 1 > (highest ?? limits.ceiling))),
    speech: opening?.speech ?? false,
    evidence,
    opened: evidence.filter((key) => {
      const rows = opened.get(id)?.get(key) ?? []
      return author.officer === null ? rows.length > 0 : rows.some((seq) => journal.isBy(seq, author))
    }),
  }
}

/** Decides one item, or asks for it where a second role signs. @throws as `decideItem`; `no-playbook`. */
export async function decideOn(
  workspace: Workspace,
  author: Author,
  id: string,
  input: unknown,
): Promise<ItemDecision> {
  const desk = decisionDesk(workspace, author)
  const context = await contextFor(workspace, author, findItem(desk, id))
  return decideItem(desk, id, context, input)
}

/** Notes that who decides looked at reports of an incident. @throws as `openEvidence`; `no-playbook`. */
export async function noteOpened(workspace: Workspace, author: Author, id: string, incident: string): Promise<void> {
  const desk = decisionDesk(workspace, author)
  await openEvidence(desk, id, incident, await contextFor(workspace, author, findItem(desk, id)))
}

/** @throws as `signDecision` of the watch. */
export function signFor(workspace: Workspace, author: Author, id: string): Promise<ItemDecision> {
  return signDecision(decisionDesk(workspace, author), id)
}

/** @throws as `refuseDecision` of the watch. */
export function refuseFor(workspace: Workspace, author: Author, id: string, input: unknown): Promise<void> {
  return refuseDecision(decisionDesk(workspace, author), id, input)
}

/** @throws as `leaveItem` of the watch. */
export function leaveFor(workspace: Workspace, author: Author, id: string, input: unknown): Promise<void> {
  return leaveItem(decisionDesk(workspace, author), id, input)
}

/** The catalogue of a workspace, its own instruments too. */
export function catalogueOf({ folder }: Workspace): Catalogue {
  return readInstruments(folder).catalogue
}

function decisionDesk({ store, config }: Workspace, author: Author): DecisionDesk {
  return { journal: store.journal, author, several: (config?.officers ?? []).length > 1 }
}

async function contextFor(workspace: Workspace, author: Author, item: Item): Promise<DecisionContext> {
  const today: Day = dayOf(author.now().toISOString())
  const relation = await relationOf(workspace, item.partner, today)
  const ownActs = workspace.store.journal.view(OWN_ACTS).get(item.partner) ?? []
  return contextOf(relation, catalogueOf(workspace), ownActs, item)
}
