import type { FileLedger } from 'entente'
import { expect } from 'vitest'
import { ROW } from './gdelt-row.ts'
import { entente } from './run-command.ts'

/** Rows of GDELT 2.0 with the ids 1 to `count`. */
export function rows(count: number): string {
  return Array.from({ length: count }, (_, at) => `${ROW(at + 1)}\n`).join('')
}

/** A row with one of its cells changed. */
export function rowWith(id: number, cells: Readonly<Record<number, string>>): string {
  return Object.assign(ROW(id).split('\t'), cells).join('\t')
}

/** What is looked at of a ledger. */
export interface Seen {
  readonly code: number
  /** `kept/rows`, or the code of the error. */
  readonly files: readonly string[]
  /** `line: reason`, of all files. */
  readonly rejections: readonly string[]
  readonly ledgers: readonly FileLedger[]
}

/** Takes files in with the command, in `folder`, and sees that the ledger adds up. */
export async function ingestIn(folder: string, ...words: string[]): Promise<Seen> {
  const { code, out, err } = await entente(folder, 'ingest', '--json', ...words)
  expect(out, err).not.toBe('')
  const { files } = JSON.parse(out) as { files: FileLedger[] }
  for (const file of files) {
    const skipped = Object.values(file.skipped).reduce((sum, count) => sum + count, 0)
    expect(file.rows, file.path).toBe(file.kept + file.duplicates + skipped + file.rejected)
    expect(file.rejections).toHaveLength(file.rejected)
    if (file.error !== undefined) expect(file.error.help, file.error.code).toBeTruthy()
  }
  return {
    code,
    files: files.map((file) => file.error?.code ?? `${file.kept}/${file.rows}`),
    rejections: files.flatMap((file) => file.rejections.map(({ line, reason }) => `${line}: ${reason}`)),
    ledgers: files,
  }
}
