import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { EntenteError } from '@entente/model'
import { type Letter, mailboxId, type Notice, noticesAfter, type Outbox } from '@entente/watch'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { outboxOf } from './deliveries.ts'
import { noticeSource } from './notice-source.ts'

/** How an endpoint stands. */
export interface EndpointStatus {
  /** `webhook/ID`, or `mail/` and `digest/` with a short hash of the mailbox. */
  readonly id: string
  /** Whether `notify` in `entente.yaml` still names it. */
  readonly configured: boolean
  /** Up to this row of the journal all is delivered or given up. Null where it was never begun. */
  readonly settled: number | null
  /** Rows of the journal that are not looked at yet. */
  readonly behind: number
  readonly waiting: number
  readonly dead: number
  /** ISO 8601, UTC; of a digest the next one. */
  readonly nextAt: string | null
  /** Why the last digest could not be sent so far. */
  readonly reason: string | null
}

export interface DeliveryStatus {
  readonly endpoints: readonly EndpointStatus[]
  /** Waiting for another attempt, or given up; newest first. */
  readonly letters: readonly ToldLetter[]
  /** Ask for letters before this one; null where these were the last. */
  readonly next: number | null
}

/** A letter with what it is about. */
export interface ToldLetter extends Letter {
  /** Null where its text was erased. */
  readonly type: Notice['type'] | null
}

export interface LetterFilter {
  readonly state?: Letter['state']
  readonly before?: number
  /** Default 100. */
  readonly limit?: number
}

/** How far every endpoint is, and what waits or was given up. */
export function deliveryStatus(workspace: Workspace, filter: LetterFilter = {}): DeliveryStatus {
  const configured = configuredEndpoints(workspace)
  const { limit = 100, ...which } = filter
  if (configured.length === 0 && !hasOutbox(workspace)) return { endpoints: [], letters: [], next: null }
  return withOutbox(workspace, (outbox) => {
    const head = workspace.store.journal.head()?.seq ?? 0
    const all = [...new Set([...configured, ...outbox.endpoints()])]
    const found = outbox.letters({ ...which, limit: limit + 1 })
    const letters = found.slice(0, limit)
    return {
      endpoints: all.map((id) => statusOf(outbox, id, configured.includes(id), head)),
      letters: letters.map((letter) => ({ ...letter, type: typeOf(workspace, letter) })),
      next: found.length > limit ? (letters.at(-1)?.id ?? null) : null,
    }
  })
}

/**
 * Puts what was given up back to be tried from the start; the process that delivers sees it within a second.
 * @throws EntenteError `no-such-delivery`, `not-dead`.
 */
export function resendDelivery(workspace: Workspace, id: number, now: () => Date): Letter {
  if (!hasOutbox(workspace)) {
    throw new EntenteError('no-such-delivery', `there is no delivery ${id}`, { help: 'nothing was given up yet' })
  }
  return withOutbox(workspace, (outbox) => outbox.resend(id, now().toISOString()))
}

/** Ids of all endpoints under `notify`. */
export function configuredEndpoints({ config }: Workspace): readonly string[] {
  const { webhooks = [], mail } = config?.notify ?? {}
  return [
    ...webhooks.map(({ id }) => `webhook/${id}`),
    ...(mail?.recipients ?? []).flatMap(({ to, level }) => [
      ...(level === 'at-once' ? [`mail/${mailboxId(to)}`] : []),
      `digest/${mailboxId(to)}`,
    ]),
  ]
}

function statusOf(outbox: Outbox, id: string, configured: boolean, head: number): EndpointStatus {
  const progress = outbox.progress(id)
  const { waiting, dead, settled, nextAt } = outbox.tally(id)
  return {
    id,
    configured,
    settled: progress === undefined ? null : settled,
    behind: progress === undefined ? 0 : Math.max(0, head - progress.taken),
    waiting,
    dead,
    nextAt: progress?.dueAt ?? nextAt,
    reason: progress?.reason ?? null,
  }
}

function typeOf(workspace: Workspace, { seq }: Letter): Notice['type'] | null {
  const [notice] = noticesAfter(noticeSource(workspace), seq - 1, 1).notices
  return notice?.seq === seq ? notice.type : null
}

function hasOutbox({ store }: Workspace): boolean {
  return existsSync(join(store.paths.root, 'notices.db'))
}

function withOutbox<Result>(workspace: Workspace, work: (outbox: Outbox) => Result): Result {
  const outbox = outboxOf(workspace)
  try {
    return work(outbox)
  } finally {
    outbox.close()
  }
}
