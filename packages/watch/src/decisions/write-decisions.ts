import { EntenteError, type OfficerRole, WRITERS } from '@entente/model'
import type { NewEntry } from '@entente/store'
import { z } from 'zod'
import { checkChoice } from './check-choice.ts'
import type { ItemDecision } from './decision.ts'
import type { DecisionContext } from './decision-context.ts'
import { type DecisionPayloads, DECISIONS } from './decisions-fold.ts'
import { askedFor, type DecisionDesk, findItem, openItem, stillOpen } from './desk-items.ts'
import { readInput, words } from './fields.ts'

export interface DecisionInput {
  /** Id of an instrument, `no-action`, `clarification` or `lift`. There is no default. */
  readonly take: string
  readonly because: string
  readonly beyond: string | null
  readonly typed: string | null
}

/** What somebody decides of one item. */
export const decisionInput: z.ZodType<DecisionInput, unknown> = z.strictObject({
  take: z.string().min(1).max(100).describe('id of an instrument, `no-action`, `clarification` or `lift`'),
  because: words.describe('why; always'),
  beyond: words.nullable().default(null).describe('why the limits are exceeded, where they are'),
  typed: z.string().max(100).nullable().default(null).describe('the id once more, from rung 7'),
})

/** Why, where nothing else is asked. */
export const reasonInput: z.ZodType<{ readonly because: string }, unknown> = z.strictObject({ because: words })

/**
 * Notes that a person looked at the reports of an incident that an item rests on; once is enough.
 * @throws EntenteError `no-such-item`, `not-its-evidence`, `not-your-role`.
 */
export async function openEvidence(
  desk: DecisionDesk,
  item: string,
  incident: string,
  { evidence }: Pick<DecisionContext, 'evidence'>,
): Promise<void> {
  await desk.journal.append(desk.author, WRITERS, () => {
    findItem(desk, item)
    if (!evidence.includes(incident)) {
      throw new EntenteError('not-its-evidence', `\`${item}\` does not rest on that incident`, {
        help: evidence.length === 0 ? 'it rests on none' : `it rests on: ${evidence.slice(0, 5).join(', ')}`,
      })
    }
    return hasOpened(desk, item, [incident]) ? [] : [entryOf('evidence/opened', { item, incident })]
  })
}

/**
 * Decides one item. Where a second role has to sign, it is asked for only.
 * @throws EntenteError `bad-input`, `no-such-item`, `item-closed`, `already-decided`, `waits-for-signature`, `not-your-role`,
 * and those of `checkChoice`.
 */
export async function decideItem(
  desk: DecisionDesk,
  item: string,
  context: DecisionContext,
  input: unknown,
): Promise<ItemDecision> {
  const { take, because, beyond, typed } = readInput(decisionInput, input, 'decision')
  await desk.journal.append(desk.author, WRITERS, (at) => {
    const open = openItem(desk, item, at)
    const evidenceOpened = hasOpened(desk, item, context.evidence)
    const choice = checkChoice(open, context, { take, beyond, typed, evidenceOpened })
    return [entryOf('decision/asked', { item, partner: open.partner, because, ...choice })]
  })
  return decisionOf(desk, item)
}

/**
 * Signs what was asked for; it takes effect now. Where several officers work, another than who asked signs; who works alone
 * signs in a second step, and the row says so.
 * @throws EntenteError `no-such-item`, `item-closed`, `nothing-to-sign`, `already-decided`, `own-request`, `not-your-role`.
 */
export async function signDecision(desk: DecisionDesk, item: string): Promise<ItemDecision> {
  const { toSign: role, askedSeq: seen } = askedFor(desk, item)
  await desk.journal.append(desk.author, role === null ? [] : [role], (at) => {
    const asked = askedFor(desk, item)
    if (asked.askedSeq !== seen) throw changedMeanwhile(item)
    stillOpen(desk, item, at)
    const alone = desk.author.officer === null || desk.journal.isBy(asked.askedSeq, desk.author)
    if (alone && desk.several) {
      throw new EntenteError('own-request', 'who asked for a decision does not sign it', {
        help: `another officer with the role ${asked.toSign} signs`,
      })
    }
    return [entryOf('decision/signed', { item, alone })]
  })
  return decisionOf(desk, item)
}

/**
 * Sends back what waits to be signed, with a reason; the item can be decided anew. Who asked may take it back.
 * @throws EntenteError `bad-input`, `no-such-item`, `nothing-to-sign`, `already-decided`, `not-your-role`.
 */
export async function refuseDecision(desk: DecisionDesk, item: string, input: unknown): Promise<void> {
  const { because } = readInput(reasonInput, input, 'refusal')
  const { toSign, askedSeq } = askedFor(desk, item)
  const own = desk.author.officer === null || desk.journal.isBy(askedSeq, desk.author)
  const allowed: readonly (OfficerRole | 'program')[] = own ? WRITERS : toSign === null ? [] : [toSign]
  await desk.journal.append(desk.author, allowed, () => {
    if (askedFor(desk, item).askedSeq !== askedSeq) throw changedMeanwhile(item)
    return [entryOf('decision/refused', { item, because })]
  })
}

/**
 * Says why an item is left until it expires. It can still be decided until then.
 * @throws EntenteError `bad-input`, `no-such-item`, `item-closed`, `already-decided`, `waits-for-signature`, `not-your-role`.
 */
export async function leaveItem(desk: DecisionDesk, item: string, input: unknown): Promise<void> {
  const { because } = readInput(reasonInput, input, 'reason')
  await desk.journal.append(desk.author, WRITERS, (at) => {
    openItem(desk, item, at)
    return [entryOf('decision/left', { item, because })]
  })
}

function hasOpened({ journal, author }: DecisionDesk, item: string, incidents: readonly string[]): boolean {
  const opened = journal.view(DECISIONS).opened.get(item)
  const rows = incidents.flatMap((incident) => opened?.get(incident) ?? [])
  return author.officer === null ? rows.length > 0 : rows.some((seq) => journal.isBy(seq, author))
}

function decisionOf({ journal }: DecisionDesk, item: string): ItemDecision {
  const decision = journal.view(DECISIONS).byItem.get(item)
  if (decision !== undefined) return decision
  throw changedMeanwhile(item)
}

function changedMeanwhile(item: string): EntenteError {
  return new EntenteError('nothing-to-sign', `what was asked for of \`${item}\` was sent back meanwhile`, {
    help: 'look at the item again',
  })
}

function entryOf<Kind extends keyof DecisionPayloads>(kind: Kind, payload: DecisionPayloads[Kind]): NewEntry {
  return { kind, payload }
}
