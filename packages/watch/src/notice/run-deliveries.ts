import type { Channel, DigestChannel } from './channel.ts'
import { sendDigest } from './daily-digest.ts'
import { type Delivering, deliverNext } from './one-by-one.ts'
import type { WakeUp } from './wake-up.ts'

export interface RunOptions extends Delivering {
  readonly channels: readonly Channel[]
  readonly digests: readonly DigestChannel[]
  readonly wake: WakeUp
  /** How often the outbox is looked at for what another process put back. Default a second. */
  readonly lookMs?: number
  /** Told what went wrong on our side, such as a full disk; it is tried again after a minute. */
  readonly onFault: (error: unknown) => void
}

const FAULT_MS = 60_000

/** Delivers until the signal is aborted, each endpoint by itself: one that hangs holds up no other. */
export async function runDeliveries(options: RunOptions): Promise<void> {
  const { channels, digests } = options
  await Promise.all([
    ...channels.map((channel) => repeat(options, () => deliverNext(channel, options))),
    ...digests.map((channel) => repeat(options, () => sendDigest(channel, options))),
  ])
}

async function repeat(options: RunOptions, step: () => Promise<number>): Promise<void> {
  const { source, clock, wake, signal, lookMs = 1000, onFault } = options
  while (!signal.aborted) {
    // Read before the step: a row that comes during it ends the wait.
    const head = source.journal.head()?.seq ?? 0
    try {
      const wait = await step()
      if (wait > 0) await wake.wait(head, Math.min(wait, lookMs), signal)
    } catch (error) {
      if (signal.aborted) return
      onFault(error)
      await clock.sleep(FAULT_MS, signal)
    }
  }
}
