import type { Clock } from '../clock.ts'

/** Something that is looked at again and again. */
export interface Looking {
  /** Whether to look again at once, and else when. */
  look(signal: AbortSignal): Promise<{ readonly more: boolean; readonly next: Date }>
}

export interface LookingOptions {
  readonly clock: Clock
  /** What is not meant to happen, such as a full disk; one looks again later. Undefined: a look went well. */
  readonly onTrouble: (fault: unknown) => void
  /** Resolves when somebody wants a look at once. */
  readonly nudged: (signal: AbortSignal) => Promise<void>
}

const MINUTE = 60_000

/** Looks until it is stopped; what goes wrong makes it wait 1, 5, 25 and then 60 minutes. */
export async function keepLooking(looking: Looking, options: LookingOptions, signal: AbortSignal): Promise<void> {
  const { clock, onTrouble, nudged } = options
  let troubles = 0
  while (!signal.aborted) {
    let wait: number
    try {
      const { more, next } = await looking.look(signal)
      troubles = 0
      onTrouble(undefined)
      wait = more ? 0 : Math.max(0, next.getTime() - clock.now().getTime())
    } catch (fault) {
      if (signal.aborted) return
      onTrouble(fault)
      wait = Math.min(60, 5 ** troubles) * MINUTE
      troubles += 1
    }
    if (wait === 0) continue
    const awake = new AbortController()
    const either = AbortSignal.any([signal, awake.signal])
    await Promise.race([clock.sleep(wait, either), nudged(either)])
    awake.abort()
  }
}
