const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** How long is waited after each attempt that failed. After the last of them one more is made, and then no more. */
const WAITS: readonly number[] = [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, HOUR, 6 * HOUR]
export const MOST_ATTEMPTS: number = WAITS.length + 1
const JITTER = 0.2

/**
 * Milliseconds until the next attempt, a fifth more or less by chance, so that those that failed together do not come again
 * together; undefined after the last.
 * @param attempts made so far, at least 1.
 * @param random from 0 to 1.
 */
export function retryAfter(attempts: number, random: () => number): number | undefined {
  const wait = WAITS[attempts - 1]
  return wait === undefined ? undefined : Math.round(wait * (1 - JITTER + 2 * JITTER * random()))
}

/** The same where nothing is ever given up: at the last wait it stays at an hour. */
export function retryForever(attempts: number, random: () => number): number {
  return retryAfter(Math.min(attempts, WAITS.indexOf(HOUR) + 1), random) ?? HOUR
}
