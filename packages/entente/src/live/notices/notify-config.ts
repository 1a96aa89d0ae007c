import { urlFault } from '@entente/watch'
import { z } from 'zod'

/** A webhook as `entente.yaml` names it; the secret itself stands in the environment. */
export interface WebhookConfig {
  readonly id: string
  readonly url: string
  readonly secret_env: string
  readonly types?: readonly string[] | undefined
  readonly desks?: readonly string[] | undefined
  readonly level: 'alert' | 'all'
  readonly allow_private: boolean
}

export interface MailConfig {
  readonly host: string
  readonly port: number
  readonly secure: boolean
  readonly user_env?: string | undefined
  readonly password_env?: string | undefined
  readonly from: string
  /** `HH:MM`, UTC. */
  readonly digest_at: string
  readonly recipients: readonly {
    readonly to: string
    readonly desks?: readonly string[] | undefined
    readonly level: 'at-once' | 'digest'
  }[]
}

/** Who outside is told what comes to the desks. Without it nobody is. */
export interface NotifyConfig {
  /** Names this workspace in CloudEvents. Default `urn:entente:PERSPECTIVE:NAME`. */
  readonly source?: string | undefined
  readonly webhooks: readonly WebhookConfig[]
  readonly mail?: MailConfig | undefined
}

const variable = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'name a variable of the environment, not the secret itself')
/** One mailbox and nothing else: what could begin another header is no part of it. */
const mailbox = z
  .string()
  .regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}$/, 'write it as desk@example.org')
const desks = z.array(z.string()).min(1).optional()

const webhook = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/, 'use small letters, digits and hyphens'),
    url: z.string(),
    secret_env: variable,
    types: z
      .array(z.string().regex(/^entente\.[a-z.*-]+$/, 'write it as entente.item.raised or entente.item.*'))
      .min(1)
      .optional(),
    desks,
    level: z.enum(['alert', 'all']).default('all'),
    allow_private: z.boolean().default(false),
  })
  .superRefine(({ url, allow_private }, context) => {
    const message = urlFault(url, allow_private)
    if (message !== undefined) context.addIssue({ code: 'custom', path: ['url'], message })
  })

const mail = z.strictObject({
  host: z.string().regex(/^[A-Za-z0-9.:-]+$/, 'write it as mail.example.org'),
  port: z.int().min(1).max(65_535),
  secure: z.boolean().default(true),
  user_env: variable.optional(),
  password_env: variable.optional(),
  from: mailbox,
  digest_at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write it as "07:00", in quotes')
    .default('07:00'),
  recipients: z
    .array(z.strictObject({ to: mailbox, desks, level: z.enum(['at-once', 'digest']).default('digest') }))
    .min(1),
})

export const notify: z.ZodType<NotifyConfig, unknown> = z
  .strictObject({ source: z.url().optional(), webhooks: z.array(webhook).default([]), mail: mail.optional() })
  .superRefine(({ webhooks, mail: server }, context) => {
    twice(webhooks.map(({ id }) => id)).forEach((at) =>
      context.addIssue({ code: 'custom', path: ['webhooks', at, 'id'], message: 'this id stands there twice' }),
    )
    twice((server?.recipients ?? []).map(({ to }) => to.toLowerCase())).forEach((at) =>
      context.addIssue({
        code: 'custom',
        path: ['mail', 'recipients', at, 'to'],
        message: 'this mailbox stands there twice',
      }),
    )
  })

/** Desks that are named under `notify` and not under `desks`, with their places. */
export function unknownDesks(
  { webhooks, mail: server }: NotifyConfig,
  known: ReadonlySet<string>,
): { readonly path: (string | number)[]; readonly desk: string }[] {
  const lists = [
    ...webhooks.map((one, at) => ({ path: ['webhooks', at, 'desks'], desks: one.desks ?? [] })),
    ...(server?.recipients ?? []).map((one, at) => ({
      path: ['mail', 'recipients', at, 'desks'],
      desks: one.desks ?? [],
    })),
  ]
  return lists.flatMap(({ path, desks: named }) =>
    named.flatMap((desk, at) => (known.has(desk) ? [] : [{ path: ['notify', ...path, at], desk }])),
  )
}

function twice(names: readonly string[]): number[] {
  return names.flatMap((name, at) => (names.indexOf(name) < at ? [at] : []))
}
