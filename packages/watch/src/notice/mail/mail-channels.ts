import { createHash } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import type { Channel, DigestChannel } from '../channel.ts'
import { isWanted } from '../notices-after.ts'
import { withinTime } from '../within-time.ts'
import type { SendMail } from './smtp.ts'
import { alertMail, digestMail } from './write-mail.ts'

/** Somebody, best an office, who is told by mail. */
export interface Recipient {
  readonly to: string
  /** Default all. */
  readonly desks?: readonly string[] | undefined
  /** `at-once`: alerts as they come, and the digest too; `digest`: the digest only. */
  readonly level: 'at-once' | 'digest'
}

export interface MailMeans {
  readonly send: SendMail
  readonly clock: Clock
  /** `HH:MM`, UTC. */
  readonly digestAt: string
}

/** Longest that sending one may take in all. */
const SENT_MS = 60_000

export function mailChannels(
  recipient: Recipient,
  means: MailMeans,
): { readonly channels: readonly Channel[]; readonly digests: readonly DigestChannel[] } {
  const { to, desks, level } = recipient
  const { clock, digestAt } = means
  const filter = desks === undefined ? {} : { desks }
  const id = mailboxId(to)
  const send = (mail: Parameters<SendMail>[1], signal: AbortSignal): Promise<void> =>
    withinTime(clock, SENT_MS, signal, () => means.send(to, mail, clock.now()))
  const alerts: Channel = {
    id: `mail/${id}`,
    wants: (notice) => notice.level === 'alert' && isWanted(notice, filter),
    send: (notice, signal) => send(alertMail(notice, to), signal),
  }
  const digest: DigestChannel = {
    id: `digest/${id}`,
    at: digestAt,
    wants: (notice) => isWanted(notice, filter),
    send: (all, signal) => send(digestMail(all, to), signal),
  }
  return { channels: level === 'at-once' ? [alerts] : [], digests: [digest] }
}

/** Names a mailbox without showing whose it is [G4]. */
export function mailboxId(to: string): string {
  return createHash('sha256').update(to.toLowerCase()).digest('hex').slice(0, 12)
}
