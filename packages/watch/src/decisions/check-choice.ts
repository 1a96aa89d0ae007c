import { EntenteError } from '@entente/model'
import { highestRung, type Intent, LIFT, NO_ACTION } from '@entente/playbook'
import type { Item } from '../items/item.ts'
import type { ItemDecision } from './decision.ts'
import type { Choosable, DecisionContext } from './decision-context.ts'
import { frictionOf } from './friction.ts'

export interface ChoiceInput {
  readonly take: string
  /** Why the limits are exceeded. */
  readonly beyond: string | null
  /** The id again, where friction asks for it. */
  readonly typed: string | null
  /** Whether who decides has opened any of the evidence. */
  readonly evidenceOpened: boolean
}

type Choice = Pick<ItemDecision, 'outcome' | 'instrument' | 'beyond' | 'toSign'>

/**
 * What a choice amounts to: whether it is among those proposed, within the limits, and who has to sign.
 * @throws EntenteError `verify-first`, `not-a-choice`, `no-such-instrument`, `only-words`, `not-lawful`, `other-intent`,
 * `beyond-limits`, `within-limits`, `evidence-not-opened`, `type-it-again`.
 */
export function checkChoice(
  item: Pick<Item, 'type' | 'choices'>,
  context: DecisionContext,
  input: ChoiceInput,
): Choice {
  const { take } = input
  // 1. before anybody has confirmed it there is nothing to answer
  if (item.type === 'verify') return declineVerify(take)
  if (item.type === 'answer' && !context.confirmed) throw verifyFirst('what it answers is not confirmed')
  if (take === NO_ACTION) return { outcome: 'declined', instrument: NO_ACTION, beyond: null, toSign: null }
  if (take === LIFT || item.type === 'lift') return takeLift(item, take)
  // 2. what no reason overrides
  const chosen = findChoosable(context, take)
  refuseMoreThanWords(item, context, take, chosen)
  refuseUnlawful(context, take, chosen)
  // 3. what the playbook says
  const outcome = item.choices.includes(take) ? 'accepted' : 'changed'
  if (outcome === 'changed') refuseOtherIntent(item, context, take, chosen)
  const beyond = outcome === 'changed' ? reasonBeyond(context, chosen, input) : noReasonBeyond(input)
  // 4. friction grows with the rung
  const rung = chosen.rung ?? 0
  const friction = frictionOf(context, rung, beyond !== null)
  if (friction.evidence && !input.evidenceOpened) throw notOpened(take, rung)
  if (friction.typed && input.typed !== take) {
    throw new EntenteError('type-it-again', `\`${take}\` is rung ${rung}: its id is typed once more`, {
      help: `send it as \`typed\`, or with --typed ${take}`,
    })
  }
  return { outcome, instrument: take, beyond, toSign: friction.toSign }
}

function declineVerify(take: string): Choice {
  if (take !== NO_ACTION) throw verifyFirst('this item asks to verify what was reported')
  return { outcome: 'declined', instrument: null, beyond: null, toSign: null }
}

function verifyFirst(why: string): EntenteError {
  return new EntenteError('verify-first', `${why}; nothing else can be decided before`, {
    help: 'confirm the incident or strike it out: entente act confirm, entente act strike',
  })
}

function takeLift({ type, choices }: Pick<Item, 'type' | 'choices'>, take: string): Choice {
  if (type === 'lift' && take === LIFT) return { outcome: 'accepted', instrument: LIFT, beyond: null, toSign: null }
  throw new EntenteError('not-a-choice', `\`${take}\` is not a choice of this item`, {
    help: `it has: ${choices.join(', ')}`,
  })
}

function findChoosable({ instruments }: DecisionContext, take: string): Choosable {
  const found = instruments.get(take)
  if (found !== undefined) return found
  throw new EntenteError('no-such-instrument', `there is no instrument \`${take}\``, {
    help: 'entente instruments lists them all',
  })
}

/** G1: answers to criticism and opinion are words in our own name, whatever the reason. */
function refuseMoreThanWords(
  { type }: Pick<Item, 'type'>,
  { opening }: DecisionContext,
  take: string,
  { words }: Choosable,
): void {
  if (type !== 'answer' || opening?.speech !== true || words) return
  throw new EntenteError('only-words', `\`${take}\` is more than words, and what it answers was only said`, {
    help: 'criticism and opinion are answered in words in our own name, or not; no reason overrides that',
  })
}

/** Articles on State Responsibility 2001, 49 to 53. */
function refuseUnlawful({ opening, confirmed, asked }: DecisionContext, take: string, { legal }: Choosable): void {
  if (legal !== 'countermeasure') return
  const lacks = [
    ...(opening?.kind === 'breach' && confirmed ? [] : ['a confirmed breach']),
    ...(asked.toComply ? [] : ['a call to comply']),
    ...(asked.toTalk ? [] : ['an offer of talks']),
  ]
  if (lacks.length === 0) return
  throw new EntenteError('not-lawful', `\`${take}\` is a countermeasure, and there was no ${lacks.join(', no ')}`, {
    help: 'call on the partner to comply and offer talks first; no reason overrides that',
  })
}

const FRIENDLY: readonly Intent[] = ['encourage', 'repair', 'integrate']

function refuseOtherIntent(
  { type }: Pick<Item, 'type'>,
  { opening }: DecisionContext,
  take: string,
  { intent }: Choosable,
): void {
  const fitting: readonly Intent[] = type === 'answer' && opening?.kind !== 'friendly' ? ['answer', 'repair'] : FRIENDLY
  if (fitting.includes(intent)) return
  throw new EntenteError('other-intent', `\`${take}\` is there to ${intent}, which this item is not for`, {
    help: `take one that is there to ${fitting.join(' or ')}: entente instruments --intent ${fitting[0] ?? ''}`,
  })
}

function reasonBeyond(
  { limits, opening }: DecisionContext,
  { rung }: Choosable,
  { take, beyond }: ChoiceInput,
): string | null {
  const highest = opening === null ? limits.ceiling : highestRung(limits, opening.points)
  if ((rung ?? 0) <= highest) return noReasonBeyond({ beyond })
  if (beyond !== null) return beyond
  throw new EntenteError('beyond-limits', `\`${take}\` is rung ${rung}, and the limits here end at ${highest}`, {
    help: 'say why the limits are exceeded (`beyond`, or --beyond TEXT); a second role then signs',
  })
}

function noReasonBeyond({ beyond }: Pick<ChoiceInput, 'beyond'>): null {
  if (beyond === null) return null
  throw new EntenteError('within-limits', 'a reason is given for exceeding the limits, and this is within them', {
    help: 'leave `beyond` out',
  })
}

function notOpened(take: string, rung: number): EntenteError {
  return new EntenteError(
    'evidence-not-opened',
    `\`${take}\` is rung ${rung}: who decides has looked at a report that the item rests on`,
    { help: 'open one in the inbox, or with: entente evidence ITEM INCIDENT' },
  )
}
