import { EntenteError } from '@entente/model'
import type { z } from 'zod'

/**
 * What is to be written into the journal, checked.
 * @throws EntenteError `code` that names the first field that is wrong; it never quotes what was typed, which may name a person [G4].
 */
export function readPayload<Payload>(
  schema: z.ZodType<Payload, unknown>,
  given: unknown,
  { code, what }: { readonly code: string; readonly what: string },
): Payload {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const field = [...(issue?.path ?? []), ...extra].join('.')
  const reason = field === '' ? (issue?.message ?? '') : `\`${field}\` ${issue?.message ?? ''}`
  throw new EntenteError(code, `${what}: ${reason}`, { help: 'see docs/methods/verdicts.md for what each field holds' })
}
