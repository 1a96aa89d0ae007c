import { isDay } from '@entente/model'
import { z } from 'zod'

/** What a desk relies on when it says that something happened: a cable, a note, a page. */
export interface SourceDocument {
  readonly title: string
  /** Day of the document. */
  readonly date?: string | undefined
  /** Where it is kept, such as the number of a cable. */
  readonly reference?: string | undefined
  /** An address on the web; shown as a link only, never as text [G4]. */
  readonly link?: string | undefined
}

const LINK = /^https?:\/\/[^\s]+$/

/** One line of text: blanks around it and line ends in it are of no account. */
export function line(most: number): z.ZodType<string, string> {
  return z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'is empty').max(most, `has more than ${most} characters`))
}

export const sourceDocumentText: z.ZodType<SourceDocument, SourceDocument> = z.strictObject({
  title: line(300),
  date: z.string().refine(isDay, 'is not a day: write it as YYYY-MM-DD').optional(),
  reference: line(200).optional(),
  link: z
    .string()
    .max(2000)
    .refine((text) => LINK.test(text) && URL.canParse(text), 'is not an address on the web')
    .optional(),
})
