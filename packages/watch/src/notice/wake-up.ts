import type { Journal } from '@entente/store'
import type { Clock } from '../clock.ts'

/** Waits for rows of the journal: those of this process at once, those of others at the next look. */
export interface WakeUp {
  /** Resolves when the journal has a row after `seq`, after so many milliseconds, or as soon as the signal is aborted. */
  wait(seq: number, ms: number, signal: AbortSignal): Promise<void>
}

/** @param lookMs how often the journal is looked at for rows of other processes. Default a second. */
export function wakeUp(journal: Journal, clock: Clock, lookMs = 1000): WakeUp {
  return {
    wait: async (seq, ms, signal) => {
      const until = clock.now().getTime() + ms
      while (!signal.aborted && (journal.head()?.seq ?? 0) <= seq) {
        const left = until - clock.now().getTime()
        if (left <= 0) return
        await appendedOrSlept(journal, clock, Math.min(left, lookMs), signal)
      }
    },
  }
}

async function appendedOrSlept(journal: Journal, clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  const appended = new AbortController()
  const stop = journal.onAppended(() => appended.abort())
  try {
    await clock.sleep(ms, AbortSignal.any([signal, appended.signal]))
  } finally {
    stop()
  }
}
