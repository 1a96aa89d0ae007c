import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import { EntenteError } from '@entente/model'
import { takeWriterLock, type WriterLock } from '@entente/store'
import {
  type Clock,
  type Lookup,
  openOutbox,
  type Outbox,
  type Post,
  postBy,
  runDeliveries,
  type SendMail,
  wakeUp,
} from '@entente/watch'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { type EndpointFault, endpointsOf, type Environment } from './endpoints.ts'
import { noticeSource } from './notice-source.ts'

export interface DeliveryOptions {
  readonly clock: Clock
  /** Holds the secrets that `notify` names. */
  readonly env: Environment
  /** Names this process for others, such as `entente serve, process 4711`. */
  readonly holder?: string
  /** From 0 to 1, for the jitter of retries. Default: the machine's. */
  readonly random?: () => number
  /** Default: the system's resolver. */
  readonly lookup?: Lookup
  /** In place of HTTP. */
  readonly post?: Post
  /** In place of SMTP. */
  readonly sendMail?: SendMail
  /** How often journal and outbox are looked at for what other processes wrote, in milliseconds. Default 1000. */
  readonly lookMs?: number
  /** Told of faults on our side, such as a full disk. Default: nobody. */
  readonly onFault?: (error: unknown) => void
}

export interface Deliveries {
  /** Endpoints that cannot be used as they are configured. */
  readonly faults: readonly EndpointFault[]
  /** How many endpoints can be used. */
  readonly endpoints: number
  /** Begins to deliver; where another process does so already, when that has ended. */
  start(): void
  /** Ends it; what was under way is tried again the next time. */
  close(): Promise<void>
}

const LOCK_MS = 10_000
const RANDOM_STEPS = 2 ** 32

/** Delivers the notices of a workspace to what `notify` in `entente.yaml` names; without that it does nothing. */
export function deliveries(workspace: Workspace, options: DeliveryOptions): Deliveries {
  const { clock, env, onFault = () => undefined } = options
  const closing = new AbortController()
  const post = options.post ?? postBy(options.lookup)
  const { faults, channels, digests } = endpointsOf(workspace, {
    clock,
    env,
    post,
    ...given('sendMail', options.sendMail),
  })
  let running: Promise<void> = Promise.resolve()

  const run = async (): Promise<void> => {
    const lock = await lockFor(workspace, options, closing.signal)
    if (lock === undefined) return
    const outbox = outboxOf(workspace)
    const source = noticeSource(workspace)
    try {
      await runDeliveries({
        source,
        outbox,
        clock,
        random: options.random ?? (() => randomInt(RANDOM_STEPS) / RANDOM_STEPS),
        signal: closing.signal,
        channels,
        digests,
        wake: wakeUp(source.journal, clock, options.lookMs),
        onFault,
        ...given('lookMs', options.lookMs),
      })
    } finally {
      outbox.close()
      lock.release()
    }
  }
  return {
    faults,
    endpoints: channels.length + digests.length,
    start: () => {
      if (channels.length + digests.length > 0) running = run().catch(onFault)
    },
    close: async () => {
      closing.abort()
      await running
    },
  }
}

/** The file that remembers what was delivered; it is made where there is none. */
export function outboxOf({ store }: Workspace): Outbox {
  return openOutbox(join(store.paths.root, 'notices.db'))
}

/** Only one process delivers, or every notice would come twice; another takes over when it dies. */
async function lockFor(
  { store }: Workspace,
  { clock, holder = 'entente' }: DeliveryOptions,
  signal: AbortSignal,
): Promise<WriterLock | undefined> {
  while (!signal.aborted) {
    try {
      return await takeWriterLock(join(store.paths.root, 'notices.lock'), { holder })
    } catch (error) {
      if (!(error instanceof EntenteError) || error.code !== 'archive-busy') throw error
      await clock.sleep(LOCK_MS, signal)
    }
  }
  return undefined
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [name in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [name in Name]?: Value }
}
