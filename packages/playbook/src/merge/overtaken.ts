import type { InitiativeEntry, PatternEntry, ResponseEntry, RuleEntry } from '../language/playbook-file.ts'

// What an entry says anew overtakes keys of the base that mean nothing beside it; nobody could take them away otherwise.

/** Another kind than breach fails no obligation, and what is neutral has no points. */
export function overtakenInRule({ kind }: RuleEntry): readonly (keyof RuleEntry)[] {
  if (kind === undefined || kind === 'breach') return []
  return kind === 'neutral' ? ['of', 'points'] : ['of']
}

export function overtakenInPattern({ kind }: PatternEntry): readonly (keyof PatternEntry)[] {
  return kind === 'neutral' ? ['points'] : []
}

/** One way of answering takes the place of another; window and off-ramp belong to a ladder. */
export function overtakenInResponse({ choose, ladder, answer }: ResponseEntry): readonly (keyof ResponseEntry)[] {
  if (choose === undefined && ladder === undefined && answer === undefined) return []
  if (ladder !== undefined) return ['choose', 'ladder', 'answer']
  if (choose !== undefined) return ['choose', 'ladder', 'answer', 'window', 'off_ramp']
  return ['choose', 'ladder', 'answer', 'window', 'off_ramp', 'within', 'cooldown', 'expires', 'lift']
}

/** A yearly step is no series. */
export function overtakenInInitiative({ on, series }: InitiativeEntry): readonly (keyof InitiativeEntry)[] {
  if (on !== undefined) return ['series', 'each_after', 'stop_when', 'answer']
  return series === undefined ? [] : ['on', 'choose']
}
