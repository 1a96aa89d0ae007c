import { EntenteError } from '@entente/model'
import {
  type Channel,
  type Clock,
  type DigestChannel,
  mailBySmtp,
  mailboxId,
  mailChannels,
  type Post,
  type SendMail,
  webhookChannel,
} from '@entente/watch'
import type { Workspace } from '../../workspace/open-workspace.ts'
import { noticeName } from './notice-source.ts'
import type { MailConfig, WebhookConfig } from './notify-config.ts'

/** Settings of the process, such as `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** An endpoint that cannot be used as it is configured; its notices wait in the journal. */
export interface EndpointFault {
  readonly endpoint: string
  readonly message: string
  readonly help: string
}

export interface Endpoints {
  readonly channels: readonly Channel[]
  readonly digests: readonly DigestChannel[]
  readonly faults: readonly EndpointFault[]
}

export interface EndpointMeans {
  readonly clock: Clock
  readonly env: Environment
  readonly post: Post
  /** In place of SMTP. */
  readonly sendMail?: SendMail
}

/** Everything that `notify` in `entente.yaml` names. */
export function endpointsOf(workspace: Workspace, means: EndpointMeans): Endpoints {
  const { webhooks = [], mail } = workspace.config?.notify ?? {}
  const hooks = webhooks.map((one) =>
    orFault([`webhook/${one.id}`], () => ({ channels: [webhook(one, workspace, means)], digests: [] })),
  )
  const mails = (mail?.recipients ?? []).map((recipient) => {
    const id = mailboxId(recipient.to)
    const places = recipient.level === 'at-once' ? [`mail/${id}`, `digest/${id}`] : [`digest/${id}`]
    return orFault(places, () => {
      const send = means.sendMail ?? mailBySmtp(serverOf(mail, means.env))
      return mailChannels(recipient, { send, clock: means.clock, digestAt: mail?.digest_at ?? '07:00' })
    })
  })
  const all = [...hooks, ...mails]
  return {
    channels: all.flatMap(({ channels }) => channels),
    digests: all.flatMap(({ digests }) => digests),
    faults: all.flatMap(({ faults }) => faults),
  }
}

function webhook(config: WebhookConfig, workspace: Workspace, { post, clock, env }: EndpointMeans): Channel {
  const { id, url, secret_env, types, desks, level, allow_private: allowPrivate } = config
  const secret = settingOf(env, secret_env)
  return webhookChannel(
    { id, url, secret, types, desks, level, allowPrivate },
    { post, clock, name: noticeName(workspace) },
  )
}

function serverOf(mail: MailConfig | undefined, env: Environment): Parameters<typeof mailBySmtp>[0] {
  const { host = '', port = 0, secure = true, user_env, password_env, from = '' } = mail ?? {}
  return {
    host,
    port,
    secure,
    from,
    ...(user_env === undefined ? {} : { user: settingOf(env, user_env) }),
    ...(password_env === undefined ? {} : { password: settingOf(env, password_env) }),
  }
}

function settingOf(env: Environment, name: string): string {
  const value = env[name]
  if (value !== undefined && value !== '') return value
  throw new EntenteError('no-secret', `the variable ${name} is not set`, {
    help: `set ${name} in the environment of entente serve`,
  })
}

function orFault(
  places: readonly string[],
  make: () => { readonly channels: readonly Channel[]; readonly digests: readonly DigestChannel[] },
): Endpoints {
  try {
    return { ...make(), faults: [] }
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    const { message, help = '' } = error
    return { channels: [], digests: [], faults: places.map((endpoint) => ({ endpoint, message, help })) }
  }
}
