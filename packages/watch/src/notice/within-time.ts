import type { Clock } from '../clock.ts'
import { DeliveryFault } from './channel.ts'

/** Work that is given up after so many milliseconds. @throws DeliveryFault then, and what the work throws before. */
export async function withinTime<Result>(
  clock: Clock,
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const late = new AbortController()
  const done = new AbortController()
  const both = AbortSignal.any([signal, late.signal])
  const timer = clock.sleep(ms, AbortSignal.any([signal, done.signal])).then(() => {
    if (!done.signal.aborted) late.abort()
    throw new DeliveryFault('no answer in time')
  })
  // Where the work ends first nobody listens any more.
  timer.catch(() => undefined)
  try {
    return await Promise.race([work(both), timer])
  } finally {
    done.abort()
  }
}
