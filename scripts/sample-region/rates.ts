import { type Day, dayNumber } from '@entente/model'
import { baselines, waysOf } from './dyads.ts'
import type { Episode } from './episodes/episode.ts'
import type { Mood } from './moods.ts'
import type { Way } from './region.ts'

/** What a directed dyad is up to on one day. */
export interface Rate {
  /** Acts expected on an ordinary weekday. */
  readonly acts: number
  /** The moods to draw from, the second with probability `turned`. */
  readonly mood: readonly [Mood, Mood]
  readonly turned: number
  /** Episode whose phase holds, or empty. */
  readonly episode: string
}

interface Stretch {
  readonly from: number
  readonly to: number
  readonly mood: readonly [Mood, Mood]
  readonly volume: readonly [number, number]
  readonly episode: string
}

/** The rate of every directed dyad on every day: its baseline, or the phase of an episode that holds that day. */
export function ratesOf(episodes: readonly Episode[]): { readonly way: Way; on(day: number): Rate }[] {
  const stretches = stretchesByWay(episodes)
  return baselines.flatMap((baseline) =>
    waysOf(baseline.between).map((way) => ({
      way,
      on: (day: number): Rate => {
        const held = stretches.get(way)?.find(({ from, to }) => from <= day && day <= to)
        if (!held) return { acts: baseline.acts, mood: [baseline.mood, baseline.mood], turned: 0, episode: '' }
        const turned = (day - held.from) / Math.max(1, held.to - held.from)
        const [first, last] = held.volume
        const volume = first + (last - first) * turned
        return { acts: baseline.acts * volume, mood: held.mood, turned, episode: held.episode }
      },
    })),
  )
}

function stretchesByWay(episodes: readonly Episode[]): Map<Way, Stretch[]> {
  const byWay = new Map<Way, Stretch[]>()
  for (const { id, phases } of episodes) {
    for (const { ways, mood, volume, ...phase } of phases) {
      const stretch = { from: number(phase.from), to: number(phase.to), mood, volume, episode: id }
      for (const way of ways) {
        const others = byWay.get(way) ?? []
        if (others.some(({ from, to }) => from <= stretch.to && stretch.from <= to)) {
          throw new Error(`two phases of ${way} overlap: ${phase.title}`)
        }
        byWay.set(way, [...others, stretch])
      }
    }
  }
  return byWay
}

function number(day: string): number {
  return dayNumber(day as Day)
}
