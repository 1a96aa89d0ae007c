import type { ActorCode } from '@entente/model'
import type { Fold } from '@entente/store'
import { z } from 'zod'
import { actor, type SourceDocument, sourceSchema, words } from '../follow-up/fields.ts'

export const ANNIVERSARY_KINDS = ['national-day', 'anniversary'] as const
export type AnniversaryKind = (typeof ANNIVERSARY_KINDS)[number]

/** A day that comes again every year: a state's own day, or what one remembers together. */
export interface Anniversary {
  /** Such as `D3`. */
  readonly id: string
  readonly kind: AnniversaryKind
  readonly title: string
  /** `MM-DD`; 29 February is kept on 28 February where the year has none. */
  readonly on: string
  /** The year of what is remembered, so that one can count; null where there is none. */
  readonly year: number | null
  readonly partner: ActorCode
  readonly source: SourceDocument
}

export type AnniversaryInput = Omit<Anniversary, 'id'>

export const anniversaryInput: z.ZodType<AnniversaryInput, unknown> = z.strictObject({
  kind: z.enum(ANNIVERSARY_KINDS).default('anniversary'),
  title: words(300),
  on: z
    .string()
    .trim()
    // 2000 has all days that any year has.
    .refine((text) => /^\d{2}-\d{2}$/.test(text) && z.iso.date().safeParse(`2000-${text}`).success, {
      error: 'not a day of the year: write it as MM-DD',
    }),
  year: z.number().int().min(1).max(9999).nullable().default(null),
  partner: actor,
  source: sourceSchema,
})

interface AnniversaryPayloads {
  'calendar/day-entered': Anniversary
  'calendar/day-removed': { readonly id: string; readonly because: string }
}

/** Days that come again. */
export interface Anniversaries {
  readonly days: Map<string, Anniversary>
}

/** The days that the desk keeps, folded from the journal. */
export const ANNIVERSARIES: Fold<Anniversaries> = {
  kinds: ['calendar/day-entered', 'calendar/day-removed'] satisfies (keyof AnniversaryPayloads)[],
  empty: () => ({ days: new Map() }),
  apply: (state, { kind, payload }) => {
    const { id } = payload as Anniversary
    if (kind === 'calendar/day-removed') state.days.delete(id)
    else state.days.set(id, payload as Anniversary)
  },
}
