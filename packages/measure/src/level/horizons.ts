import { decayedMean } from './decayed-mean.ts'
import { slowChange } from './slow-change.ts'
import { recentChange, type RecentChange } from './recent-change.ts'

/**
 * The scales on which a relation is looked at, in days: half-lives of its levels, and lengths of what its verdicts compare; and the chance below which
 * a line has changed. Over two lines these are 2 %: days that hang together, which the longer ones feel most, cost the rest of the five in a
 * hundred that are allowed (docs/methods/horizons.md).
 */
const HORIZONS = [
  { name: 'week', days: 7, below: 0.00375 },
  { name: 'month', days: 30, below: 0.003 },
  { name: 'year', days: 365, below: 0.0015 },
  { name: 'five years', days: 1826, below: 0.00175 },
] as const
type HorizonName = (typeof HORIZONS)[number]['name']

/** One direction, one value a day, the last day last; NaN where the feed does not cover the day. */
export interface DailyLevels {
  readonly events: ArrayLike<number>
  /** Sums of the positive weights. */
  readonly cooperation: ArrayLike<number>
  /** Sums of the negative weights as given, so never above 0. */
  readonly conflict: ArrayLike<number>
}

/** What is said of a relation on one horizon; see `horizonsOf`. */
const HORIZON_VERDICTS = ['better', 'worse', 'mixed', 'alarm', 'none', 'no basis'] as const
type HorizonVerdict = (typeof HORIZON_VERDICTS)[number]

export interface Horizon {
  readonly name: HorizonName
  readonly days: number
  /** What `changes` are: the last stretch against those before it; or, where these are too few for five years, a slide over eight years. */
  readonly by: 'stretch' | 'slide'
  /** Decayed means a day with this half-life; conflict is never above 0. Null where nothing is covered. */
  readonly events: number | null
  readonly cooperation: number | null
  readonly conflict: number | null
  /** Against the stretches of the same length before; of conflict without its sign. */
  readonly changes: { readonly cooperation: RecentChange; readonly conflict: RecentChange }
  readonly verdict: HorizonVerdict
}

/**
 * A direction of a relation on every horizon, cooperation and conflict apart. A line has changed where its chance lies below that of its
 * horizon (Bonferroni), so that at most one relation in twenty in which nothing changed gets any verdict at all.
 *
 * - `better`: more cooperation or less conflict, and nothing the other way; `worse`: the reverse;
 * - `alarm`: more conflict and more cooperation at once: much more is going on, and a mean would hide it (GDELT gives Iraq toward Kuwait in 1990
 *   a better mean than ever before, on 38 times the volume);
 * - `mixed`: less of both: the two fall silent toward each other;
 * - `none`: nothing said; `no basis`: fewer than four stretches of that length, and for five years fewer than eight years.
 */
export function horizonsOf({ events, cooperation, conflict }: DailyLevels): Horizon[] {
  const sharp = Float64Array.from(conflict, (value) => -value)
  return HORIZONS.map(({ name, days, below }) => {
    const leaps = { cooperation: recentChange(cooperation, days), conflict: recentChange(sharp, days) }
    // A record that is too short for four stretches of five years may still show a slide from year to year.
    const slides = name === 'five years' && leaps.conflict.p === null
    const changes = slides ? { cooperation: slowChange(cooperation), conflict: slowChange(sharp) } : leaps
    return {
      name,
      days,
      by: slides ? ('slide' as const) : ('stretch' as const),
      events: decayedMean(events, days),
      cooperation: decayedMean(cooperation, days),
      conflict: decayedMean(conflict, days),
      changes,
      verdict: verdictOfHorizon(changes, below),
    }
  })
}

/** The verdict on one horizon, from how each line changed; `horizonsOf` says what the words mean. @param below chance from which on a line has not changed. */
export function verdictOfHorizon({ cooperation, conflict }: Horizon['changes'], below: number): HorizonVerdict {
  if (cooperation.p === null || conflict.p === null) return 'no basis'
  const [warmer, sharper] = [direction(cooperation, below), direction(conflict, below)]
  if (sharper > 0) return warmer > 0 ? 'alarm' : 'worse'
  if (sharper < 0) return warmer < 0 ? 'mixed' : 'better'
  if (warmer === 0) return 'none'
  return warmer > 0 ? 'better' : 'worse'
}

/** 1 where the last stretch has more, -1 where it has less, 0 where nothing is said. */
function direction({ p, last, before }: RecentChange, below: number): number {
  if (p === null || last === null || before === null || p >= below) return 0
  return Math.sign(last - before)
}
