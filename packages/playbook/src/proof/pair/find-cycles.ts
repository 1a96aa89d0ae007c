import type { PairStates } from './pair-states.ts'

/** What an exploration found. */
export interface Explored {
  /** Null where a limit was reached: then nothing is known but `states`. */
  readonly spiral: Spiral | null | undefined
  readonly states: number
  /** Longest way to rest in days; null where there is a cycle, of whatever kind. */
  readonly days: number | null
}

/** States that lead to each other by days on one of which a hostile answer is made. */
export interface Spiral {
  readonly states: ReadonlySet<number>
}

/** Asked now and then whether to give up. */
export type GiveUp = (states: number) => boolean

/**
 * Explores all that can follow from the starts, depth first, and finds the strongly connected components as it goes
 * (Tarjan 1972, without recursion). States at rest have no moves, so a component of more than one state, or of one with a
 * move to itself, is a cycle that never comes to rest.
 */
export function findCycles(pair: PairStates, starts: Iterable<number>, giveUp: GiveUp): Explored {
  const index: number[] = []
  const low: number[] = []
  const onStack: boolean[] = []
  const depth: number[] = []
  const stack: number[] = []
  const path: { readonly state: number; place: number; readonly degree: number; longest: number }[] = []
  let next = 1
  let cyclic = false
  let longest = 0
  let spiral: Spiral | null = null
  const enter = (state: number): void => {
    index[state] = next
    low[state] = next
    next += 1
    onStack[state] = true
    stack.push(state)
    path.push({ state, place: 0, degree: pair.degree(state), longest: 0 })
  }
  for (const start of starts) {
    if (index[start] !== undefined) continue
    enter(start)
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      if (frame.place < frame.degree) {
        const to = pair.next(frame.state, frame.place)
        frame.place += 1
        if (index[to] === undefined) {
          if (giveUp(pair.size)) return { spiral: undefined, states: pair.size, days: null }
          enter(to)
        } else if (onStack[to] === true) {
          cyclic = true
          low[frame.state] = Math.min(low[frame.state] ?? 0, index[to])
        } else frame.longest = Math.max(frame.longest, (depth[to] ?? 0) + 1)
        continue
      }
      path.pop()
      depth[frame.state] = frame.longest
      const above = path.at(-1)
      if (above !== undefined) {
        low[above.state] = Math.min(low[above.state] ?? 0, low[frame.state] ?? 0)
        above.longest = Math.max(above.longest, frame.longest + 1)
      } else longest = Math.max(longest, frame.longest)
      if (low[frame.state] !== index[frame.state]) continue
      const component = stack.splice(stack.lastIndexOf(frame.state))
      for (const state of component) onStack[state] = false
      spiral ??= spiralIn(pair, component)
      if (spiral !== null) return { spiral, states: pair.size, days: null }
    }
  }
  return { spiral: null, states: pair.size, days: cyclic ? null : longest }
}

function spiralIn(pair: PairStates, component: readonly number[]): Spiral | null {
  const states = new Set(component)
  for (const state of component) {
    for (let place = 0; place < pair.degree(state); place += 1) {
      const { to, moves } = pair.move(state, place)
      if (states.has(to) && moves.some(({ hostile }) => hostile)) return { states }
    }
  }
  return null
}
