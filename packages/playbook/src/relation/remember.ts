import { isHostile, type Kind } from '../normal-form/kinds.ts'
import { counted, forgotten } from './tallies.ts'
import type { DayNumber } from './state.ts'
import type { Turn } from './turn.ts'

/** Takes an act into all that conditions can ask for later. */
export function rememberAct(turn: Turn, act: { readonly rule: string; readonly kind: Kind }, byRule: boolean): void {
  const { program, state } = turn
  const { day } = state
  const counts = program.counters.map(
    ({ name, byRulesOnly }) => (name === act.kind || name === act.rule) && (byRule || !byRulesOnly),
  )
  const hostile = isHostile(act.kind) && program.quietDays > 0
  turn.state = {
    ...state,
    tallies: counts.includes(true)
      ? state.tallies.map((tally, place) => (counts[place] === true ? counted(tally, day) : tally))
      : state.tallies,
    lastActs: marked(state.lastActs, program.sinceNames, day, (name) => name === act.rule),
    lastHostile: hostile ? day : state.lastHostile,
    lastHostileByRule: hostile && byRule ? day : state.lastHostileByRule,
  }
}

/** The days of those names that `isMeant` are now `day`. */
export function marked(
  days: readonly (DayNumber | null)[],
  names: readonly string[],
  day: DayNumber,
  isMeant: (name: string) => boolean,
): readonly (DayNumber | null)[] {
  return names.some(isMeant) ? days.map((last, place) => (isMeant(names[place] ?? '') ? day : last)) : days
}

/** T18: drops what no condition can ask for any more, so that a state never grows with the years. */
export function forget(turn: Turn): void {
  const { program, state } = turn
  const { day } = state
  const kept = (last: DayNumber | null, days: number): DayNumber | null =>
    last !== null && day - last >= days ? null : last
  const after = {
    tallies: mapped(state.tallies, (tally, place) => forgotten(tally, day, program.counters[place]?.days ?? 0)),
    silentSince: mapped(state.silentSince, (last, place) => kept(last, program.patterns[place]?.pattern.oncePer ?? 0)),
    lastHostile: kept(state.lastHostile, program.quietDays),
    lastHostileByRule: kept(state.lastHostileByRule, program.quietDays),
    lastUncovered: kept(state.lastUncovered, program.quietDays),
  }
  const same = (Object.keys(after) as (keyof typeof after)[]).every((name) => after[name] === state[name])
  if (!same) turn.state = { ...state, ...after }
}

/** The same list where nothing in it changes. */
function mapped<T>(list: readonly T[], of: (one: T, place: number) => T): readonly T[] {
  return list.some((one, place) => of(one, place) !== one) ? list.map(of) : list
}
