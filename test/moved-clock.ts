import type { Clock } from 'entente'

/** A clock that moves only when it is told to. */
export interface MovedClock extends Clock {
  /** Moves it on, and wakes whoever waited for that. */
  move(ms: number): void
}

export function movedClock(from: Date): MovedClock {
  let at = from.getTime()
  const waiting = new Set<{ readonly until: number; readonly wake: () => void }>()
  return {
    now: () => new Date(at),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const one = { until: at + ms, wake: resolve }
        if (ms <= 0 || signal?.aborted === true) return resolve()
        waiting.add(one)
        signal?.addEventListener('abort', () => waiting.delete(one) && resolve(), { once: true })
      }),
    move: (ms) => {
      at += ms
      for (const one of waiting) {
        if (one.until > at) continue
        waiting.delete(one)
        one.wake()
      }
    },
  }
}
