import { addDays, type Day } from '@entente/model'
import type { LevelSpan } from '@entente/playbook'
import type { Lesson } from './lessons-fold.ts'

/** A span in which strain was above its calmest level. */
export interface Episode {
  readonly from: Day
  /** Its last day; null while it goes on. */
  readonly to: Day | null
  /** Levels that it went through, in their order, without those of days that no feed covers. */
  readonly levels: readonly { readonly from: Day; readonly level: string }[]
}

/** An item of an episode, by what can be counted and looked up. */
interface EpisodeItem {
  readonly id: string
  readonly type: string
  readonly on: Day
  readonly status: string
  /** What was decided; null where nothing was, or an item to verify was settled. */
  readonly instrument: string | null
  readonly decidedOn: Day | null
}

/** What is known of an episode. Counts of incidents are of theirs toward us, of hostile kinds. */
export interface EpisodeFacts {
  readonly levels: Episode['levels']
  readonly reported: number
  readonly struck: number
  readonly confirmed: number
  readonly items: readonly EpisodeItem[]
  readonly done: readonly { readonly id: string; readonly instrument: string; readonly on: Day }[]
  /** What followed our last act of the episode: not its effect. Null where we did nothing. */
  readonly after: {
    /** Days from that act to calm. */
    readonly daysToCalm: number
    /** Acts of theirs from then to the end, by kind. */
    readonly acts: Readonly<Record<string, number>>
  } | null
}

/**
 * Episodes of a run, the earliest first. A day that no feed covers neither begins nor ends one.
 * @param levels as the run gives them, from its first day.
 */
export function episodesOf(levels: readonly LevelSpan[], calmest: string): readonly Episode[] {
  const episodes: { from: Day; to: Day | null; levels: { from: Day; level: string }[] }[] = []
  let open: (typeof episodes)[number] | undefined
  for (const { from, level } of levels) {
    if (level === null) continue
    if (level === calmest) {
      if (open !== undefined) open.to = addDays(from, -1)
      open = undefined
      continue
    }
    if (open === undefined) episodes.push((open = { from, to: null, levels: [] }))
    if (open.levels.at(-1)?.level !== level) open.levels.push({ from, level })
  }
  return episodes
}

/** Episodes that are over and of which no lesson was written; one that a late report moved counts as written of where they overlap. */
export function lessonsDue(
  episodes: readonly Episode[],
  written: readonly Pick<Lesson, 'from' | 'to'>[],
): readonly (Episode & { readonly to: Day })[] {
  return episodes.flatMap(({ to, ...episode }) =>
    to === null || written.some((lesson) => lesson.from <= to && episode.from <= lesson.to) ? [] : [{ ...episode, to }],
  )
}
