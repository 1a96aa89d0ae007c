/** Minutes of one slot of GDELT 2.0. */
export const QUARTER_HOUR = 15

/** What a feed promises to publish: one file for each slot of its time. */
export interface Schedule {
  readonly every: 'quarter-hour' | 'day'
  /** First slot, `YYYY-MM-DDTHH:MMZ`. */
  readonly since: string
  /** End of the last slot; null where the feed goes on. */
  readonly until: string | null
  /** In words, with the source. */
  readonly note: string
}

/**
 * Feeds that publish by the clock. Of all others nothing is promised: they are finished data sets, expected are the days
 * between their own first and last, and of what lies beyond nothing is known.
 *
 * Sources: GDELT's own lists (masterfilelist.txt, masterfilelist-translation.txt; events/filesizes for 1.0).
 */
const SCHEDULES: Readonly<Record<string, Schedule>> = {
  gdelt2: {
    every: 'quarter-hour',
    since: '2015-02-18T23:00Z',
    until: null,
    note: 'one export file every 15 minutes, 96 a day, since 18 February 2015, 23:00 UTC',
  },
  'gdelt2-translingual': {
    every: 'quarter-hour',
    since: '2015-02-18T22:45Z',
    until: null,
    note: 'one translated export file every 15 minutes, 96 a day, since 18 February 2015, 22:45 UTC',
  },
  gdelt1: {
    every: 'day',
    since: '2013-04-01T00:00Z',
    until: null,
    note: 'one file a day since 1 April 2013',
  },
  'gdelt1-back': {
    every: 'day',
    since: '1979-01-01T00:00Z',
    until: '2013-04-01T00:00Z',
    note: 'files of a year to 2005 and of a month to March 2013, which cover every day since 1 January 1979',
  },
  'gdelt2-simulated': {
    every: 'day',
    since: '2013-01-01T00:00Z',
    until: '2025-01-01T00:00Z',
    note: 'the invented sample region: every day of 2013 to 2024, some of them missing on purpose',
  },
}

/** What a feed promises; undefined where it promises nothing. */
export function scheduleOf(feed: string): Schedule | undefined {
  return Object.hasOwn(SCHEDULES, feed) ? SCHEDULES[feed] : undefined
}

/** Feeds that publish by the quarter of an hour. */
export const QUARTER_HOURLY: readonly string[] = Object.keys(SCHEDULES).filter(
  (feed) => SCHEDULES[feed]?.every === 'quarter-hour',
)
