import { setImmediate as turn } from 'node:timers/promises'
import type { Clock } from 'entente'

/** A clock that jumps from one end of a wait to the next, so that a day passes as fast as its work is done. */
export interface SimulatedClock extends Clock {
  /** Goes on until that moment, or until `done` says so; between two jumps all that began is waited for. */
  run(until: Date, done?: () => boolean): Promise<void>
  /** Counts work outside the clock, such as a request: while there is any, time stands still. */
  busy<Result>(work: Promise<Result>): Promise<Result>
}

export function simulatedClock(from: Date): SimulatedClock {
  let at = from.getTime()
  let works = 0
  const waits = new Set<{ readonly until: number; readonly wake: () => void }>()
  const settle = async (): Promise<void> => {
    for (let calm = 0; calm < 5; calm += 1) {
      await turn()
      if (works > 0) calm = 0
    }
  }
  return {
    now: () => new Date(at),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 0 || signal?.aborted === true) return resolve()
        const end = (): void => {
          waits.delete(one)
          signal?.removeEventListener('abort', end)
          resolve()
        }
        const one = { until: at + ms, wake: end }
        waits.add(one)
        signal?.addEventListener('abort', end, { once: true })
      }),
    busy: async (work) => {
      works += 1
      try {
        return await work
      } finally {
        works -= 1
      }
    },
    run: async (until, done = () => false) => {
      await settle()
      while (at < until.getTime() && !done()) {
        at = Math.min(until.getTime(), ...[...waits].map((one) => one.until))
        for (const one of waits) if (one.until <= at) one.wake()
        await settle()
      }
    },
  }
}
