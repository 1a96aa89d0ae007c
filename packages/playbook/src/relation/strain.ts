import { isHostile } from '../normal-form/kinds.ts'
import type { Act } from '../naming/act.ts'
import { drained, filled } from './bucket.ts'
import { levelAfter } from './levels.ts'
import type { Turn } from './turn.ts'

/** Rules 7 and 14: on a covered day both buckets lose what a day drains; then the level follows. */
export function drainBuckets(turn: Turn): void {
  const { program, state } = turn
  if (state.strain === 0 && state.warmth === 0) return
  turn.state = {
    ...state,
    strain: drained(state.strain, program.strain),
    warmth: drained(state.warmth, program.warmth),
  }
  settleLevel(turn, null)
}

/** Rule 16: strain takes hostile acts, warmth friendly ones; they never net, and criticism enters neither. */
export function fillBuckets(turn: Turn, act: Act): void {
  const { state } = turn
  const { strain, warmth } = bucketsAfter(turn, act)
  if (strain === state.strain && warmth === state.warmth) return
  turn.state = { ...state, strain, warmth }
  settleLevel(turn, act.key)
}

/** Where an act would lead that is not taken. */
export function levelIf(turn: Turn, act: Act): number {
  return levelAfter(turn.state.level, bucketsAfter(turn, act).strain, turn.program.levels)
}

function bucketsAfter(
  { program, state }: Turn,
  { kind, points }: Act,
): { readonly strain: number; readonly warmth: number } {
  return {
    strain: isHostile(kind) ? filled(state.strain, points, program.strain) : state.strain,
    warmth: kind === 'friendly' ? filled(state.warmth, points, program.warmth) : state.warmth,
  }
}

function settleLevel(turn: Turn, act: string | null): void {
  const from = turn.state.level
  const to = levelAfter(from, turn.state.strain, turn.program.levels)
  if (to === from) return
  turn.state = { ...turn.state, level: to }
  turn.made.push({ kind: 'level', from, to, act })
}
