import { addDays, type Day } from '@entente/model'
import {
  type Act,
  CALLS_TO_COMPLY,
  type Catalogue,
  isSpeechRoot,
  isWords,
  OFFERS_OF_TALKS,
  relationProgram,
} from '@entente/playbook'
import type { DecisionContext, Item, OwnAct } from '@entente/watch'
import type { RelationNow } from '../relation-now.ts'

/** What playbook, catalogue and record say of an item that is to be decided. */
export function contextOf(
  relation: RelationNow,
  catalogue: Catalogue,
  ownActs: readonly OwnAct[],
  item: Pick<Item, 'because'>,
): DecisionContext {
  const { input, run, playbook } = relation
  const confirmed = new Map([...input.acts, ...run.patternActs].map((act) => [act.key, act]))
  const reported = new Map((input.reported ?? []).map((act) => [act.key, act]))
  const rests = item.because.flatMap((key) => confirmed.get(key) ?? reported.get(key) ?? [])
  const opening = item.because[0] === undefined ? undefined : rests.find(({ key }) => key === item.because[0])
  return {
    instruments: new Map(
      [...catalogue].map(([id, one]) => [
        id,
        { intent: one.intent, rung: one.rung ?? null, legal: one.legal, words: isWords(one) },
      ]),
    ),
    opening:
      opening === undefined
        ? null
        : { kind: opening.kind, points: opening.points, speech: isOnlySaid(relation, opening) },
    confirmed: opening !== undefined && confirmed.has(opening.key),
    evidence: [...new Set(rests.flatMap(({ incidents }) => incidents))],
    limits: playbook.limits,
    asked: opening === undefined ? { toComply: false, toTalk: false } : askedSince(relation, ownActs, opening),
  }
}

/** Whether an act is criticism, or all its incidents have codes of speech; of a pattern's, all acts that it counted. */
function isOnlySaid(relation: RelationNow, act: Act): boolean {
  const counted = countedBy(relation, act)
  if (counted !== undefined) return counted.every((one) => isOnlySaid(relation, one))
  const { theirs, unconfirmed } = relation.record
  const roots = [...theirs, ...unconfirmed].filter(({ key }) => act.incidents.includes(key)).map(({ root }) => root)
  return act.kind === 'criticism' || (roots.length > 0 && roots.every(isSpeechRoot))
}

/** The acts of rules that a pattern counted when it made an act; undefined for an act of a rule. */
function countedBy({ playbook, input }: RelationNow, act: Act): readonly Act[] | undefined {
  const program = relationProgram(playbook)
  const pattern = program.patterns.find((one) => one.pattern.id === act.rule)
  if (pattern === undefined) return undefined
  const windows = program.counters.filter(({ name, byRulesOnly }) => byRulesOnly && pattern.counts.has(name))
  const from = addDays(act.clockDay, 1 - Math.max(1, ...windows.map(({ days }) => days)))
  return input.acts.filter(
    ({ rule, kind, clockDay }) =>
      clockDay >= from && clockDay <= act.clockDay && (pattern.counts.has(rule) || pattern.counts.has(kind)),
  )
}

/** What we did, by a person's word, since the first of the same acts that the run of its answers can reach back to. */
function askedSince(
  { playbook, input }: RelationNow,
  ownActs: readonly OwnAct[],
  opening: Act,
): DecisionContext['asked'] {
  const windows = playbook.responses
    .filter(({ to }) => to.kinds.includes(opening.kind))
    .map(({ answer, expires }) => (answer.kind === 'ladder' ? answer.window : expires))
  const reach = Math.max(0, ...windows)
  let since: Day = opening.clockDay
  for (const { rule, clockDay } of input.acts.toSorted((a, b) => (a.clockDay < b.clockDay ? 1 : -1))) {
    if (rule === opening.rule && clockDay <= since && addDays(clockDay, reach) > since) since = clockDay
  }
  const did = (instruments: readonly string[]): boolean =>
    ownActs.some(({ instrument, on }) => on >= since && instruments.includes(instrument))
  return { toComply: did(CALLS_TO_COMPLY), toTalk: did(OFFERS_OF_TALKS) }
}
