import { EntenteError, isActorCode, isDay } from '@entente/model'
import { type Document, freezeDocument, LANGUAGES } from '@entente/plan'
import { z } from 'zod'
import type { Paper } from './brief.ts'

const actor = z.string().refine(isActorCode)
const day = z.string().refine(isDay)

const schema = z.object({
  kind: z.enum(['brief', 'dossier']),
  perspective: actor,
  partner: actor,
  meeting: z.string().nullable(),
  from: day.nullable(),
  to: day,
  language: z.enum(LANGUAGES),
  feed: z.string().nullable(),
  marking: z.string().nullable(),
  // Papers of the first method had ids in their place.
  ownerTitles: z.record(z.string(), z.string()).default({}),
  journalHead: z.string(),
  pages: z.number(),
  documentHash: z.string(),
  dataHashes: z.array(z.string()),
  methods: z.array(z.string()),
  document: z.looseObject({}),
})

/** Reads what `--json` wrote. @throws EntenteError `bad-paper`, `bad-document`. */
export function readPaper(json: unknown): Paper {
  const result = schema.safeParse(json)
  if (!result.success) {
    throw new EntenteError(
      'bad-paper',
      `this is no brief or dossier: \`${result.error.issues[0]?.path.join('.') ?? ''}\``,
      {
        help: 'give a file that entente brief --json or entente dossier --json wrote',
      },
    )
  }
  const { document, ...inputs } = result.data
  return { ...inputs, document: freezeDocument(document as unknown as Document) } as Paper
}
