import { dayFromNumber, dayNumber, parseDay } from '@entente/model'
import type { RelationProgram } from '../../relation/program.ts'
import { type RelationState, startOf } from '../../relation/state.ts'
import { hear, take, tick } from '../../relation/step.ts'
import type { Produced } from '../../relation/turn.ts'
import { actOf, type Script } from './script.ts'

/** Conditions never ask which day it is, but for agreements and yearly steps, which are assumed otherwise. */
const FIRST = dayNumber(parseDay('2001-01-01'))

/** What a day's beginning, an act or a signal brought about. */
export interface Passed {
  readonly made: readonly Produced[]
  readonly state: RelationState
  /** Days since the first of the script. */
  readonly day: number
  /** Place of the act in the script; undefined where it was none. */
  readonly place: number | undefined
}

/**
 * Takes a script step by step, nobody deciding, all days before it covered and quiet.
 * @param told is given what each step brought about; it ends the run where it says false
 * @returns the last state
 */
export function runThrough(program: RelationProgram, script: Script, told: (passed: Passed) => boolean): RelationState {
  let state: RelationState = { ...startOf(program, FIRST), lastUncovered: null }
  let next = 0
  for (let day = 0; day <= script.days; day += 1) {
    const morning = tick(program, state, true)
    state = morning.state
    if (!told({ ...morning, day, place: undefined })) return state
    for (let act = script.acts[next]; act !== undefined && act.on === day; act = script.acts[++next]) {
      const taken = take(program, state, actOf(program.playbook, act.deed, dayFromNumber(state.day)))
      state = taken.state
      if (!told({ ...taken, day, place: next })) return state
    }
    for (const { on, instrument } of script.received ?? []) {
      if (on !== day) continue
      const heard = hear(program, state, { cameo: null, tag: instrument })
      state = heard.state
      if (!told({ ...heard, day, place: undefined })) return state
    }
  }
  return state
}
