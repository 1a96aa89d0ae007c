import { EntenteError } from '@entente/model'
import { Webhook } from 'standardwebhooks'
import type { Clock } from '../../clock.ts'
import { type Channel, DeliveryFault } from '../channel.ts'
import { CLOUD_EVENT_TYPE, cloudEvent } from '../cloud-event.ts'
import type { Notice } from '../notice.ts'
import { isWanted } from '../notices-after.ts'
import { withinTime } from '../within-time.ts'
import type { Post } from './post.ts'

/** An endpoint that notices are posted to. */
export interface WebhookEndpoint {
  readonly id: string
  readonly url: string
  /** `whsec_` and 24 to 64 bytes in base64. */
  readonly secret: string
  readonly types?: readonly string[] | undefined
  readonly desks?: readonly string[] | undefined
  /** `alert`: only items that are told at once. */
  readonly level: 'alert' | 'all'
  readonly allowPrivate: boolean
}

export interface WebhookMeans {
  readonly post: Post
  readonly clock: Clock
  /** The `source` of the CloudEvents. */
  readonly name: string
}

/** An endpoint that has not answered by then is tried again later. */
const ANSWER_MS = 15_000
const SECRET = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/

/**
 * Posts notices as CloudEvents, signed after the Standard Webhooks specification (https://www.standardwebhooks.com): the
 * same notice has the same `webhook-id` however often it comes.
 * @throws EntenteError `bad-secret`.
 */
export function webhookChannel(endpoint: WebhookEndpoint, means: WebhookMeans): Channel {
  const { id, url, types, desks, level, allowPrivate } = endpoint
  const signing = signer(endpoint)
  const filter = { ...(types === undefined ? {} : { types }), ...(desks === undefined ? {} : { desks }) }
  return {
    id: `webhook/${id}`,
    wants: (notice) => (level === 'all' || notice.level === 'alert') && isWanted(notice, filter),
    send: async (notice, signal) => {
      const body = JSON.stringify(cloudEvent(notice, means.name))
      const headers = signedHeaders(signing, notice, body, means.clock.now())
      const post = (within: AbortSignal) => means.post({ url, allowPrivate, headers, body }, within)
      const status = await withinTime(means.clock, ANSWER_MS, signal, post)
      if (status < 200 || status > 299) throw new DeliveryFault(`answered ${status}`)
    },
  }
}

function signer({ id, secret }: WebhookEndpoint): Webhook {
  if (SECRET.test(secret)) return new Webhook(secret)
  throw new EntenteError('bad-secret', `the secret of the webhook \`${id}\` is none`, {
    help: 'make one with: echo whsec_$(openssl rand -base64 32)',
  })
}

function signedHeaders(signing: Webhook, { seq }: Notice, body: string, now: Date): Readonly<Record<string, string>> {
  const id = `notice-${seq}`
  return {
    'content-type': CLOUD_EVENT_TYPE,
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'Entente',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signing.sign(id, now, body),
  }
}
