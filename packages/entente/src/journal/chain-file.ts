import { readFile } from 'node:fs/promises'
import { EntenteError } from '@entente/model'
import type { ChainedEntry } from '@entente/store'
import { z } from 'zod'

const row: z.ZodType<ChainedEntry> = z.object({
  seq: z.number().int(),
  at: z.string(),
  role: z.enum(['viewer', 'analyst', 'legal', 'head-of-desk', 'administrator']),
  officer: z.string().nullable(),
  kind: z.string(),
  payload: z.string().nullable(),
  salt: z.string().nullable(),
  officerSalt: z.string().nullable(),
  payloadHash: z.string(),
  officerHash: z.string(),
  previous: z.string(),
  hash: z.string(),
})

/** The rows of a journal as lines of JSON (docs/reference/journal.md). */
export function chainLines(rows: readonly ChainedEntry[]): string {
  return rows.map((one) => `${JSON.stringify(one)}\n`).join('')
}

/**
 * Reads what `chainLines` wrote.
 * @throws EntenteError `bad-journal-file` with the line.
 */
export async function readChain(path: string): Promise<ChainedEntry[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new EntenteError('bad-journal-file', `\`${path}\` cannot be read`, {
      help: 'name a file that entente journal export wrote',
      cause,
    })
  })
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, at) => {
    try {
      return row.parse(JSON.parse(line))
    } catch (cause) {
      throw new EntenteError('bad-journal-file', `line ${at + 1} is no row of a journal`, {
        help: 'export the journal again',
        cause,
      })
    }
  })
}
