import { EntenteError } from './error.ts'

/** Acts entered by hand are shown under this name of a feed; the archive holds none of that name. */
export const HAND = 'hand'

const FEED_NAME = /^[a-z][a-z0-9-]{0,40}$/

/** Whether a text can name a feed: small letters, digits and hyphens. It becomes the name of a folder of the archive. */
export function isFeedName(text: string): boolean {
  return FEED_NAME.test(text)
}

/** @throws EntenteError `bad-feed-name`. */
export function checkFeedName(text: string): void {
  if (text === HAND) {
    throw new EntenteError('bad-feed-name', `\`${HAND}\` is the name of acts that are entered by hand`, {
      help: 'give the feed another name',
    })
  }
  if (isFeedName(text)) return
  throw new EntenteError('bad-feed-name', `\`${text}\` cannot name a feed`, {
    help: 'use small letters, digits and hyphens, beginning with a letter, such as keds-levant',
  })
}
