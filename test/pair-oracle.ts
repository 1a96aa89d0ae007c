// The obvious decision of `pair` and `pair-any`: every state of both sides, every choice, day by day.
import type { Playbook, Rule } from '@entente/playbook'
import { startsOf } from './pair-starts.ts'
import { type Evening, HOSTILITY, PairSide } from './pair-side.ts'

export interface PairDecision {
  /**
   * Refuted where answers to hostile acts are made for ever, proved where hostile acts come to an end too. Between them:
   * hostile acts go on, and what answers them answers something else by its name, such as a pattern that they fill. Undecided
   * where there are more states than the limit.
   */
  readonly verdict: 'proved' | 'between' | 'refuted' | 'undecided'
  readonly states: number
}

/** An evening of both sides; what each did reaches the other tomorrow. */
type Both = readonly [Evening, Evening]

interface Edge {
  readonly to: number
  readonly hostile: number
}

/** From calm, with one act of any rule that never happened, on either side. */
export function decidePair(ours: Playbook, theirs: Playbook, limit: number): PairDecision {
  const sides = [new PairSide(ours), new PairSide(theirs)] as const
  return decide(sides, limit, fromCalm(sides))
}

/** The same, and from whatever timer, step and answer each side has; see `startsOf` for what that is. */
export function decidePairAny(ours: Playbook, theirs: Playbook, limit: number): PairDecision {
  const sides = [new PairSide(ours), new PairSide(theirs)] as const
  const [first, second] = [startsOf(sides[0]), startsOf(sides[1])]
  const states = first.length * second.length
  if (states > limit) return { verdict: 'undecided', states }
  return decide(sides, limit, [...fromCalm(sides), ...together(first, second)])
}

function fromCalm([ours, theirs]: readonly [PairSide, PairSide]): readonly Both[] {
  const first = (side: PairSide, misread: Rule | null) => side.nextDay(side.calm(), '', misread)
  return [
    ...misreadings(ours).flatMap((rule) => together(first(ours, rule), first(theirs, null))),
    ...misreadings(theirs).flatMap((rule) => together(first(ours, null), first(theirs, rule))),
  ]
}

function misreadings({ program }: PairSide): readonly Rule[] {
  return program.playbook.rules.filter(({ kind }) => kind !== 'neutral')
}

function together(ours: readonly Evening[], theirs: readonly Evening[]): readonly Both[] {
  return ours.flatMap((a) => theirs.map((b): Both => [a, b]))
}

function decide([ours, theirs]: readonly [PairSide, PairSide], limit: number, starts: readonly Both[]): PairDecision {
  const numbers = new Map<string, number>()
  const found: Both[] = []
  const edges: Edge[][] = []
  const numberOf = (both: Both): number => {
    const [{ state: a, did: toTheirs }, { state: b, did: toOurs }] = both
    const key = `${a} ${b} ${toTheirs} ${toOurs}`
    const number = numbers.get(key) ?? found.push(both) - 1
    numbers.set(key, number)
    return number
  }
  for (const start of starts) numberOf(start)
  for (const [a, b] of found) {
    const next = together(ours.nextDay(a.state, b.did), theirs.nextDay(b.state, a.did))
    edges.push(next.map((both) => ({ to: numberOf(both), hostile: Math.max(...both.map(({ hostile }) => hostile)) })))
    if (found.length > limit) return { verdict: 'undecided', states: found.length }
  }
  const goOn = Object.values(HOSTILITY).filter((least) => least > 0 && goesOnForEver(edges, least))
  return { verdict: (['proved', 'between', 'refuted'] as const)[goOn.length] ?? 'undecided', states: found.length }
}

/**
 * Whether days of at least such hostility can come for ever. All states are kept at first; then only those from which such
 * a day can still come that leads to a state that is kept, over and over: what is kept at last goes on for ever.
 */
function goesOnForEver(edges: readonly (readonly Edge[])[], least: number): boolean {
  const before: number[][] = edges.map(() => [])
  for (const [from, list] of edges.entries()) for (const { to } of list) before[to]?.push(from)
  let kept = edges.map(() => true)
  for (;;) {
    const still = edges.map(() => false)
    const open: number[] = []
    const keep = (state: number): void => {
      if (kept[state] !== true || still[state] === true) return
      still[state] = true
      open.push(state)
    }
    for (const [from, list] of edges.entries()) {
      if (list.some(({ to, hostile }) => hostile >= least && kept[to] === true)) keep(from)
    }
    for (let state = open.pop(); state !== undefined; state = open.pop())
      for (const one of before[state] ?? []) keep(one)
    if (!still.includes(true)) return false
    if (still.every((one, state) => one === kept[state])) return true
    kept = still
  }
}
