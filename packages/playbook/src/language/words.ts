import { z } from 'zod'
import { durationDays } from '../cel/duration.ts'
import type { PlaybookCode } from '../diagnostics/catalogue.ts'

/** `PnD` or `PnW`. */
const DURATION = /^P\d{1,4}[DW]$/

/** Days of a duration, such as 14 of `P14D` and of `P2W`; undefined where it is none. */
export function daysOf(duration: string): number | undefined {
  return DURATION.test(duration) ? durationDays(duration) : undefined
}

/** A text of one form; `code` is told where it has another. */
export function written(form: RegExp, code: PlaybookCode): z.ZodString {
  return z.string().regex(form, code)
}

/** Small letters, digits and hyphens. */
export const id: z.ZodString = written(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'bad-id')
  .max(60)
  .meta({ title: 'Id', description: 'Small letters, digits and hyphens, such as cuts-ties.' })

export const condition: z.ZodString = z
  .string()
  .min(1)
  .max(20_000)
  .meta({ title: 'Condition', description: 'A condition in CEL, in quotes; docs/reference/conditions.md.' })

/** Any number of days; whether nought makes sense is a matter of the key. */
export const duration: z.ZodString = written(DURATION, 'bad-duration').meta({
  title: 'Duration',
  description: 'Whole days or weeks: P5D, P2W.',
  examples: ['P14D', 'P2W'],
})

export const points: z.ZodInt = z
  .int()
  .min(1)
  .max(10)
  .meta({ title: 'Points', description: 'How grave a hostile act, or how good a friendly one is: 1 to 10.' })

export const because: z.ZodString = z
  .string()
  .min(1)
  .max(1000)
  .meta({ title: 'Because', description: 'Why, for whoever reads it next year.' })
