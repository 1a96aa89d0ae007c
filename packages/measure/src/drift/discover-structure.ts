import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EntenteError } from '@entente/model'
import type { Engine } from '@entente/store'
import { LAYOUTS, STRUCTURAL_KINDS, type StructuralFile } from './structural-kinds.ts'
import { columnsIn } from './structural-reader.ts'

/**
 * The structural files of a folder, known by their columns: a `.csv` or `.csv.gz` that has all of a kind as its publisher
 * ships it. Others are left alone, and so is a folder that is not there.
 * @throws EntenteError `two-structural-files` where two are of one kind.
 */
export async function discoverStructure(engine: Engine, folder: string): Promise<readonly StructuralFile[]> {
  if (!existsSync(folder)) return []
  const names = (await readdir(folder)).filter((name) => /\.csv(\.gz)?$/.test(name)).toSorted()
  const found: StructuralFile[] = []
  for (const name of names) {
    const file = join(folder, name)
    const columns = new Set(await columnsIn(engine, file).catch(() => []))
    const kind = STRUCTURAL_KINDS.find((one) =>
      Object.values(LAYOUTS[one].columns).every((column) => columns.has(column)),
    )
    if (kind === undefined) continue
    if (found.some((other) => other.kind === kind))
      throw new EntenteError('two-structural-files', `two files in \`${folder}\` are of kind ${kind}`, {
        help: 'take one away, or name the one that counts under `structure` in entente.yaml',
      })
    found.push({ kind, file })
  }
  return found
}
