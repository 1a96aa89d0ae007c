import { type Day, EntenteError, isDay } from '@entente/model'
import { z } from 'zod'

export const day: z.ZodType<Day, unknown> = z
  .string()
  .refine(isDay, 'not a day: write it as YYYY-MM-DD')
  .transform((text) => text as Day)

/** Text that says something. */
export const words: z.ZodType<string, unknown> = z.string().trim().min(1, 'it is empty').max(1000, 'too long')

/** A public address. */
export const link: z.ZodType<string, unknown> = z
  .string()
  .max(2000)
  .refine((text) => /^https?:\/\/\S+$/.test(text) && URL.canParse(text), 'not an address on the web')

/**
 * Reads what somebody filled in; what was typed is never quoted, for it may name a person [G4].
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
