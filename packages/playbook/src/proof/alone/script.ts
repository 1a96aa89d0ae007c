import { addDays, type Day } from '@entente/model'
import { durationDays } from '../../cel/duration.ts'
import { historyCalls } from '../../cel/history-calls.ts'
import type { Act } from '../../naming/act.ts'
import type { Kind } from '../../normal-form/kinds.ts'
import type { Playbook } from '../../normal-form/playbook.ts'
import { type RelationInput, type RelationRun, runRelation } from '../../relation/run.ts'

/** An act that a rule makes, as far as the program over acts looks at it. */
export interface Deed {
  /** Id of the rule. */
  readonly rule: string
  readonly kind: Kind
  readonly points: number
}

/** What the partner does, and what a person decides, by days from the first of a story. */
export interface Script {
  readonly acts: readonly { readonly on: number; readonly deed: Deed }[]
  /** What is recorded as received: ids of instruments. */
  readonly received?: readonly { readonly on: number; readonly instrument: string }[]
  /** Each instrument is chosen on the day on which it is first proposed. */
  readonly chosen?: readonly string[]
  /** Days until the end. */
  readonly days: number
}

/** The acts of a story, one after the other; `after` begins with the day after the last act of `before`. */
export function followedBy(before: Script['acts'], after: Script['acts'], pause: number = 1): Script['acts'] {
  const begin = (before.at(-1)?.on ?? -pause) + pause
  return [...before, ...after.map(({ on, deed }) => ({ on: begin + on, deed }))]
}

/** Day of the last act; 0 without one. */
export function lastOf(acts: Script['acts']): number {
  return acts.at(-1)?.on ?? 0
}

/** An act as the program takes it: it happened the day before, and is confirmed on `day`. */
export function actOf({ partner, perspective }: Playbook, deed: Deed, day: Day): Act {
  const occurredOn = addDays(day, -1)
  return {
    ...deed,
    key: `${partner ?? perspective}:${deed.rule}:${occurredOn}`,
    partner: partner ?? perspective,
    occurredOn,
    clockDay: day,
    feed: 'story',
    firstReportedAt: `${occurredOn}T06:00:00Z`,
    incidents: [],
  }
}

/** Runs a script by the ordinary interpreter. All days are covered, long enough before the first one for every `quiet`. */
export function play(playbook: Playbook, script: Script, first: Day): RelationRun {
  const on = (day: number): Day => addDays(first, day)
  const input: RelationInput = {
    covered: [{ from: on(-longestWindow(playbook)), to: on(script.days) }],
    from: first,
    to: on(script.days),
    acts: script.acts.map((one) => actOf(playbook, one.deed, on(one.on))),
    received: (script.received ?? []).map((one) => ({ day: on(one.on), cameo: null, tag: one.instrument })),
  }
  const run = runRelation(playbook, input)
  if (script.chosen === undefined) return run
  const decisions = script.chosen.flatMap((instrument) => {
    const proposal = run.proposals.find(({ choices }) => choices.includes(instrument))
    return proposal === undefined ? [] : [{ day: proposal.on, proposal: proposal.id, instrument }]
  })
  return runRelation(playbook, { ...input, decisions })
}

/** Days of the longest `quiet` that is asked for. */
function longestWindow({ patterns, responses, initiatives }: Playbook): number {
  const asked = [
    ...patterns.map(({ when }) => when),
    ...responses.flatMap(({ offRamp, lift }) => [offRamp?.when ?? null, lift]),
    ...initiatives.flatMap((one) => (one.kind === 'series' ? [one.stopWhen, one.answer] : [])),
  ]
  const calls = asked.flatMap((written) => (written === null ? [] : historyCalls(written.condition)))
  const windows = calls.map((call) => (call.function === 'quiet' ? durationDays(call.arguments[0] ?? '') : 0))
  return Math.max(1, ...windows)
}
