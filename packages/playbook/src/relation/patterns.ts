import { dayFromNumber } from '@entente/model'
import { isHostile } from '../normal-form/kinds.ts'
import type { Act } from '../naming/act.ts'
import { isTrue } from './history-answers.ts'
import type { PreparedPattern } from './program.ts'
import type { Turn } from './turn.ts'

/** Rule 13: the acts that patterns make of an act of a rule that was just taken, in written order. */
export function patternActs(turn: Turn, act: Act): readonly Act[] {
  return turn.program.patterns.flatMap((prepared, place) => {
    if (!entersWindow(prepared, act) || turn.state.silentSince[place] !== null) return []
    if (!isTrue(turn, prepared.when, { since: null, byRulesOnly: true, occurredOn: act.occurredOn })) return []
    turn.state = { ...turn.state, silentSince: turn.state.silentSince.with(place, turn.state.day) }
    const made = actOf(turn, prepared, act)
    turn.made.push({ kind: 'pattern-act', act: made })
    return [made]
  })
}

/** Rule 13: a pattern is tried at an act that enters one of its windows: one that it counts, or that ends its `quiet`. */
function entersWindow({ counts, asksQuiet }: PreparedPattern, { rule, kind }: Act): boolean {
  return counts.has(rule) || counts.has(kind) || (asksQuiet && isHostile(kind))
}

function actOf({ state }: Turn, { pattern }: PreparedPattern, act: Act): Act {
  const day = dayFromNumber(state.day)
  return {
    ...act,
    key: `${act.partner}:${pattern.id}:${day}`,
    rule: pattern.id,
    kind: pattern.kind,
    points: pattern.points,
    occurredOn: day,
    clockDay: day,
  }
}
