import { STRUCTURAL_KINDS, type StructuralFile } from '@entente/measure'
import { VOCABULARIES } from '@entente/model'
import { z } from 'zod'

/** `structure` in entente.yaml: files of votes, trade and memberships, one of each kind. */
export const structuralFiles: z.ZodType<readonly StructuralFile[], unknown> = z
  .array(
    z.strictObject({
      kind: z.enum(STRUCTURAL_KINDS),
      file: z.string().min(1),
      columns: z.record(z.string(), z.string().min(1)).optional(),
      states: z.enum(VOCABULARIES).optional(),
    }),
  )
  .superRefine((files, context) => {
    const seen = new Set<string>()
    for (const [at, { kind }] of files.entries()) {
      if (seen.has(kind))
        context.addIssue({ code: 'custom', path: [at, 'kind'], message: `there are two files of kind \`${kind}\`` })
      seen.add(kind)
    }
  })
