const TITLES: Readonly<Record<string, string>> = {
  gdelt2: 'GDELT 2.0',
  'gdelt2-translingual': 'GDELT 2.0 Translingual',
  folder: 'the watched folder',
}

export function feedTitle(feed: string): string {
  return TITLES[feed] ?? feed
}

/** A moment to the second as written in the journal, UTC. */
export function sayMoment(moment: string | null, none: string): string {
  return moment === null ? none : `${moment.slice(0, 10)} ${moment.slice(11, 19)} UTC`
}

const CAUSES: Readonly<Record<string, string>> = {
  'not-published': 'never published',
  'not-given': 'about to be fetched',
  'not-yet': 'later than the last list',
}

/** What went wrong, in words; a code of a fault becomes words. */
export function sayCause(cause: string): string {
  return CAUSES[cause] ?? cause.replaceAll('-', ' ')
}
