import { type ActorCode, addDays, type Day } from '@entente/model'
import { listActs } from '@entente/measure'
import { standingOf } from '@entente/plan'
import { type AgreementFact, durationDays, type Listed, NO_ACTION, type Playbook } from '@entente/playbook'
import type { Workspace } from '../workspace/open-workspace.ts'
import { loadPlaybooks, playbookOf } from './load-playbooks.ts'
import { relationRecord } from './relation-record.ts'

/** Costs from the least; a desk that can pay one can pay those before it. */
export const COSTS = ['none', 'low', 'medium', 'high'] as const
export type Cost = (typeof COSTS)[number]

export interface OptionsQuestion {
  readonly partner: ActorCode
  readonly intent?: string | undefined
  readonly family?: string | undefined
  /** The highest cost that there is money for. Default high. */
  readonly budget?: Cost | undefined
  readonly today: Day
  /** The day by which it has to be done; by default any. */
  readonly by?: Day | undefined
}

/** An instrument, and whether it can be used toward a partner now. */
export interface InstrumentOption {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly intent: Listed['intent']
  readonly rung: number | null
  readonly warmth: number | null
  /** First day on which it can be done, if decided today. */
  readonly earliest: Day
  /** Whether the partner's playbook names it. */
  readonly inPlaybook: boolean
  /** Never: nothing in the record bears its code; `shared`: something does, and other instruments have the same code. */
  readonly tried: 'never' | 'shared' | 'reported' | 'unseen'
  readonly allowed: boolean
  /** Why not; empty where it is allowed. */
  readonly excluded: readonly string[]
  /** What has to be done besides. */
  readonly needs: readonly string[]
}

export interface Options {
  readonly partner: ActorCode
  readonly perspective: ActorCode
  readonly feed: string | null
  readonly today: Day
  readonly options: readonly InstrumentOption[]
}

interface Situation {
  readonly question: OptionsQuestion
  readonly playbook: Playbook
  /** Of the codes of what we did toward them, as reported or by hand. */
  readonly done: ReadonlySet<string>
  /** How many instruments have a code. */
  readonly sharing: ReadonlyMap<string, number>
  /** Whether any binding agreement between the two is in force. */
  readonly bound: boolean
}

/**
 * Every instrument of the catalogue, whether playbook, law, money and calendar allow it toward a partner now, and why not.
 * In the order of the catalogue: nothing is ranked.
 * @throws EntenteError `no-playbook`, `bad-playbook`.
 */
export async function instrumentOptions(workspace: Workspace, question: OptionsQuestion): Promise<Options> {
  const { partner, today } = question
  const { catalogue, agreements, ...rest } = loadPlaybooks(workspace)
  const { playbook } = playbookOf({ catalogue, agreements, ...rest }, partner)
  const { perspective } = playbook
  const record = await relationRecord(workspace, playbook, { as: 'reported' })
  const byHand = listActs(workspace.store, { source: perspective, target: partner })
  const all = [...catalogue.values()].filter(({ id }) => id !== NO_ACTION)
  const situation: Situation = {
    question,
    playbook,
    done: new Set([...record.ours.flatMap(({ cameo }) => cameo ?? []), ...byHand.map(({ cameo }) => cameo)]),
    sharing: countCodes(all),
    bound: agreements.some((one) => isInForce(one, [perspective, partner], today)),
  }
  return {
    partner,
    perspective,
    feed: record.feed,
    today,
    options: all
      .filter(({ intent }) => question.intent === undefined || intent === question.intent)
      .filter(({ family }) => question.family === undefined || family === question.family)
      .map((one) => optionOf(one, situation)),
  }
}

function optionOf(one: Listed, situation: Situation): InstrumentOption {
  const { question, playbook } = situation
  const { id, name, family, intent, rung, warmth, lead } = one
  const earliest = addDays(question.today, durationDays(lead))
  const excluded = [...exclusions(one, earliest, situation)]
  return {
    id,
    name,
    family,
    intent,
    rung: rung ?? null,
    warmth: warmth ?? null,
    earliest,
    inPlaybook: id in playbook.instruments,
    tried: tried(one, situation),
    allowed: excluded.length === 0,
    excluded,
    needs: [...needs(one, playbook)],
  }
}

function* exclusions(one: Listed, earliest: Day, { question, playbook, bound }: Situation): Generator<string> {
  const { rung = 0, legal, cost, lead } = one
  const { budget = 'high', by } = question
  if (rung > playbook.limits.ceiling) yield `playbook: rung ${rung} is above the ceiling, ${playbook.limits.ceiling}`
  if (legal === 'countermeasure') {
    yield 'law: a countermeasure needs a confirmed breach, a call to comply and an offer of talks; that these are there is not checked yet, so it stays out'
  }
  if (legal === 'treaty remedy' && !bound)
    yield 'law: no binding agreement between the two is in force that is on record'
  if (COSTS.indexOf(cost) > COSTS.indexOf(budget)) yield `money: it costs ${cost}, and there is ${budget}`
  if (by !== undefined && earliest > by) yield `calendar: it takes ${lead}, so ${earliest} at the earliest`
}

function* needs({ consent, rung = 0, cost }: Listed, { limits: { signOff } }: Playbook): Generator<string> {
  if (consent === 'partner') yield 'their consent, sought first and recorded with its source'
  if (signOff !== null && rung > signOff.above) yield `sign-off by the ${signOff.by.replaceAll('-', ' ')}`
  if (cost === 'high') yield 'money of the treasury or a vote of parliament'
}

function tried({ cameo }: Listed, { done, sharing }: Situation): InstrumentOption['tried'] {
  if (cameo === undefined) return 'unseen'
  if (!done.has(cameo.code)) return 'never'
  return (sharing.get(cameo.code) ?? 1) > 1 ? 'shared' : 'reported'
}

function countCodes(all: readonly Listed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { cameo } of all) if (cameo !== undefined) counts.set(cameo.code, (counts.get(cameo.code) ?? 0) + 1)
  return counts
}

function isInForce(one: AgreementFact, both: readonly ActorCode[], day: Day): boolean {
  const between = both.every((party) => one.parties.includes(party))
  return one.binding === 'legal' && between && standingOf(one, day) === 'in-force'
}
