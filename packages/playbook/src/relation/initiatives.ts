import { dayFromNumber } from '@entente/model'
import { isTrue } from './history-answers.ts'
import type { PreparedInitiative } from './program.ts'
import { friendlyChoices, proposalOf, tellClosed, tellProposed, unlessLapsed } from './proposals.ts'
import type { InitiativeState, OpenProposal } from './state.ts'
import { setInitiative, type Turn } from './turn.ts'
import { firstAnniversary } from './yearly.ts'

type Of<K extends InitiativeState['kind']> = Extract<InitiativeState, { kind: K }>

/** Friendly steps that nobody asked for, at ticks. */
export function tickInitiatives(turn: Turn): void {
  for (const [place, prepared] of turn.program.initiatives.entries()) {
    const before = turn.state.initiatives[place]
    if (before === undefined) continue
    const open = unlessLapsed(turn, before.open)
    const after =
      before.kind === 'yearly' ? tickYearly(turn, prepared, before, open) : tickSeries(turn, prepared, before, open)
    if (after !== before) setInitiative(turn, place, after)
  }
}

/** Proposed on its day of the year; 28 February for 29 February in years that have none. */
function tickYearly(
  turn: Turn,
  { initiative }: PreparedInitiative,
  before: Of<'yearly'>,
  open: OpenProposal | null,
): Of<'yearly'> {
  const { day } = turn.state
  if (initiative.kind !== 'yearly' || day < before.next) return open === before.open ? before : { ...before, open }
  const made = propose(turn, initiative, [dayFromNumber(day).slice(0, 4)], null, initiative.choices, open)
  return { kind: 'yearly', next: firstAnniversary(initiative.on, day + 1), open: made }
}

/**
 * The first step where `stop_when` is not true; each next one `each_after` days after the one before, if the partner
 * answered; nothing after the last. While `stop_when` is true nothing is proposed, and the next step is the first again.
 */
function tickSeries(
  turn: Turn,
  { initiative, stopWhen, answer }: PreparedInitiative,
  before: Of<'series'>,
  open: OpenProposal | null,
): Of<'series'> {
  if (initiative.kind !== 'series') return before
  const { day } = turn.state
  const steps = initiative.steps.length
  const asking = { since: before.since, byRulesOnly: false, occurredOn: null }
  const last = before.last !== null && day - before.last < initiative.eachAfter ? before.last : null
  const kept = open === before.open && last === before.last ? before : { ...before, open, last }
  if (before.next >= steps) return kept
  if (stopWhen !== null && isTrue(turn, stopWhen, asking)) {
    tellClosed(turn, open, 'withdrawn')
    return before.next === 0 ? kept : { ...kept, next: 0, since: null, open: null }
  }
  if (last !== null) return kept
  if (before.next > 0 && answer !== null && !isTrue(turn, answer, asking)) return kept
  const since = before.since ?? day
  const instrument = initiative.steps[before.next]
  if (instrument === undefined) return kept
  const made = propose(turn, initiative, [dayFromNumber(since), before.next + 1], before.next + 1, [instrument], open)
  const next = before.next + 1
  return { kind: 'series', next, ...(next < steps ? { last: day, since } : { last: null, since: null }), open: made }
}

function propose(
  turn: Turn,
  { id, within }: PreparedInitiative['initiative'],
  anchor: readonly (string | number)[],
  step: number | null,
  instruments: readonly string[],
  open: OpenProposal | null,
): OpenProposal {
  const { program, state } = turn
  const made = proposalOf(program, state.day, {
    type: 'initiative',
    anchor: [program.playbook.partner ?? '', id, ...anchor],
    step,
    choices: friendlyChoices(instruments),
    within,
  })
  tellClosed(turn, open, 'superseded')
  tellProposed(turn, made, { response: id })
  return made
}
