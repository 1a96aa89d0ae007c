import { EntenteError } from '@entente/model'
import { DEFAULT_MIRROR } from '@entente/watch'
import { z } from 'zod'

/** How a feed is followed on a mirror. */
export interface MirrorConfig {
  readonly mirror: string
  /** How often one looks, such as `PT5M`. */
  readonly every: string
  /** How far back the first start goes, such as `P1D`. */
  readonly since: string
  /** Whether `entente serve` follows it without being told to. */
  readonly watch: boolean
}

/** A folder whose files are taken in as they appear. */
interface FolderConfig {
  /** Relative to the workspace. */
  readonly path: string
  readonly every: string
  readonly watch: boolean
}

/** A feed that another program sends here, signed. */
export interface PushConfig {
  readonly feed: string
  /** A mapping, relative to the workspace. */
  readonly mapping: string
  /** Name of the environment variable, or a file relative to the workspace, that holds the secret. */
  readonly secret_env?: string | undefined
  readonly secret_file?: string | undefined
}

/** What stands under `feeds` in `entente.yaml`. */
export interface FeedsConfig {
  readonly gdelt2?: MirrorConfig | undefined
  readonly 'gdelt2-translingual'?: MirrorConfig | undefined
  readonly folder?: FolderConfig | undefined
  readonly push?: PushConfig | undefined
}

const LENGTH = /^P(?=.)(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/
const MS_OF = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000]

/** Milliseconds of a length of time such as `P1D` or `PT5M`; undefined where it is none. */
function parseLength(text: string): number | undefined {
  const found = LENGTH.exec(text)
  if (found === null) return undefined
  return MS_OF.reduce((sum, ms, at) => sum + ms * Number(found[at + 1] ?? 0), 0)
}

/**
 * Milliseconds of a length of time such as `P1D` or `PT5M`.
 * @throws EntenteError `bad-length`.
 */
export function lengthMs(text: string): number {
  const ms = parseLength(text)
  if (ms !== undefined) return ms
  throw new EntenteError('bad-length', `\`${text}\` is no length of time`, { help: 'write it as P1D, P2W or PT6H' })
}

const length = z.string().refine((text) => parseLength(text) !== undefined, 'write it as P1D, PT6H or PT5M')
const every = (byDefault: string, least: number): z.ZodType<string, unknown> =>
  length
    .refine((text) => (parseLength(text) ?? 0) >= least, `more often than every ${least / 1000} s is impolite`)
    .default(byDefault)

const mirror: z.ZodType<MirrorConfig, unknown> = z.strictObject({
  mirror: z.url({ protocol: /^https?$/ }).default(DEFAULT_MIRROR),
  every: every('PT5M', 60_000),
  since: length.default('P1D'),
  watch: z.boolean().default(false),
})

/** What is used where `entente.yaml` says nothing of a feed. */
export const MIRROR_DEFAULTS: MirrorConfig = mirror.parse({})

export const feedsConfig: z.ZodType<FeedsConfig, unknown> = z.strictObject({
  gdelt2: mirror.optional(),
  'gdelt2-translingual': mirror.optional(),
  folder: z
    .strictObject({ path: z.string().min(1), every: every('PT1M', 1000), watch: z.boolean().default(false) })
    .optional(),
  push: z
    .strictObject({
      feed: z.string().min(1),
      mapping: z.string().min(1),
      secret_env: z.string().min(1).optional(),
      secret_file: z.string().min(1).optional(),
    })
    .refine((push) => (push.secret_env === undefined) !== (push.secret_file === undefined), {
      error: 'name either `secret_env` or `secret_file`',
    })
    .optional(),
})
