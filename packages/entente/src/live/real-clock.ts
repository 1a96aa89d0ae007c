import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '@entente/watch'

/** The clock of this machine, for the command and the server. */
export function realClock(now: () => Date): Clock {
  return {
    now,
    sleep: (ms, signal) =>
      // Longer than a timer can wait is a month; whoever waits looks again then.
      pause(Math.min(ms, 2 ** 31 - 1), undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
  }
}
