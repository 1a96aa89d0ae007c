import { dayFromNumber } from '@entente/model'
import { isHostile } from '../../normal-form/kinds.ts'
import type { Story, StoryEvent, StorySide } from '../witness.ts'
import type { PairMove } from './pair-states.ts'
import type { Player, Sent } from './player.ts'

/** A way that an exploration found, to be reproduced. */
export interface Script {
  readonly sides: readonly [StorySide, StorySide]
  readonly before: readonly string[]
  /** Number of the first day. */
  readonly begins: number
  /** What reaches either side on the first day. */
  readonly arriving: readonly [readonly Sent[], readonly Sent[]]
  readonly stem: readonly PairMove[]
  readonly cycle: readonly PairMove[]
}

/** Cycles after which both programs must be where they were before: buckets fill up and windows pass meanwhile. */
const MOST_CYCLES = 400

/**
 * Plays a script on both chairs, and its cycle again and again until both programs are in a state in which they have been:
 * then it goes on for ever. Null where it does not go as foretold.
 */
export function perform(players: readonly [Player, Player], script: Script): Story | null {
  const { sides, begins, before, stem, cycle } = script
  const events: StoryEvent[] = []
  let day = begins
  let arriving = script.arriving
  const play = ({ moves }: PairMove, tell: boolean): boolean => {
    const sent: (readonly Sent[])[] = []
    for (const [side, player] of players.entries()) {
      const played = player.day(day, arriving[side] ?? [], side === 0 ? moves[0] : moves[1])
      if (played === null) return false
      sent.push(played.sends)
      if (tell) events.push(...played.events.map((event) => ({ ...event, side }) as StoryEvent))
    }
    arriving = [sent[1] ?? [], sent[0] ?? []]
    day += 1
    return true
  }
  for (const move of stem) if (!play(move, true)) return null
  const from = events.length
  const seen = new Set<string>()
  for (let round = 0; round < MOST_CYCLES; round += 1) {
    const text = JSON.stringify([players.map((player) => player.text()), arriving])
    if (seen.has(text)) {
      const ends = dayFromNumber(begins + stem.length + cycle.length - 1)
      const told = relevant(events, from)
      return {
        kind: 'story',
        sides,
        begins: dayFromNumber(begins),
        ends,
        before,
        events: told.events,
        cycle: { from: told.from, days: cycle.length, kind: kindOf(events) },
      }
    }
    seen.add(text)
    for (const move of cycle) if (!play(move, round === 0)) return null
  }
  return null
}

/** Rule 29: escalating where the points on its way rise above those of the act that was misread. */
function kindOf(events: readonly StoryEvent[]): 'echo' | 'escalating' {
  const seen = events.flatMap((event) => (event.what === 'sees' && isHostile(event.kind) ? [event] : []))
  const first = seen.find(({ misread }) => misread) ?? seen[0]
  return seen.some(({ points }) => points > (first?.points ?? 0)) ? 'escalating' : 'echo'
}

/** Without proposals of which nothing comes in this story, be it when the cycle comes round. */
function relevant(
  events: readonly StoryEvent[],
  from: number,
): { readonly events: readonly StoryEvent[]; readonly from: number } {
  const kept = events.map((event, place) => {
    if (event.what !== 'proposes') return true
    return events.some(
      (other, at) =>
        (at > place || (place >= from && at >= from)) &&
        other.what === 'does' &&
        other.side === event.side &&
        event.choices.includes(other.instrument),
    )
  })
  return { events: events.filter((_event, place) => kept[place]), from: kept.slice(0, from).filter(Boolean).length }
}
