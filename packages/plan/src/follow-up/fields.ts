import { type ActorCode, type Day, EntenteError, isActorCode, isDay } from '@entente/model'
import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`. */
export const day: z.ZodType<Day, unknown> = z
  .string()
  .refine(isDay, 'not a day: write it as YYYY-MM-DD')
  .transform((text) => text as Day)

export const actor: z.ZodType<ActorCode, unknown> = z
  .string()
  .refine(isActorCode, 'not a code of a state or organisation, such as ARM')
  .transform((text) => text as ActorCode)

/** Text on one line or several that says something. */
export const words = (most: number): z.ZodType<string, unknown> =>
  z.string().trim().min(1, 'it is empty').max(most, `at most ${most} characters`)

/** Where something stands: a document of the desk, or an address. */
export const sourceSchema: z.ZodType<SourceDocument, unknown> = z.strictObject({
  title: words(300),
  /** Day of the document. */
  day: day.nullable().default(null),
  /** Registry number, page, or address. */
  reference: words(2000).nullable().default(null),
})

export interface SourceDocument {
  readonly title: string
  readonly day: Day | null
  readonly reference: string | null
}

/**
 * Reads what somebody filled in.
 * @throws EntenteError `bad-input` with the first field that is wrong.
 */
export function readInput<Value>(schema: z.ZodType<Value, unknown>, input: unknown, what: string): Value {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const place = (issue?.path ?? []).map(String).join('.')
  throw new EntenteError('bad-input', `${what}: \`${place === '' ? what : place}\`: ${issue?.message ?? 'not valid'}`, {
    help: 'correct the field and send it again; nothing was written',
  })
}

/** @throws EntenteError `needs-reason` where nothing is said. */
export function needReason(because: string | null, what: string): string {
  if (because !== null && because.trim() !== '') return because
  throw new EntenteError('needs-reason', `${what}, and it is not said why`, {
    help: 'give a reason; nothing was written',
  })
}
